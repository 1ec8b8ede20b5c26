import Interviewing
import LineEditing
import QuestionReading
import Storage
import Transcripts

/// `sonde transcript verify FILE|SESSION`: integrity and reproduction apart; of all that is in a file, and of the reviews
/// of a session.
public struct VerifyTask: Sendable {
  private let source: String

  /// Verifies a file or a session.
  public init(_ source: String) { self.source = source }

  /// Reports; status 1 where one of the two fails.
  public func run(in place: Workplace) throws(Failure) {
    let source = try TranscriptSource(source, in: place)
    let words = place.words
    let bundle: TranscriptBundle
    do throws(Break) {
      bundle = try TranscriptBundle(source.bytes)
    } catch {
      throw Failure(.fallsShort, .integrityFails, details: ["\(source.name):\(error)"])
    }
    for part in bundle.parts {
      let start = "\(source.name):\(part.line):1: "
      switch part.part {
      case .transcript(let recording):
        try tell(integrity(recording, words), in: place)
        try verifyReproduction(of: recording, bundle.scenarios, in: place)
      case .scenario(let scenario):
        guard scenario.isSound else { throw broken(start + words(.bundleScenarioDiffers, ["id": scenario.scenario])) }
        try tell(words(.verifyScenario, ["id": scenario.scenario]), in: place)
      case .review(let review):
        let isForeign =
          !bundle.transcripts.isEmpty && !bundle.transcripts.contains { $0.isReviewed(by: review.header) }
        if isForeign { throw broken(start + words(.bundleReviewForeign, ["id": review.header.review])) }
        try tell(integrity(review, words), in: place)
      }
    }
    if let session = source.session { try verifyReviews(of: session, in: place) }
  }

  private func verifyReviews(of session: String, in place: Workplace) throws(Failure) {
    let store = try place.existingStore()
    let reviews = try Failure.storing { () throws(StorageError) in try store.reviews(ofSession: session) }
    for review in reviews { try tell(integrity(review, place.words), in: place) }
  }

  private func tell(_ line: String, in place: Workplace) throws(Failure) {
    try place.console.write([TerminalText.sanitized(line)])
  }

  private func broken(_ line: String) -> Failure { Failure(.fallsShort, .integrityFails, details: [line]) }

  private func integrity(_ recording: Recording, _ words: Catalogue) -> String {
    let erased = recording.erasedEvents.count
    return words(.integrityHolds, ["events": "\(recording.lines.count)", "head": recording.chain.head])
      + (erased > 0 ? " " + words(.integrityErased, ["count": "\(erased)"]) : "")
  }

  private func integrity(_ review: ReviewRecording, _ words: Catalogue) -> String {
    words(
      .verifyReview,
      ["id": review.header.review, "entries": "\(review.lines.count)", "head": review.chain.head])
  }

  private func verifyReproduction(
    of recording: Recording, _ scenarios: [BundledScenario], in place: Workplace
  ) throws(Failure) {
    let words = place.words
    switch Self.reproduction(of: recording, scenarios, in: place) {
    case .holds: try tell(words(.reproductionHolds), in: place)
    case .impossible(let obstacle):
      try tell(words(.reproductionImpossible, ["reason": words[Self.key(of: obstacle)]]), in: place)
    case .differs(let event):
      throw Failure(.fallsShort, .reproductionFails, ["file": source, "event": "\(event)"])
    }
  }

  private static func key(of obstacle: Reproduction.Obstacle) -> String {
    switch obstacle {
    case .version: Phrase.obstacleVersion.rawValue
    case .scenario: Phrase.obstacleScenario.rawValue
    case .erased: Phrase.obstacleErased.rawValue
    }
  }

  private static func reproduction(
    of recording: Recording, _ scenarios: [BundledScenario], in place: Workplace
  ) -> Reproduction {
    let header = recording.header
    let desk = place.desk()
    guard header.fingerprints.engine == Interview.engineFingerprint,
      header.fingerprints.reader == desk.reader.fingerprint
    else { return .impossible(.version) }
    guard let scenario = try? SessionScenario(desk: desk, bundled: scenarios).scenario(of: header),
      let interview = Interview(
        bundle: scenario.bundle, language: scenario.language, seed: header.seed, reader: desk.reader)
    else { return .impossible(.scenario) }
    return Reproduction.check(recording, with: interview)
  }
}
