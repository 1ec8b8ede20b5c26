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
  /// Small facts around her stories that are never evidence.
  public var details: [Detail]
  /// Protected facts that she volunteers, and wants to be steered back from.
  public var volunteered: [VolunteeredFact]
  /// Pools of lines, one for each way in which she can react; see ``ReactionKind``.
  public var reactions: [ReactionKind: TextID]
  /// What strikes during the interview, in order of time.
  public var incidents: [Incident]
  /// The two assessors beside the chair; none in a scenario without a panel.
  public var panel: [Assessor]
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
    /// Words by which an honest, balanced answer is recognised: facts of the vacancy, the less pleasant side included.
    public var honest: TextID?
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

  /// A small fact around her stories: who is who, when, where, how many. She tells it whenever a question names it,
  /// and it is never evidence.
  public struct Detail: Sendable, Equatable {
    /// The id, unique in the scenario.
    public var id: String
    /// The episode that it belongs to; nil for what can be asked at any time.
    public var episode: String?
    /// The evidence that it is about: it can be asked once one of these came out, and "when was that?" right after one of
    /// them means it. Empty where it can be asked from the start.
    public var about: [String]
    /// Words by which a question means it; a phrase counts whole.
    public var words: TextID
    /// What she says.
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
    /// What strikes.
    public var kind: Kind
    /// How many minutes a disconnection lasts; 0 for everything else.
    public var lasts: Int
    /// What is seen or heard.
    public var says: TextID
    /// Words by which a line of the interviewer's deals with it.
    public var words: TextID
    /// What she says to such a line; after a disconnection, once she is back and somebody had tried to reach her.
    public var handled: TextID
    /// What she says, or what happens, where the next line passes over it; after a disconnection, where nobody had tried.
    public var ignored: TextID

    /// What can strike (DESIGN.md section 4, seed 001).
    public enum Kind: String, CaseIterable, Sendable {
      /// The connection is lost: for so many minutes she hears nothing and answers nothing.
      case disconnection
      /// Somebody else enters her room.
      case thirdPerson = "third-person"
      /// Her background is blurred or changed.
      case blurredBackground = "blurred-background"
      /// She wants to record the interview.
      case recording
      /// She consults notes or aids that nobody allowed.
      case notes
      /// She falls silent.
      case silent
      /// She weeps.
      case weeping
      /// She asks for the result at once.
      case asksResult = "asks-result"
    }
  }

  /// One of the two assessors of the panel (seed 000).
  public struct Assessor: Sendable, Equatable {
    /// In which way an assessor's ratings are off.
    public enum Bias: String, CaseIterable, Sendable {
      case none, lenient, severe
      /// All competencies alike: the best one colours the others.
      case halo
    }

    /// The id, unique in the panel.
    public var id: String
    /// The name, invented, with its title ("mevrouw Daems").
    public var name: TextID
    /// Who she is: half a line.
    public var role: TextID
    /// How her ratings are off.
    public var bias: Bias
    /// What she asks when she is given the floor, in order.
    public var asks: [AssessorQuestion]
    /// What she says with her ratings before the panel compares.
    public var remark: TextID
  }

  /// What an assessor asks when given the floor.
  public struct AssessorQuestion: Sendable, Equatable {
    /// What is wrong with it.
    public enum Fault: String, CaseIterable, Sendable {
      case none, leading, protected, multiple, hypothetical, closed
    }

    /// The id, unique in the scenario.
    public var id: String
    /// What is wrong with it; the chair should put right what is.
    public var fault: Fault
    /// The question.
    public var says: TextID
    /// What the candidate says when the chair puts it right; nil where nothing is wrong.
    public var mended: TextID?
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
