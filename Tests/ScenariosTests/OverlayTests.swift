import Foundation
import Testing

@testable import Scenarios

/// Translations: what lint says of them.
@Suite struct Overlays {
  private static let nl = "counter-desk/nl.yaml"
  private static let stamp = Script.fingerprint(of: ["A clerk at the counter"], Fixture.hash)
  private static let entry = "  title:\n    base: \"\(stamp)\"\n    text: \"nl: A clerk at the counter\"\n"

  @Test func findsATextThatIsNotTranslatedYet() throws {
    try expectLint(
      Self.nl, [(Self.entry, "  1️⃣title:\n    base: \"\(Self.stamp)\"\n    text: \"\"\n")], with: Fixture.overlays("nl"),
      finds: ["1 missing-translation: `title` is not translated yet"])
  }

  @Test func findsATextThatTheOverlayDoesNotName() throws {
    try expectLint(
      Self.nl, [("texts:\n" + Self.entry + "  cv", "texts:\n  1️⃣cv")], with: Fixture.overlays("nl"),
      finds: ["1 missing-translation: `title` is not translated (counter-desk/scenario.yaml:6)"])
  }

  @Test func findsATranslationOfAnOlderText() throws {
    try expectLint(
      Self.nl, [("\"\(Self.stamp)\"", "1️⃣\"000000000000\"")], with: Fixture.overlays("nl"),
      finds: [
        "1 stale-translation: the base text of `title` has changed (counter-desk/scenario.yaml:6); check the translation"
      ])
  }

  @Test func findsATranslationOfNothing() throws {
    try expectLint(
      Self.nl, [("texts:\n", "texts:\n  1️⃣titel:\n    base: \"000000000000\"\n    text: \"x\"\n")],
      with: Fixture.overlays("nl"),
      finds: ["1 superfluous-translation: counter-desk/scenario.yaml has no text `titel`"])
  }

  @Test func findsAFingerprintThatIsNone() throws {
    try expectLint(
      Self.nl, [("\"\(Self.stamp)\"", "1️⃣\"123\"")], with: Fixture.overlays("nl"),
      finds: [
        "1 bad-format: `base` is a fingerprint: 12 digits from 0 to 9 and a to f",
        "1 stale-translation: the base text of `title` has changed (counter-desk/scenario.yaml:6); check the translation",
      ])
  }

  @Test func findsTooFewFormsOfASlot() throws {
    try expectLint(
      Self.nl,
      [
        ("text:\n      - \"forty\"\n      - \"fifty\"", "text: \"veertig\""),
        ("facts.queue.before", "1️⃣facts.queue.before"),
      ],
      with: Fixture.overlays("nl"),
      finds: ["1 form-count: {before} has 1 forms; 2 are expected, as in the base"])
  }

  @Test func findsAnOverlayThatSaysItIsAnother() throws {
    try expectLint(
      Self.nl, [("of: counter-desk", "of: 1️⃣counter")], with: Fixture.overlays("nl"),
      finds: ["1 wrong-name: the id is \"counter\"; the file's place says \"counter-desk\""])
  }

  @Test func findsALanguageThatTheVacancyLacks() throws {
    var overlays = try Fixture.overlays("nl")
    overlays["vacancies/clerk.nl.yaml"] = nil
    try expectLint(
      Self.nl, [("language: nl", "language: 1️⃣nl")], with: overlays,
      finds: ["1 missing-translation: the vacancy `clerk` is not there in nl"])
    #expect(try Fixture.load(overlays).bundle?.languages == ["en"])
  }

  @Test func checksWhatIsSaidInEachLanguage() throws {
    try expectLint(
      Self.nl, [("\"nl: Good to know.\"", "1️⃣\"Fijn, {slot}\"")], with: Fixture.overlays("nl"),
      finds: ["1 unknown-slot: no slot {slot} can be used here"])
  }
}
