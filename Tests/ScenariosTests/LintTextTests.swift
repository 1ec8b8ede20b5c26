import Foundation
import Testing

@testable import Scenarios

/// One failing example per rule about texts, with the place marked.
@Suite struct LintOfTexts {
  @Test func findsPoolLinesThatStandTwice() throws {
    let text = try Fixture.text(Fixture.scenario)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("  greeting:") }
    try expectLint(
      [("\"Mm, thanked two.\"", "1️⃣\"mm – greeting one!\"")],
      finds: ["1 repeated-line: this line stands in `reactions.greeting` on line \(try #require(line) + 1) already"])
  }

  @Test func findsTextsWithTheSameWording() throws {
    try expectLint(
      [("says: \"To be honest, I was afraid that he would be angry.\"", "says: 1️⃣\"Now I say so, on the day before…\"")],
      finds: ["1 repeated-text: `episodes.monday-queue.say-so.says` has this wording on line 91 already"])
  }

  @Test func findsSlotsThatNothingDefines() throws {
    try expectLint(
      [("says: \"After a month it was {after} people.\"", "says: 1️⃣\"After a month it was {aftr} or {after} people.\"")],
      finds: ["1 unknown-slot: no slot {aftr} can be used here; did you mean {after}?"])
    try expectLint(
      [("\"Good to know.\"", "1️⃣\"Good to know {\"")],
      finds: ["1 unknown-slot: braces hold the name of a slot, as in {before}; these do not"])
    try expectLint(
      [("\"Mm, thanked two.\"", "1️⃣\"About {episode}.\"")],
      finds: ["1 unknown-slot: no slot {episode} can be used here"])
  }

  @Test func findsSlotsThatNothingUses() throws {
    try expectLint(
      [("after: [\"ten\", \"twelve\"]", "after: [\"ten\", \"twelve\"]\n    never: [1️⃣\"x\", \"y\"]")],
      finds: ["1 unused-slot: no text uses {never}"])
  }

  @Test func findsGroupsWithUnequalForms() throws {
    try expectLint(
      [("after: [\"ten\", \"twelve\"]", "after: 1️⃣[\"ten\"]")],
      finds: ["1 form-count: {after} has 1 forms; 2 are expected, as in {before}"])
  }

  @Test func findsTextsThatAreNotQuoted() throws {
    try expectLint(
      [("thanks: \"Good to know.\"", "thanks: 1️⃣Good to know."), ("words: [\"boss\"]", "words: [boss]")],
      finds: ["1 plain-text: this text must be in quotes, or a block after | or >-"])
  }

  @Test func findsControlsThatEscapesSmuggleIn() throws {
    try expectLint(
      [("thanks: \"Good to know.\"", "thanks: 1️⃣\"Good \\u202Eto know.\"")],
      finds: [
        "1 control-character: the text holds U+202E, which is invisible or changes the direction of writing"
      ])
    try expectLint(
      [("name: \"An Peeters\"", "name: 1️⃣\"An\\u200BPeeters\"")],
      finds: ["1 control-character: the text holds U+200B, which is invisible or changes the direction of writing"])
  }
}
