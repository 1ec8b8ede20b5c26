import TestSupport
import Testing

@testable import Assessment
@testable import Scenarios

/// A rubric is data: sound when shipped, and each mistake in another one is found at its place.
@Suite struct ARubric {
  private func shipped() throws -> String { try #require(Rubric.shippedFile) }

  /// Changes the shipped file and expects these findings: `"1 code: message"` at marker 1️⃣ of a replacement.
  private func expect(
    _ replacements: [(old: String, new: String)], finds expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var text = try shipped()
    for (old, new) in replacements {
      let range = try #require(text.firstRange(of: old), "not in the rubric: \(old)", sourceLocation: sourceLocation)
      text.replaceSubrange(range, with: new)
    }
    let marked = MarkedText(text)
    let found = RubricDecoder.decode(Array(marked.text.utf8), file: "r").findings.map(\.description)
    #expect(found == marked.expected(expected, file: "r"), sourceLocation: sourceLocation)
  }

  @Test func isSoundAsShipped() throws {
    let decoded = RubricDecoder.decode(Array(try shipped().utf8), file: "default.yaml")
    #expect(decoded.findings.isEmpty)
    let rubric = try #require(Rubric.shipped)
    #expect(rubric.id == "default" && rubric.passMark == 80)
    #expect(rubric.evidence?.elements.map(\.element) == Element.allCases)
    #expect(rubric.technique?.criteria.map(\.criterion) == Rubric.TechniqueCriterion.allCases)
    #expect(rubric.evidence?.elements.map(\.weight).reduce(0, +) == 1000)
    #expect(rubric.technique?.criteria.map(\.weight).reduce(0, +) == 1000)
    #expect(rubric.dimensions.map(\.weight) == [400, 250, 150, 200])
    #expect(rubric.structure?.criteria.map(\.criterion) == Rubric.StructureCriterion.allCases)
    #expect(Set(rubric.structure?.criteria.flatMap(\.items) ?? []) == Set(ChecklistItem.allCases))
    #expect(rubric.assessment?.criteria.map(\.criterion) == Rubric.AssessmentCriterion.allCases)
  }

  @Test func hasDifferentWordsForEachFindingInEachLanguage() throws {
    let rubric = try #require(Rubric.shipped)
    for language in Rubric.languages {
      let words = MessageKey.allCases.map { rubric.message($0, language: language) }
      #expect(Set(words.map(\.message)).count == words.count && Set(words.map(\.better)).count == words.count)
    }
    for item in ChecklistItem.allCases { #expect(MessageKey(rawValue: item.rawValue) != nil) }
    for kind in TurnFinding.Kind.allCases where kind != .missedElement && kind != .checklist {
      #expect(MessageKey(rawValue: kind.rawValue) != nil)
    }
  }

  @Test func hasWeightsThatSumToOne() throws {
    try expect(
      [("  evidence:\n    weight: 0.4\n", "  1️⃣evidence:\n    weight: 0.3\n")],
      finds: ["1 wrong-sum: the weights of the dimensions sum to 0.9; 1 is expected"])
    try expect(
      [("situation:", "1️⃣situation:"), ("task: {weight: 0.1,", "task: {weight: 0.125,")],
      finds: ["1 wrong-sum: the weights of the criteria sum to 1.025; 1 is expected"])
  }

  @Test func hasNumbersInTheirRange() throws {
    try expect(
      [("passMark: 80 ", "passMark: 1️⃣101 ")], finds: ["1 out-of-range: 101 is out of range; 0 to 100 is expected"])
    try expect(
      [("confidence: 0.8", "confidence: 1️⃣1.2")], finds: ["1 out-of-range: 1.2 is out of range; 0 to 1 is expected"])
    try expect(
      [("full: 0.7", "full: 1️⃣0")], finds: ["1 out-of-range: 0 is out of range; 0.001 to 1 is expected"])
    try expect([("needed: 2", "needed: 1️⃣0")], finds: ["1 out-of-range: 0 is out of range; 1 to 9 is expected"])
    let number = "1 wrong-type: a number from 0 to 1 with at most three decimals is expected, such as 0.25"
    try expect([("strength: 0.8", "strength: 1️⃣0.8001")], finds: [number])
    try expect([("strength: 0.8", "strength: 1️⃣\"0.8\"")], finds: [number])
  }

  @Test func knowsItsKeysCriteriaAndFindings() throws {
    try expect(
      [("format:", "1️⃣format:"), ("passMark: 80 ", "2️⃣passmark: 80 ")],
      finds: [
        "1 missing-key: a rubric needs the key `passMark`",
        "2 unknown-key: a rubric has no key `passmark`; did you mean `passMark`?",
      ])
    try expect(
      [("productive:", "1️⃣productive:"), ("judging:", "2️⃣juging:")],
      finds: [
        "1 wrong-sum: the weights of the criteria sum to 0.9; 1 is expected",
        "2 unknown-key: there is no criterion `juging`; did you mean `judging`?",
      ])
    try expect(
      [("  evidence:\n", "  1️⃣evidence:\n"), ("  technique:\n", "  2️⃣tecnique:\n")],
      finds: [
        "1 wrong-sum: the weights of the dimensions sum to 0.75; 1 is expected",
        "2 unknown-key: there is no dimension `tecnique`; did you mean `technique`?",
      ])
    try expect(
      [("{weight: 0.35, full: 0.7", "1️⃣{weight: 0.35, 2️⃣zero: 0.7")],
      finds: [
        "1 missing-key: the criterion productive needs the key `full`",
        "2 unknown-key: the criterion productive has no key `zero`",
      ])
    try expect(
      [("messages:\n  leading:", "messages:\n  1️⃣leading:"), ("  praise:\n", "  2️⃣prais:\n")],
      finds: [
        "1 missing-key: `messages` of a rubric needs the key `praise`",
        "2 unknown-key: there is no finding `prais`; did you mean `praise`?",
      ])
  }

  @Test func hasWordsInEveryLanguage() throws {
    let first = ("leading:\n    nl:", "leading:\n    1️⃣nl:")
    let missing = "1 missing-translation: `leading` needs words in de"
    let german = "    de:\n      message: \"Diese Frage legt"
    try expect([first, (german, german.replacing("de:", with: "it:"))], finds: [missing])
    try expect(
      [first, (german, german.replacing("de:", with: "2️⃣D:"))],
      finds: [missing, "2 bad-format: \"D\" is no language; a code like nl is expected"])
    let better = "better: \"Ask openly what happened, without supplying the answer yourself.\""
    try expect(
      [("message: \"This question suggests", "1️⃣message: \"This question suggests"), ("      \(better)\n", "")],
      finds: ["1 missing-key: a message needs the key `better`"])
    try expect([(better, "better: 1️⃣\" \"")], finds: ["1 empty-text: a text is expected here, not an empty one"])
  }

  @Test func knowsTheItemsOfItsChecklists() throws {
    try expect(
      [("items: [background, motivation]", "items: [1️⃣backgrond, 2️⃣welcome]")],
      finds: [
        "1 bad-value: there is no item \"backgrond\" of a checklist; did you mean `background`?",
        "2 duplicate-id: the item \"welcome\" stands in a checklist already",
      ])
    try expect(
      [("items: [timeKept]", "items: 1️⃣[]")], finds: ["1 empty-text: a checklist needs an item"])
    try expect(
      [
        ("criteria:\n      preparation:", "criteria:\n      1️⃣preparation:"),
        ("time: {weight: 0.05", "time: {weight: 0.5"),
      ],
      finds: ["1 wrong-sum: the weights of the criteria sum to 1.45; 1 is expected"])
    try expect([("notes: 3  ", "notes: 1️⃣0  ")], finds: ["1 out-of-range: 0 is out of range; 1 to 99 is expected"])
  }

  @Test func knowsFromWhereOnACompetencyCanBeRated() throws {
    try expect(
      [("{elements: 4, episodes: 1}", "{elements: 1️⃣7, episodes: 1}")],
      finds: ["1 out-of-range: 7 is out of range; 1 to 6 is expected"])
    try expect(
      [("sufficiency: {elements: 4,", "sufficiency: 1️⃣{2️⃣pieces: 4,")],
      finds: [
        "1 missing-key: the sufficiency needs the key `elements`",
        "2 unknown-key: the sufficiency has no key `pieces`",
      ])
    try expect(
      [("minimum: 0.5 ", "minimum: 1️⃣1.5 ")], finds: ["1 out-of-range: 1.5 is out of range; 0 to 1 is expected"])
    try expect([("tolerance: 1 ", "tolerance: 1️⃣5 ")], finds: ["1 out-of-range: 5 is out of range; 0 to 4 is expected"])
  }

  @Test func needsWordsOnlyForWhatItCanFind() throws {
    let text = try shipped()
    let lean = text.replacing("  halo:\n", with: "  severely:\n")
    let findings = RubricDecoder.decode(Array(lean.utf8), file: "r").findings.map(\.message)
    #expect(findings.contains("`messages` of a rubric needs the key `halo`"))
    var rubric = try #require(Rubric.shipped)
    rubric.assessment = nil
    rubric.structure = nil
    #expect(!rubric.neededMessages.contains(.halo) && !rubric.neededMessages.contains(.welcome))
    #expect(rubric.neededMessages.contains(.leading))
    rubric.messages[.praiseGoodbye] = nil
    #expect(rubric.message(.praiseGoodbye, language: "en") == rubric.message(.praise, language: "en"))
  }

  @Test func hasItsOwnFormat() throws {
    try expect(
      [("format: sonde-rubric/1", "format: 1️⃣sonde-rubric/2")],
      finds: ["1 wrong-format: the format is \"sonde-rubric/2\"; this must be \"sonde-rubric/1\""])
    #expect(RubricDecoder.decode([0xFF], file: "r").sound == nil)
    #expect(RubricDecoder.decode(Array("- a\n".utf8), file: "r").sound == nil)
  }

  @Test func keepsItsFingerprintUnlessItsContentChanges() throws {
    func fingerprint(_ text: String) throws -> String {
      try #require(RubricDecoder.decode(Array(text.utf8), file: "r").value).fingerprint(Grader.sha256)
    }
    let text = try shipped()
    let original = try fingerprint(text)
    #expect(original.count == 64)
    #expect(try fingerprint("# a comment\n" + text.replacing("weight: 0.25,", with: "weight: 0.250,")) == original)
    for (old, new) in [
      ("passMark: 80", "passMark: 70"), ("needed: 2", "needed: 3"), ("zero: 0.4", "zero: 0.5"),
      ("confidence: 0.8", "confidence: 0.9"), ("Ask openly", "Always ask openly"), ("enough: 10", "enough: 9"),
    ] {
      #expect(try fingerprint(text.replacing(old, with: new)) != original, "\(old)")
    }
  }

  @Test func mayLeaveOutKnockOutsAndDimensions() throws {
    let text = try shipped()
    let without = text.replacing("knockouts:\n  protected: {confidence: 0.8} ", with: "knockouts: {} ")
    #expect(try #require(RubricDecoder.decode(Array(without.utf8), file: "r").sound).protectedConfidence == nil)
    var rubric = try #require(Rubric.shipped)
    rubric.technique = nil
    rubric.structure = nil
    rubric.assessment = nil
    rubric.evidence?.weight = 1000
    let card = try Desk().grade(.strong(), rubric: rubric)
    #expect(card.dimensions.map(\.id) == [.evidence] && card.total == 1000)
  }

  @Test(arguments: [("0", 0), ("1", 1000), ("0.5", 500), ("0.05", 50), ("0.125", 125), ("12.3", 12300)])
  func writesThousandthsAsTheyAreRead(_ text: String, _ value: Int) {
    #expect(Thousandths.parse(text) == value && Thousandths.format(value) == text)
  }

  @Test(arguments: ["", ".5", "1.", "0.1234", "-1", "1e3", "0,5", "+1", "1.2.3", "٣", "9999999"])
  func takesNothingElseForANumber(_ text: String) { #expect(Thousandths.parse(text) == nil) }
}
