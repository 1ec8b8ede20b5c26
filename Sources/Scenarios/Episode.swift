/// One story of the candidate's about one competency (DESIGN.md section 3).
public struct Episode: Sendable, Equatable {
  /// Where the story played.
  public enum Setting: String, CaseIterable, Sendable {
    case work, studies, volunteering, hobby
  }

  /// The id, unique in the scenario.
  public var id: String
  /// The competency that it is about.
  public var competency: String
  /// The year and month in which it played, `2025-10`.
  public var date: String
  /// Where it played.
  public var setting: Setting
  /// False for the story that speaks less well of her: a question for a counter-example brings it up.
  public var isFlattering: Bool
  /// A phrase that refers to the story, for use inside a sentence ("de overgang naar het nieuwe dossierbeheer").
  public var name: TextID
  /// Words by which the interviewer may refer to it.
  public var words: TextID
  /// What it consists of, in the order in which it comes out.
  public var evidence: [Evidence]
}

/// One piece of evidence: what she says when it comes out, and what must be asked for it.
public struct Evidence: Sendable, Equatable {
  /// What it says of the competency.
  public enum Valence: String, CaseIterable, Sendable {
    case `for`, neutral, against
  }

  /// What must be asked.
  public enum Earned: String, CaseIterable, Sendable {
    /// Any open or probing question after its element; a generic "en toen?" too.
    case asked
    /// An open question on the competency or episode: it comes with the surface of the story.
    case open
    /// A question for her own share.
    case own
    /// A probe that takes up something that she said: one of the `cues`.
    case takenUp = "taken-up"
    /// A silence or encouragement after one of the items that it comes after.
    case silence
    /// A question for a counter-example, for what failed, or for what she would do differently.
    case counter
  }

  /// Whether it happened.
  public enum Truth: String, CaseIterable, Sendable {
    case fact, bluff
  }

  /// The id, unique in the scenario.
  public var id: String
  /// The element of the story that it belongs to.
  public var element: Element
  /// What it says of the competency.
  public var valence: Valence
  /// The level of the anchored scale that it supports, 1 to 5.
  public var level: Int
  /// The behavioural indicator of the competency that it shows, where it shows one.
  public var indicator: String?
  /// What must be asked.
  public var earned: Earned
  /// The ids of evidence that must have come out before.
  public var after: [String]
  /// The ids of evidence that comes out in the same breath.
  public var brings: [String]
  /// The ids of bluffs that do not hold once this came out.
  public var undoes: [String]
  /// The trust that she needs to tell it, 0 to 100.
  public var trust: Int
  /// Whether it happened.
  public var truth: Truth
  /// What she says when it comes out.
  public var says: TextID
  /// What she says instead when too little was asked for it: never evidence.
  public var vague: TextID?
  /// Words that a probe for it takes up; needed for ``Earned/takenUp``.
  public var cues: TextID?
  /// What she offers to tell when a line of questions has run dry, as a few words inside a sentence ("die koffie"); it
  /// names only what she has said already.
  public var lead: TextID?
  /// A model question that earns it.
  public var ask: TextID
}
