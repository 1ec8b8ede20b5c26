import Foundation
import Testing

@testable import Scenarios

/// One failing example per rule about what a scenario must hold, with the place marked.
@Suite struct LintOfContent {
  @Test func findsAnElementThatNobodyTells() throws {
    try expectLint(
      [("episodes:\n  -", "episodes:\n  1️⃣-"), ("element: ownership", "element: action")],
      finds: ["1 missing-element: no evidence has the element `ownership`"])
  }

  @Test func findsTooFewItemsThatTakeUpHerWords() throws {
    try expectLint(
      [("episodes:\n  -", "episodes:\n  1️⃣-"), ("earned: taken-up", "earned: asked")],
      finds: ["1 few-taken-up: 2 of 8 items are `taken-up`; at least a third is expected"])
  }

  @Test func findsThatNothingSpeaksAgainstHer() throws {
    try expectLint(
      [("episodes:\n  -", "episodes:\n  1️⃣-"), ("valence: against", "valence: neutral")],
      finds: ["1 nothing-against: no evidence has the valence `against`"])
  }

  @Test func findsABluffThatNobodyCanSeeThrough() throws {
    try expectLint(
      [
        ("- id: shorter-queue", "- id: 1️⃣shorter-queue"),
        (
          "        earned: taken-up\n        after: [long-queue]",
          "        truth: bluff\n        earned: taken-up\n        after: [long-queue]"
        ),
      ],
      finds: [
        "1 bluff-not-undone: the bluff \"shorter-queue\" is undone by 0 items; at least two must name it in `undoes`"
      ])
  }

  @Test func findsTakenUpEvidenceWithoutCues() throws {
    try expectLint(
      [("- id: say-so", "- id: 1️⃣say-so"), ("        cues: [\"alone\", \"Karim\"]\n", "")],
      finds: ["1 missing-cues: \"say-so\" is `taken-up` and needs `cues`: words that a probe takes up"])
  }

  @Test func findsCuesThatSheNeverSays() throws {
    try expectLint(
      [
        ("cues: [\"alone\", \"Karim\"]", "cues: [1️⃣\"holiday\", \"alone with you\"]"),
        ("ask: \"What do", "ask: 2️⃣\"What do"),
      ],
      finds: [
        "1 cue-not-said: none of these cues occurs in what \"left-karim\" says, so no probe can take it up",
        "2 ask-without-cue: this model question holds none of the item's cues, so it would not earn it",
      ])
  }

  @Test func knowsCuesByTheirStemAndWithoutAccents() throws {
    try expectLint([("cues: [\"alone\", \"Karim\"]", "cues: [\"KÀRIMS\", \"alone\"]")], finds: [])
    #expect(
      Wording.isSame("bureau", "bureaus") && Wording.isSame("gewerkt", "gewerkte") && Wording.isSame("tea", "tea"))
    #expect(!Wording.isSame("tea", "team") && !Wording.isSame("koffie", "koffer"))
    #expect(
      Wording.words("Où est l'élève? Straße, cœur e\u{301}t\u{E9}!") == [
        "ou", "est", "l", "eleve", "strasse", "coeur", "ete",
      ])
  }

  @Test func findsAModelQuestionWithoutACue() throws {
    try expectLint(
      [("ask: \"Whose idea was it to sort the files?\"", "ask: 1️⃣\"Whose idea was it?\"")],
      finds: ["1 ask-without-cue: this model question holds none of the item's cues, so it would not earn it"])
  }

  @Test func findsPoolsThatAreMissingOrTooSmall() throws {
    let greeting =
      "  greeting: [\"Mm, greeting one.\", \"Mm, greeting two.\", \"Mm, greeting three.\", \"Mm, greeting four.\"]"
    try expectLint(
      [("reactions:\n  ", "reactions:\n  1️⃣"), (greeting + "\n", "")],
      finds: ["1 missing-pool: `greeting` is missing; 4 lines are expected"])
    try expectLint(
      [(greeting, "  greeting: 1️⃣[\"Mm, greeting one.\", \"Mm, greeting two.\"]")],
      finds: ["1 pool-too-small: `greeting` has 2 lines; at least 4 are expected"])
  }

  @Test func hasAMinimumForEachPoolAsInTheREADME() throws {
    let readme = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Scenarios/README.md").standardized
    let table = try #require(
      try String(contentsOf: readme, encoding: .utf8).split(separator: "## The kinds of reaction").last)
    var listed = 0
    for kind in ReactionKind.allCases {
      guard let name = table.range(of: "`\(kind.rawValue)` ") else { continue }
      guard let lines = Int(table[name.upperBound...].prefix { $0.isNumber }) else { continue }
      #expect(lines == PoolSizes.minimum(of: kind), "\(kind)")
      listed += 1
    }
    // The others stand there as `…Task` and the like.
    #expect(listed >= 55)
    #expect(ReactionKind.allCases.map(PoolSizes.minimum).reduce(0, +) == 339)
  }

  @Test func findsAKindOfReactionThatDoesNotExist() throws {
    try expectLint(
      [("reactions:\n", "reactions:\n  1️⃣greetings: [\"Hello\"]\n")],
      finds: ["1 unknown-key: there is no kind of reaction `greetings`; did you mean `greeting`?"])
  }

  @Test func findsATargetThatDoesNotExist() throws {
    try expectLint(
      [("  rapport:\n", "  1️⃣raport:\n")],
      finds: ["1 unknown-key: there is no target `raport` of an answer; did you mean `rapport`?"])
  }

  @Test func hasAnEntryForEveryCodeInTheREADME() throws {
    let readme = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Scenarios/README.md").standardized
    let text = try String(contentsOf: readme, encoding: .utf8)
    for code in FindingCode.allCases { #expect(text.contains("`\(code.rawValue)`"), "\(code.rawValue)") }
  }
}
