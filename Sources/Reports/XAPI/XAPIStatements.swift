import Assessment
import Transcripts

/// The statements that an interview gives, after xAPI 1.0.3, in the order in which things happened.
///
/// | verb | actor | object | when |
/// | --- | --- | --- | --- |
/// | attempted | trainee | the scenario | once |
/// | asked | trainee | the turn | for each line that is a question and was not taken back |
/// | passed, failed | trainee | the scenario | before each score, as soon as nothing about it is provisional |
/// | scored | trainee | the scenario | where it was graded; again for each review that changes the score |
/// | commented | mentor | the turn or the interview | for each comment and summary of a review that is done |
///
/// Laws: the same interview gives the same bytes. An id follows from the session and the value of its chain at the event
/// (for a score, from its head and the rubric; for a comment, from the review), so that it stays when words are erased,
/// and no two interviews share one unless they share that event. Actors are accounts with the random id of the header;
/// there is no name in a statement, and every free text goes through `words`.
public struct XAPIStatements {
  /// The home page of the accounts: with whom the ids of actors have a meaning.
  public let homePage: String
  /// What is said in words; English stands beside it.
  let phrases: [XAPIPhrases]
  let words: (String) -> String

  /// Makes statements.
  ///
  /// - Parameters:
  ///   - homePage: an IRI.
  ///   - language: that of the interview.
  ///   - words: makes a free text fit to leave the house: pseudonymised.
  public init(homePage: String = Vocabulary.base, language: String, words: @escaping (String) -> String) {
    self.homePage = homePage
    self.words = words
    phrases = (language == "en" ? ["en"] : ["en", language]).compactMap(XAPIPhrases.shipped)
  }

  /// All statements of an interview; none where nobody is trained in it.
  public func statements(of interview: XAPIInterview) -> [XAPIStatement] {
    let header = interview.recording.header
    guard let trainee = header.actors.first(where: { $0.role == .trainee && !$0.id.isEmpty }) else { return [] }
    let scene = Scene(interview, trainee: account(trainee.id))
    var all = [attempted(scene)] + asked(scene)
    if let card = interview.card { all += outcome(scene, card, review: nil) }
    for review in interview.reviews where review.recording.fold.isDone {
      all += comments(scene, review.recording)
      if let before = interview.card, let after = review.card, after.outcome != before.outcome {
        all += outcome(scene, after, review: review.recording)
      }
    }
    return all
  }

  /// The id of the score that an interview's closing gives under a rubric, without grading it.
  public func scoreID(of recording: Recording, rubricHash: String) -> StatementID {
    StatementID(of: [homePage, recording.header.session, "scored", recording.chain.head, rubricHash])
  }

  /// The id of the score that a review gives under a rubric.
  public func scoreID(of recording: Recording, review: ReviewRecording, rubricHash: String) -> StatementID {
    StatementID(
      of: [
        homePage, recording.header.session, "scored", recording.chain.head, rubricHash, review.header.review,
        review.chain.head,
      ])
  }

  /// The id of `passed` or `failed` beside a score.
  public func outcomeID(beside score: StatementID) -> StatementID { StatementID(of: [score.description, "outcome"]) }
}

/// What all statements of an interview share.
struct Scene {
  let interview: XAPIInterview
  let header: Header
  /// The trainee as an actor.
  let trainee: String
  /// The turns that were not taken back.
  let turns: [Turn]
  /// The chain's value at each event.
  private let chain: [Int: String]

  init(_ interview: XAPIInterview, trainee: String) {
    self.interview = interview
    self.trainee = trainee
    header = interview.recording.header
    turns = interview.recording.transcript.turns.filter { !$0.isAbandoned }
    chain = Dictionary(interview.recording.lines.map { ($0.event.seq, $0.chain) }, uniquingKeysWith: { $1 })
  }

  /// What makes the id of an event, 0 for the header.
  func parts(_ verb: Vocabulary.Verb, _ seq: Int) -> [String] {
    let value = seq == 0 ? Chain(header: interview.recording.headerBytes).head : chain[seq] ?? ""
    return [header.session, verb.rawValue, String(seq), value]
  }

  /// When the interview was closed: at its last event that counts. Milliseconds since the start.
  var closedAt: Int {
    interview.recording.lines.last { if case .closed = $0.event.body { true } else { false } }?.event.at
      ?? interview.recording.lines.last?.event.at ?? 0
  }

  /// A moment of the interview.
  func moment(_ at: Int) -> String { Moment.text(seconds: header.start, milliseconds: at) }

  /// A turn's number by the seq of the event that opens it; nil where it was taken back, or is no question.
  func question(ofTurn number: Int) -> (seq: Int, line: InterviewerLine)? {
    guard let turn = turns.first(where: { $0.number == number }), let first = turn.events.first,
      let line = turn.question, line.isQuestion
    else { return nil }
    return (first.seq, line)
  }
}

extension InterviewerLine {
  /// Whether it asks something.
  var isQuestion: Bool {
    switch reading.form {
    case .open, .probing, .closed, .forcedChoice, .leading: true
    case .statement, .silence: false
    }
  }
}

extension Scorecard {
  /// What a review must change for the score to be told again.
  var outcome: [String] {
    ["\(total)", "\(passed)"] + dimensions.map { "\($0.id.rawValue) \($0.score)" }
      + knockouts.map { "\($0.kind) \($0.turn) \($0.state.rawValue)" }
  }

  /// Whether it is passed; nil while that hangs on a knock-out which nobody has decided on: a machine never decides alone.
  var success: Bool? {
    if passed { return true }
    var decided = self
    for index in decided.knockouts.indices where decided.knockouts[index].state == .provisional {
      decided.knockouts[index].state = .rejected
    }
    return decided.passed ? nil : false
  }
}
