/// How one line of the interviewer is read, in the terms of LABELS.md.
public struct Reading: Sendable, Equatable {
  /// The language of the line: the code of a known one, or `other`.
  public var language: String
  /// What kind of question it is.
  public var form: Form
  /// Two or more separate questions in one line.
  public var isMultiple: Bool
  /// Asks what the candidate would do in an imagined case.
  public var isHypothetical: Bool
  /// Asks after a ground on which a selection may not discriminate.
  public var isProtected: Bool
  /// What it is after: none to three, in the order of ``Target``'s cases.
  public var targets: [Target]
  /// What a statement does.
  public var act: Act
  /// The episode or competency that it is about; nil where no ``TopicIndex`` was given or nothing of it is named.
  public var topic: String?
  /// The probability that the form is right, in thousandths.
  public var confidence: Int
  /// The probability that `isProtected` is right, in thousandths.
  public var protectedConfidence: Int
  /// The reader does not trust itself on this line: the candidate asks what is meant, and it costs no points.
  public var isUnsure: Bool
  /// Wording that changes how the candidate takes the line, in the order of ``Signal``'s cases.
  public var signals: [Signal]

  /// A reading with nothing but a form; the other members have their most common value.
  public init(
    language: String, form: Form, isMultiple: Bool = false, isHypothetical: Bool = false, isProtected: Bool = false,
    targets: [Target] = [], act: Act = .none, topic: String? = nil, confidence: Int = 1000,
    protectedConfidence: Int = 1000, isUnsure: Bool = false, signals: [Signal] = []
  ) {
    self.language = language
    self.form = form
    self.isMultiple = isMultiple
    self.isHypothetical = isHypothetical
    self.isProtected = isProtected
    self.targets = targets
    self.act = act
    self.topic = topic
    self.confidence = confidence
    self.protectedConfidence = protectedConfidence
    self.isUnsure = isUnsure
    self.signals = signals
  }
}

/// The Griffiths Question Map, extended: exactly one form for each line.
public enum Form: String, CaseIterable, Sendable {
  /// Invites a narrative, in whatever syntax.
  case open
  /// One specific wh-question, elliptical follow-ups included.
  case probing
  /// Yes or no.
  case closed
  /// Offers answers to pick from.
  case forcedChoice
  /// Suggests its answer, or presumes or judges what was not said.
  case leading
  /// No question.
  case statement
  /// An empty line.
  case silence

  /// Whether it is open or probing: the forms that a behavioural interview is led with.
  public var isProductive: Bool { self == .open || self == .probing }
}

/// What a line is after (the table in LABELS.md, in its order).
public enum Target: String, CaseIterable, Sendable {
  case situation, task, action, ownership, result, learning, motivation, background, selfAssessment, environment
  case expertise, candidateQuestions, practical, procedure, closing, rapport
}

/// What a statement does; `none` for a question.
public enum Act: String, CaseIterable, Sendable {
  case summary, reassurance, encourager, evaluation, steering, information, none
}

/// Wording, found by the phrases of a language's lexicon, that changes how the candidate takes a line.
public enum Signal: String, CaseIterable, Sendable {
  /// Asks for what failed or did not go well.
  case counterExample
  /// Asks for a case: "an example", "a moment when", "another situation".
  case example
  /// Invites studies, hobby or volunteering as a source of examples.
  case otherLife
  /// Praises an answer.
  case praise
  /// Disapproves of an answer.
  case disapproval
  /// Insults.
  case rude
  /// Sets two things that she said side by side.
  case confrontation
  /// Gives time: "take your time".
  case patience
  /// Greets.
  case greeting
  /// Thanks.
  case thanks
  /// Takes leave.
  case farewell
  // What the interview owes the candidate (seeds 001, 002 and 004); several may be found in one line.
  /// Introduces the jury: "beside me sits…".
  case panelPresented
  /// Explains the course: "first …, then …".
  case courseExplained
  /// Says how long it takes.
  case durationTold
  /// Checks who she is: "may I see your identity card?" (online).
  case identityCheck
  /// Checks camera and microphone (online).
  case equipmentCheck
  /// Checks that she is alone in the room (online).
  case roomCheck
  /// Says that nothing is recorded.
  case noRecording
  /// Says that no aids or notes are allowed.
  case noAids
  /// Says what happens after the interview.
  case nextSteps
  /// Says by when she hears.
  case timeline
  /// Names a less pleasant side of the job.
  case balanced
}
