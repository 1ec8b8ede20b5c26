import Scenarios
import Transcripts

/// pending
public struct PanelRatings: Sendable {
  /// pending
  public static func of(_ transcript: Transcript, bundle: ScenarioBundle) -> PanelRatings { PanelRatings() }
  /// pending
  public func rating(of assessor: String, competency: String) -> Rating? { nil }
}
