import Scenarios
import Transcripts

/// What was won of one element, and what is needed of it.
public struct ElementTally: Sendable, Equatable {
  /// Pieces won cleanly.
  public var won = 0
  /// Pieces that a mentor's relabelling restored: not won, but counted as if they were.
  public var restored = 0
  /// Pieces that were suggested before she said them: worth nothing.
  public var contaminated = 0
  /// What is needed: full at sufficiency.
  public var needed = 0
  /// What of the pieces won counts towards what is needed: never more than that.
  public var counted = 0
  /// The turns in which the pieces were won.
  public var turns: [Int] = []

  /// Nothing won, nothing needed.
  public init() {}

  /// Both together.
  static func + (left: ElementTally, right: ElementTally) -> ElementTally {
    var sum = left
    sum.won += right.won
    sum.restored += right.restored
    sum.contaminated += right.contaminated
    sum.needed += right.needed
    sum.counted += right.counted
    sum.turns = left.turns.joined(right.turns)
    return sum
  }
}

/// A tally for each of the six elements.
public struct ElementTallies: Sendable, Equatable {
  private var tallies: [Element: ElementTally] = [:]

  /// Nothing won, nothing needed.
  public init() {}

  /// The tally of an element.
  public subscript(element: Element) -> ElementTally {
    get { tallies[element] ?? ElementTally() }
    set { tallies[element] = newValue }
  }

  /// Each tally under its element's name, in the order of the elements.
  public var all: [(name: String, tally: ElementTally)] { Element.allCases.map { ($0.rawValue, self[$0]) } }

  /// Both together.
  static func + (left: ElementTallies, right: ElementTallies) -> ElementTallies {
    var sum = left
    for element in Element.allCases { sum[element] = left[element] + right[element] }
    return sum
  }
}

/// What was won for one competency.
public struct CompetencyResult: Sendable, Equatable {
  /// The competency's id.
  public var id: String
  /// What was won of each element.
  public var elements: ElementTallies
  /// The trainee's rating; nil when none was handed in.
  public var rating: Rating?
  /// The rating that follows from the evidence elicited; nil when the rubric does not grade the form.
  public var expected: Rating?
  /// What the panel agreed on; nil where nothing was settled.
  public var settled: Rating? = nil
}

/// How often a kind of question was asked, and what it earned.
public struct QuestionYield: Sendable, Equatable {
  /// The kind: a name of ``QuestionCounts``, or `silence`.
  public var kind: String
  /// How often.
  public var asked: Int
  /// The pieces of evidence that came out of it.
  public var won: Int
}

/// How many questions of each kind were asked. Lines that the reader was unsure of only count as `unsure`.
public struct QuestionCounts: Sendable, Equatable {
  // The forms, each line in one of them.
  /// Questions that invite a narrative.
  public var open = 0
  /// Specific wh-questions.
  public var probing = 0
  /// Questions for yes or no.
  public var closed = 0
  /// Questions that offer their answers.
  public var forcedChoice = 0
  /// Questions that suggest their answer.
  public var leading = 0
  // The flags, whatever the form.
  /// Lines with several questions.
  public var multiple = 0
  /// Questions about an imagined case.
  public var hypothetical = 0
  /// Questions after a protected ground.
  public var protected = 0
  /// Lines that could not be read with certainty.
  public var unsure = 0

  /// None.
  public init() {}

  /// Each count under its name, in the order of INTERFACE.md.
  public var all: [(name: String, count: Int)] {
    [
      ("open", open), ("probing", probing), ("closed", closed), ("forcedChoice", forcedChoice), ("leading", leading),
      ("multiple", multiple), ("hypothetical", hypothetical), ("protected", protected), ("unsure", unsure),
    ]
  }
}

extension [Int] {
  /// The turns of both, in order and without repetition.
  func joined(_ other: [Int]) -> [Int] { Set(self).union(other).sorted() }
}
