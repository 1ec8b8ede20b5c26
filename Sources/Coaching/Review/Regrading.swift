import Assessment
import Interviewing
import QuestionReading
import Scenarios
import Transcripts

/// An interview graded twice: as it was recorded, and as a mentor corrects it. Both stand beside one another (DESIGN.md
/// section 5).
public struct Regrading: Sendable, Equatable {
  /// What the machine gives.
  public var before: Scorecard
  /// What it gives with the mentor's corrections.
  public var after: Scorecard
  /// What she would have disclosed under the corrected readings, by turn, and what was not won later.
  public var restored: [RestoredEvidence]
  /// Why her answers under the corrected readings could not be played; nil where they could, or none was needed.
  public var obstacle: BetterQuestions.Obstacle?

  /// Grades an interview without and with what stands of a review.
  ///
  /// Where another version of reader or engine wrote it, or words of it were erased, nothing can be restored; all other
  /// corrections count all the same.
  ///
  /// - Parameter interview: the interview that it was played with, where it is at hand: making one takes longest.
  public init(
    _ transcript: Transcript, review: ReviewFold, bundle: ScenarioBundle, rubric: Rubric, reader: Reader,
    rubricHash: String? = nil, interview: Interview? = nil
  ) {
    let header = transcript.header
    let script = bundle.script(header.language) ?? Script(language: header.language, texts: [:])
    let facts = FactBook(scenario: bundle.scenario, script: script, seed: header.seed)
    func grade(_ corrections: Corrections) -> Scorecard {
      Grader.grade(
        transcript, scenario: bundle.scenario, vacancy: bundle.vacancy, script: script, rubric: rubric,
        rubricHash: rubricHash, corrections: corrections
      ) { facts.fill($0) }
    }
    var corrections = Corrections(review)
    restored = []
    if !corrections.readings.isEmpty {
      if header.fingerprints.engine != Interview.engineFingerprint || header.fingerprints.reader != reader.fingerprint {
        obstacle = .version
      } else if transcript.hasErasedWords {
        obstacle = .erased
      } else if let interview = interview
        ?? Interview(bundle: bundle, language: header.language, seed: header.seed, reader: reader)
      {
        restored = Restoration(transcript, interview: interview).evidence(under: corrections.readings)
      } else {
        obstacle = .version
      }
    }
    corrections.restored = restored
    before = grade(Corrections())
    after = grade(corrections)
  }

  /// An interview graded by each of several reviews of it, in their order. Making the interview takes longest: it is made
  /// where a line was relabelled, and then once.
  public static func each(
    _ transcript: Transcript, reviews: [ReviewFold], bundle: ScenarioBundle, rubric: Rubric, reader: Reader,
    rubricHash: String? = nil
  ) -> [Regrading] {
    let header = transcript.header
    let isRelabelled = reviews.contains { !$0.corrections.isEmpty }
    let interview =
      isRelabelled ? Interview(bundle: bundle, language: header.language, seed: header.seed, reader: reader) : nil
    return reviews.map { review in
      Regrading(
        transcript, review: review, bundle: bundle, rubric: rubric, reader: reader, rubricHash: rubricHash,
        interview: interview)
    }
  }
}

/// What the candidate would have disclosed if lines had been read as a mentor reads them.
struct Restoration {
  private let branching: Branching
  private let transcript: Transcript

  init(_ transcript: Transcript, interview: Interview) {
    self.transcript = transcript
    branching = Branching(transcript, interview: interview)
  }

  /// The pieces, each once, at the first turn that earns it. What was won in the interview itself is never among them, nor
  /// what was contaminated before that turn.
  func evidence(under readings: [Int: Relabelling]) -> [RestoredEvidence] {
    let decided = decided()
    var known: Set<String> = []
    return readings.keys.sorted().flatMap { turn -> [RestoredEvidence] in
      guard let point = branching.before.first(where: { $0.turn == turn }), case .line(let text) = point.asked,
        let changes = readings[turn], !changes.isEmpty, let line = transcript.turns[turn - 1].question
      else { return [] }
      let answer = branching.answer(to: text, readAs: changes.applied(to: line.reading), at: point)
      return (answer?.disclosed ?? []).filter { $0.worth == .won }.compactMap { disclosure in
        if let first = decided[disclosure.evidence], first.isWon || first.turn < turn { return nil }
        guard known.insert(disclosure.evidence).inserted else { return nil }
        return RestoredEvidence(turn: turn, evidence: disclosure.evidence)
      }
    }
  }

  /// What became of each piece in the interview: the first decisive disclosure holds.
  private func decided() -> [String: (isWon: Bool, turn: Int)] {
    var decided: [String: (isWon: Bool, turn: Int)] = [:]
    for turn in transcript.turns where !turn.isAbandoned {
      for disclosure in turn.events.flatMap(\.disclosed) where decided[disclosure.evidence] == nil {
        switch disclosure.worth {
        case .won: decided[disclosure.evidence] = (true, turn.number)
        case .contaminated: decided[disclosure.evidence] = (false, turn.number)
        case .vague, .lost: break
        }
      }
    }
    return decided
  }
}

extension Event {
  fileprivate var disclosed: [Disclosure] { if case .candidate(let line) = body { line.disclosed } else { [] } }
}
