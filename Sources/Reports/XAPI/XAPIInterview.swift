import Assessment
import Transcripts

/// An interview that statements are made of, with what mentors made of it.
public struct XAPIInterview: Sendable {
  /// A review that is done.
  public struct Review: Sendable {
    /// The review as it was written.
    public var recording: ReviewRecording
    /// The interview as it is graded with her corrections; nil where it is not graded here.
    public var card: Scorecard?

    /// A review that is done, with its scorecard.
    public init(recording: ReviewRecording, card: Scorecard?) {
      self.recording = recording
      self.card = card
    }
  }

  /// The interview as it was recorded.
  public var recording: Recording
  /// The scenario's title in the interview's language; nil where the scenario is not here.
  public var title: String?
  /// The id of the vacancy; nil where the scenario is not here.
  public var vacancy: String?
  /// The name of the function that is recruited for.
  public var function: String?
  /// The scorecard without corrections; nil where it is not graded here.
  public var card: Scorecard?
  /// The reviews, in order of time. Those that are not done are passed over.
  public var reviews: [Review]

  /// An interview with its reviews.
  public init(
    recording: Recording, title: String? = nil, vacancy: String? = nil, function: String? = nil,
    card: Scorecard? = nil, reviews: [Review] = []
  ) {
    self.recording = recording
    self.title = title
    self.vacancy = vacancy
    self.function = function
    self.card = card
    self.reviews = reviews
  }
}

/// One statement.
public struct XAPIStatement: Sendable, Equatable {
  /// Its id.
  public var id: StatementID
  /// What it says of the actor.
  public var verb: Vocabulary.Verb
  /// The statement as JSON: one object on one line, without a line end.
  public var json: String
}
