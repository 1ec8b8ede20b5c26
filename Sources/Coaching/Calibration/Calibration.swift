import Assessment
import Scenarios
import Transcripts

/// Rater training: what an assessor heard in a fixed interview, beside what there was to hear (seed 000: two assessors
/// take notes; seed 002: notes are compared).
public struct Calibration: Sendable {
  /// One turn of the interview, with what came out in it.
  public struct Observed: Sendable, Equatable {
    /// The turn's number.
    public var turn: Int
    /// What the interviewer said; nothing for a silence.
    public var question: String
    /// What the candidate said.
    public var answer: String
    /// The elements of which a piece of evidence came out cleanly.
    public var gold: Set<Element>
    /// The competency that this evidence is about; nil where nothing came out.
    public var competency: String?
  }

  /// The turns in order; abandoned ones are left out.
  public let turns: [Observed]
  /// Who has heard what she said up to each of ``turns``.
  private let readers: [NoteReader]

  /// The turns of a rehearsal; `script` holds the scenario's texts in the interview's language.
  public init(_ transcript: Transcript, scenario: Scenario, script: Script) {
    var evidence: [String: (element: Element, competency: String)] = [:]
    for episode in scenario.episodes {
      for item in episode.evidence { evidence[item.id] = (item.element, episode.competency) }
    }
    let live = transcript.turns.filter { !$0.isAbandoned }
    var reader = NoteReader(scenario: scenario, script: script)
    readers = live.map { turn in
      for reply in turn.replies { reader.hear(reply, turn: turn.number) }
      return reader
    }
    turns = live.map { turn in
      let won = turn.replies.flatMap(\.disclosed).filter { $0.worth == .won }.compactMap { evidence[$0.evidence] }
      return Observed(
        turn: turn.number, question: turn.question?.text.string ?? "",
        answer: turn.replies.map(\.text.string).joined(separator: " "), gold: Set(won.map(\.element)),
        competency: won.first?.competency)
    }
  }

  /// What an assessor heard in one turn.
  public struct Heard: Sendable, Equatable {
    /// The elements that she classified it under.
    public var elements: Set<Element>
    /// What she wrote down, if anything.
    public var note: String?

    /// What was heard.
    public init(elements: Set<Element>, note: String? = nil) {
      self.elements = elements
      self.note = note
    }
  }

  /// How well an assessor's classification agrees with what there was.
  public struct Agreement: Sendable, Equatable {
    /// Decisions in which both said the same, of all: one decision for each turn and element.
    public var same: Int
    /// All decisions.
    public var all: Int
    /// Cohen's kappa in thousandths: agreement beyond chance, 1000 at best (Cohen, 1960). 0 where chance explains all.
    public var kappa: Int
    /// The turns where something was missed, with the elements.
    public var missed: [Int: [Element]]
    /// The turns where something was heard that was not there.
    public var added: [Int: [Element]]
  }

  /// Compares what was heard, turn by turn, with what there was. A turn that nobody classified counts as empty.
  public func agreement(_ heard: [Int: Heard]) -> Agreement {
    var agreement = Agreement(same: 0, all: 0, kappa: 0, missed: [:], added: [:])
    var (goldYes, heardYes) = (0, 0)
    for turn in turns {
      let elements = heard[turn.turn]?.elements ?? []
      for element in Element.allCases {
        let (isThere, isHeard) = (turn.gold.contains(element), elements.contains(element))
        agreement.all += 1
        if isThere { goldYes += 1 }
        if isHeard { heardYes += 1 }
        if isThere == isHeard { agreement.same += 1 }
        if isThere && !isHeard { agreement.missed[turn.turn, default: []].append(element) }
        if !isThere && isHeard { agreement.added[turn.turn, default: []].append(element) }
      }
    }
    agreement.kappa = Calibration.kappa(same: agreement.same, all: agreement.all, goldYes, heardYes)
    return agreement
  }

  /// Kappa in thousandths, in integers: (observed − expected) / (1 − expected).
  static func kappa(same: Int, all: Int, _ left: Int, _ right: Int) -> Int {
    let expected = left * right + (all - left) * (all - right)
    let (chance, observed, whole) = (expected, same * all, all * all)
    guard whole > chance else { return same == all ? 1000 : 0 }
    return (observed - chance) * 1000 / (whole - chance)
  }

  /// What is wrong with a note; ``NoteReader`` says exactly when.
  public enum NoteFault: String, CaseIterable, Sendable {
    /// It does not record what she said: an interpretation rather than behaviour.
    case interpretation
    /// It holds a protected fact, even though she brought it up herself.
    case protected
  }

  /// The faults of a note that was written at a turn, by the same definition as in the grading of an interview; none for
  /// a turn that there is not.
  public func faults(of note: String, at turn: Int) -> [NoteFault] {
    guard let index = turns.firstIndex(where: { $0.turn == turn }) else { return [] }
    // What is protected may not be noted at all: how well it records her words is beside the point.
    if readers[index].holdsProtectedFact(note) { return [.protected] }
    return readers[index].recordsBehaviour(note) ? [] : [.interpretation]
  }
}
