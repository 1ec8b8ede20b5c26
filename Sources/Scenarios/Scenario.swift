/// A scripted candidate: who she is, what she has to tell, and what must be asked for it.
///
/// This is structure only. Every `TextID` names a text that a ``Script`` holds per language, so that structure is
/// never written twice. The file form is documented in `Scenarios/README.md` of the library.
public struct Scenario: Sendable, Equatable {
  /// The id, equal to the name of its folder.
  public var id: String
  /// The base language, in which `scenario.yaml` itself is written.
  public var baseLanguage: String
  /// The id of the vacancy that she applies for.
  public var vacancy: String
  /// The ids of the competencies that this scenario tests, all of them competencies of the vacancy.
  public var competencies: [String]
  /// The title in the library's list.
  public var title: TextID
  /// Her curriculum vitae.
  public var cv: TextID
  /// Her motivation letter.
  public var letter: TextID
  /// Who she is.
  public var persona: Persona
  /// Groups of `{slots}` whose forms are drawn together, by seed.
  public var facts: [FactGroup]
  /// The stories that she has to tell, each about one competency.
  public var episodes: [Episode]
  /// What she answers about herself outside the episodes, in the order in which it comes out.
  public var answers: [Answer]
  /// What she asks when she is invited to.
  public var questions: [CandidateQuestion]
  /// What she said in two ways, and how she clears it up when asked neutrally.
  public var contradictions: [Contradiction]
  /// What a leading question may put in her mouth, and whether it is true.
  public var suggestions: [Suggestion]
  /// Protected facts that she volunteers, and wants to be steered back from.
  public var volunteered: [VolunteeredFact]
  /// Pools of lines, one for each way in which she can react; see ``ReactionKind``.
  public var reactions: [ReactionKind: TextID]
  /// What strikes during the interview, in order of time.
  public var incidents: [Incident]
  /// The gold rating per competency.
  public var key: [KeyRating]

  /// Who the candidate is.
  public struct Persona: Sendable, Equatable {
    /// Her full name, invented.
    public var name: String
    /// How she talks: a line for trainers and translators.
    public var voice: TextID
    /// Her traits, in the order of the file.
    public var traits: [TraitDose]
    /// Her trust in the interviewer at the start, 0 to 100.
    public var trust: Int
    /// How readily she agrees with what is suggested to her, 0 (never) to 100 (always).
    public var compliance: Int
  }

  /// A trait and how strong it is.
  public struct TraitDose: Sendable, Equatable {
    /// The trait's id, such as `we-speaker`.
    public var trait: String
    /// How strong it is, 0 to 100.
    public var dose: Int
  }

  /// Slots whose forms belong together: one draw decides all of them, so that her figures hold together.
  public struct FactGroup: Sendable, Equatable {
    /// The id, unique among the groups.
    public var id: String
    /// The slots, each with a text whose variants are its forms; all slots of a group have as many.
    public var slots: [Slot]
  }

  /// One `{slot}` in a text.
  public struct Slot: Sendable, Equatable {
    /// The name between the braces.
    public var name: String
    /// The forms; the same index is drawn for all slots of the group and in all languages.
    public var forms: TextID
  }

  /// What she answers outside the episodes.
  public struct Answer: Sendable, Equatable {
    /// The id, unique in the scenario.
    public var id: String
    /// What the question must be after: the name of a target of LABELS.md, such as `motivation`.
    public var target: String
    /// Words by which a question means this answer rather than another one of the same target.
    public var words: TextID?
    /// What she says.
    public var says: TextID
  }

  /// What she asks when she is invited to.
  public struct CandidateQuestion: Sendable, Equatable {
    /// The id, unique in the scenario.
    public var id: String
    /// The question.
    public var says: TextID
    /// What she says once it has been answered.
    public var thanks: TextID
  }

  /// Something that she told in two ways.
  public struct Contradiction: Sendable, Equatable {
    /// The id, unique in the scenario.
    public var id: String
    /// The evidence, or the one piece of evidence and the answer or letter, that do not agree.
    public var between: [String]
    /// Words by which a confrontation means this contradiction.
    public var words: TextID
    /// How she clears it up.
    public var says: TextID
  }

  /// What a leading question may suggest.
  public struct Suggestion: Sendable, Equatable {
    /// The id, unique in the scenario.
    public var id: String
    /// Words by which a question makes this suggestion.
    public var words: TextID
    /// Whether it is true.
    public var holds: Bool
    /// How she rejects it (a false one), or agrees (a true one).
    public var says: TextID
  }

  /// A protected fact that she brings up herself.
  public struct VolunteeredFact: Sendable, Equatable {
    /// The id, unique in the scenario.
    public var id: String
    /// The protected ground, such as `health`.
    public var ground: String
    /// The target whose first answer brings it up.
    public var with: String
    /// What she says.
    public var says: TextID
    /// What she says when she has been steered back kindly.
    public var steered: TextID
  }

  /// Something that strikes at a fixed time.
  public struct Incident: Sendable, Equatable {
    /// The id, unique in the scenario.
    public var id: String
    /// Minutes after the start.
    public var minute: Int
    /// What strikes, such as `disconnection`.
    public var kind: String
    /// What is seen or heard.
    public var says: TextID
  }

  /// The gold rating of one competency.
  public struct KeyRating: Sendable, Equatable {
    /// The competency's id.
    public var competency: String
    /// The rating, 1 to 5.
    public var rating: Int
    /// Why, in words that a jury report could use.
    public var reason: TextID
  }
}
