import QuestionReading

// What happens around the questions: preparation, incidents, the panel, the assessment form (DESIGN.md section 4).

/// What became of an incident.
public struct IncidentHandling: Sendable, Equatable {
  /// What became of it.
  public enum Outcome: String, CaseIterable, Sendable {
    /// The interviewer dealt with it.
    case handled
    /// The interviewer passed over it.
    case ignored
    /// A lost connection is back.
    case restored
    /// A connection that did not come back within ten minutes: the interview is to be held another day (seed 001).
    case rescheduled
  }

  /// The incident's id in the scenario.
  public var id: String
  /// What became of it.
  public var outcome: Outcome

  /// What became of an incident.
  public init(id: String, outcome: Outcome) {
    self.id = id
    self.outcome = outcome
  }
}

/// A question of an assessor's. It opens no turn: it belongs to the turn in which the chair gave the floor.
public struct AssessorLine: Sendable, Equatable {
  /// The assessor's id in the scenario.
  public var assessor: String
  /// The question's id in the scenario.
  public var question: String
  /// What the assessor said.
  public var text: FreeText
  /// How it was read.
  public var reading: Reading

  /// A question of an assessor's.
  public init(assessor: String, question: String, text: FreeText, reading: Reading) {
    self.assessor = assessor
    self.question = question
    self.text = text
    self.reading = reading
  }
}

/// Something that the interviewer worked out before the interview (seeds 002 and 004).
public struct Preparation: Sendable, Equatable {
  /// What was prepared.
  public enum Part: String, CaseIterable, Sendable {
    /// A quality that the function must have.
    case mustHave = "musthave"
    /// A way to fail in it.
    case failure
    /// A competency to be asked for.
    case competency
  }

  /// What was prepared.
  public var part: Part
  /// The interviewer's own words; for a competency its id.
  public var text: FreeText
  /// The id of the vacancy's quality, way to fail or competency that the words mean; nil where they mean none.
  public var matched: String?

  /// Something that was prepared.
  public init(part: Part, text: FreeText, matched: String?) {
    self.part = part
    self.text = text
    self.matched = matched
  }
}

/// A question of the interview guide.
public struct GuideEntry: Sendable, Equatable {
  /// The phase or the competency's id under which it stands.
  public var section: String
  /// The question.
  public var text: FreeText
  /// How it was read.
  public var reading: Reading

  /// A question of the guide.
  public init(section: String, text: FreeText, reading: Reading) {
    self.section = section
    self.text = text
    self.reading = reading
  }
}

/// One line of the assessment form.
public struct AssessmentEntry: Sendable, Equatable {
  /// What a line is about.
  public enum Subject: Sendable, Equatable, Hashable {
    /// The rating of a competency, by its id.
    case competency(String)
    /// A strong or a weak point, in free words; each stands by itself.
    case strength, weakness
    /// Whether she can do the work, really wants it, and looks at herself (seed 004).
    case can, wants, reflects
    /// Whether she is recommended.
    case recommend
  }

  /// What it is about.
  public var subject: Subject
  /// The value: for a competency `1` to `5` or `insufficient`; `yes`, `no` or `unclear`; for a recommendation `yes`,
  /// `no` or `reserve`; empty for a strong or weak point.
  public var value: String
  /// The turns that are cited as evidence.
  public var turns: [Int]
  /// The reason in the interviewer's words.
  public var text: FreeText

  /// A line of the form.
  public init(subject: Subject, value: String, turns: [Int], text: FreeText) {
    self.subject = subject
    self.value = value
    self.turns = turns
    self.text = text
  }

  /// The rating of a competency; nil for everything else.
  public var rating: Rating? { Rating(value) }

  /// Whether it takes back what was written about its subject before, all strong or weak points included: no value, no
  /// turns, no words. Words that were erased did stand there.
  public var isWithdrawal: Bool {
    guard case .words(let words, _) = text else { return false }
    return value.isEmpty && turns.isEmpty && words.isEmpty
  }

  /// What takes back everything about a subject.
  public static func withdrawal(of subject: Subject) -> AssessmentEntry {
    AssessmentEntry(subject: subject, value: "", turns: [], text: .words("", salt: ""))
  }
}

/// A rating on the anchored scale, or that the evidence does not suffice for one.
public enum Rating: Sendable, Equatable, Hashable {
  /// 1 to 5.
  case level(Int)
  /// There is not enough evidence.
  case insufficient

  /// Reads `1` to `5` or `insufficient`.
  public init?(_ value: String) {
    switch value {
    case "1", "2", "3", "4", "5": self = .level(Int(value) ?? 0)
    case "insufficient": self = .insufficient
    default: return nil
    }
  }

  /// `1` to `5` or `insufficient`.
  public var word: String {
    switch self {
    case .level(let level): String(level)
    case .insufficient: "insufficient"
    }
  }

  /// The level; nil where evidence is insufficient.
  public var level: Int? {
    switch self {
    case .level(let level): level
    case .insufficient: nil
    }
  }
}

/// What the panel agreed on for a competency.
public struct Settlement: Sendable, Equatable {
  /// The competency's id.
  public var competency: String
  /// The rating that was agreed on.
  public var rating: Rating
  /// The turns that it rests on.
  public var turns: [Int]
  /// The reason.
  public var text: FreeText

  /// What the panel agreed on.
  public init(competency: String, rating: Rating, turns: [Int], text: FreeText) {
    self.competency = competency
    self.rating = rating
    self.turns = turns
    self.text = text
  }
}

extension AssessmentEntry.Subject {
  /// The word that stands for it in a log and in `/assess`; for a competency `competency`.
  public var word: String {
    switch self {
    case .competency: "competency"
    case .strength: "strength"
    case .weakness: "weakness"
    case .can: "can"
    case .wants: "wants"
    case .reflects: "reflects"
    case .recommend: "recommend"
    }
  }

  /// The subjects other than competencies, in the order of the form.
  public static let named: [AssessmentEntry.Subject] = [.strength, .weakness, .can, .wants, .reflects, .recommend]

  /// The subject of a word other than `competency`; nil for any other word.
  public init?(word: String) {
    guard let subject = Self.named.first(where: { $0.word == word }) else { return nil }
    self = subject
  }

  /// The values that it can have; none for a strong or weak point, which is words alone.
  public var values: [String] {
    switch self {
    case .competency: (1...5).map(String.init) + [Rating.insufficient.word]
    case .strength, .weakness: []
    case .can, .wants, .reflects: ["yes", "no", "unclear"]
    case .recommend: ["yes", "no", "reserve"]
    }
  }
}
