import Assessment

/// Everything that a scorecard says of its own, by the key of the catalogues in `Phrases/`. What is in braces there is
/// filled in.
public enum ScorecardPhrase: String, CaseIterable, Sendable {
  case title, total, passed, failed, pending
  case knockoutProvisional = "knockout.provisional"
  case knockoutConfirmed = "knockout.confirmed"
  case knockoutRejected = "knockout.rejected"
  case knockoutProtected = "knockout.protected"
  case strengths, priorities, none, turn, turns, noTurns, dimensions, weight
  case dimensionEvidence = "dimension.evidence"
  case dimensionTechnique = "dimension.technique"
  case tallyEvidence = "tally.evidence"
  case tallyProductive = "tally.productive"
  case tallyFunnels = "tally.funnels"
  case tallyFault = "tally.fault"
  case criterionProductive = "criterion.productive"
  case criterionFunnels = "criterion.funnels"
  case criterionLeading = "criterion.leading"
  case criterionMultiple = "criterion.multiple"
  case criterionJudging = "criterion.judging"
  case situation = "element.situation"
  case task = "element.task"
  case action = "element.action"
  case ownership = "element.ownership"
  case result = "element.result"
  case learning = "element.learning"
  case grid, element, won, needed, contaminated, restored, standsOn, decimal
  case questions, kind, number, talkRatio
  case questionOpen = "question.open"
  case questionProbing = "question.probing"
  case questionClosed = "question.closed"
  case questionForcedChoice = "question.forcedChoice"
  case questionLeading = "question.leading"
  case questionMultiple = "question.multiple"
  case questionHypothetical = "question.hypothetical"
  case questionProtected = "question.protected"
  case questionUnsure = "question.unsure"
  case findings, missed, better, wouldHaveWon
  case findingLeading = "finding.leading"
  case findingMultiple = "finding.multiple"
  case findingClosed = "finding.closed"
  case findingForcedChoice = "finding.forcedChoice"
  case findingHypothetical = "finding.hypothetical"
  case findingProtected = "finding.protected"
  case findingPraise = "finding.praise"
  case findingDisapproval = "finding.disapproval"
  case findingAccusation = "finding.accusation"
  case findingAwkwardSilence = "finding.awkwardSilence"
  case findingInterrupted = "finding.interrupted"
  case findingUnsure = "finding.unsure"
  case findingMissedFunnel = "finding.missedFunnel"
  case findingMissedElement = "finding.missedElement"
  case groundFamily = "ground.family"
  case groundAge = "ground.age"
  case groundDisability = "ground.disability"
  case groundHealth = "ground.health"
  case groundBelief = "ground.belief"
  case groundUnion = "ground.union"
  case groundPolitics = "ground.politics"
  case groundOrientation = "ground.orientation"
  case groundSex = "ground.sex"
  case groundOrigin = "ground.origin"
  case groundLanguage = "ground.language"
  case groundWealth = "ground.wealth"
  case groundAppearance = "ground.appearance"
  case groundSocial = "ground.social"
  case groundUnspecified = "ground.unspecified"
  case comparison, verdict
}

/// The phrases of one language.
public struct ScorecardPhrases: Sendable {
  /// The language's code.
  public let language: String
  private let texts: [String: String]

  /// Reads a catalogue: each line is `key = text`; `#` begins a comment line.
  public init(language: String, catalogue: String) {
    self.language = language
    var texts: [String: String] = [:]
    for line in catalogue.split(separator: "\n") where !line.hasPrefix("#") {
      guard let separator = line.firstRange(of: " = ") else { continue }
      texts[String(line[..<separator.lowerBound])] = String(line[separator.upperBound...])
    }
    self.texts = texts
  }

  /// The phrases that travel inside the binary; nil for a language that has none.
  public static func shipped(_ language: String) -> ScorecardPhrases? {
    EmbeddedText.file("scorecards/" + language).map { ScorecardPhrases(language: language, catalogue: $0) }
  }

  /// The keys that the catalogue has.
  public var keys: [String] { texts.keys.sorted() }

  /// A phrase, with what is in braces filled in; its key where the catalogue lacks it.
  public func callAsFunction(_ phrase: ScorecardPhrase, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    var rest = Substring(texts[phrase.rawValue] ?? phrase.rawValue)
    var text = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      text += rest[..<open]
      text += arguments.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// The name of something whose id is data, such as `criterion` `leading`; the id where there is none.
  func name(_ group: String, _ id: String) -> String {
    ScorecardPhrase(rawValue: group + "." + id).map { self($0) } ?? id
  }
}
