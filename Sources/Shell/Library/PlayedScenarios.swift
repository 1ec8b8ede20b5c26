import Transcripts

/// The scenarios of many sessions, as they were played: each form of one is decoded once.
final class PlayedScenarios {
  private let desk: Desk
  /// Those that were asked for, by their keys; nil for one that is not here as it was played.
  private(set) var opened: [String: OpenScenario?] = [:]

  init(desk: Desk) { self.desk = desk }

  /// The scenario of a header; nil where it is not here as it was played.
  func scenario(of header: Header) throws(Failure) -> OpenScenario? {
    let key = Self.key(of: header)
    if let known = opened[key] { return known }
    var found: OpenScenario?
    do throws(Failure) {
      found = try SessionScenario(desk: desk).scenario(of: header)
    } catch {
      // Gone, changed or broken since. What the store could not do is another matter.
      guard [.data, .missing, .usage].contains(error.status) else { throw error }
    }
    opened[key] = .some(found)
    return found
  }

  /// Under which the scenario of a header is in ``opened``.
  static func key(of header: Header) -> String {
    header.scenario + "." + header.snapshotKey + "." + header.language
  }
}
