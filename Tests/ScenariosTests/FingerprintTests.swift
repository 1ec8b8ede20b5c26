import Foundation
import Testing

@testable import Scenarios

/// Fingerprints depend on content and on nothing else.
@Suite struct Fingerprints {
  private func scenario(_ change: (String) -> String = { $0 }) throws -> Decoded<Scenario> {
    ScenarioDecoder.decode(Array(change(try Fixture.text(Fixture.scenario)).utf8), file: "a")
  }

  private func structure(_ change: (String) -> String = { $0 }) throws -> String {
    try #require(try scenario(change).value).structureFingerprint(Fixture.hash)
  }

  @Test func ofATextAreTheFirstTwelveDigitsOverItsVariants() {
    // printf 'Ja.\nNee.' | sha256sum
    #expect(Script.fingerprint(of: ["Ja.", "Nee."], Fixture.hash) == Self.reference)
    let script = Script(language: "nl", texts: ["a": ["Ja.", "Nee."]])
    #expect(script.fingerprint(of: "a", Fixture.hash) == Self.reference)
  }

  private static let reference = "732e3256dfca"

  @Test func areTakenOverADocumentedForm() {
    var form = CanonicalForm("f/1")
    form.add(12)
    form.add(true)
    form.add("é" as String?)
    form.add(nil as String?)
    form.add(["a", ""])
    #expect(String(decoding: form.bytes, as: UTF8.self) == "3:f/12:124:true1:+2:é1:-1:21:a0:")
    let script = Script(language: "nl", texts: ["b": ["y"], "a": ["x", "z"]])
    let bytes = Array("14:sonde-script/12:nl1:21:a1:21:x1:z1:b1:11:y".utf8)
    #expect(script.fingerprint(Fixture.hash) == hexadecimal(Fixture.hash(bytes)))
  }

  @Test func ignoreFormattingAndComments() throws {
    let other = try structure { text in
      text.replacing("earned: open", with: "earned:   \"open\"  # comment").replacing(
        "brings: [own-idea]", with: "brings:\n          - own-idea")
    }
    #expect(other == (try structure()))
  }

  @Test func ofStructureIgnoreTexts() throws {
    #expect(try structure { $0.replacing("Good to know.", with: "Thanks.") } == (try structure()))
    let changed = try scenario { $0.replacing("Good to know.", with: "Thanks.") }
    #expect(changed.script.fingerprint(Fixture.hash) != (try scenario()).script.fingerprint(Fixture.hash))
  }

  @Test(arguments: [
    ("level: 4", "level: 5"), ("earned: counter", "earned: asked"), ("trust: 55", "trust: 56"),
    ("after: [long-queue]", "after: []"),
    ("holds: false", "holds: true"), ("vague: \"It got better.\"\n", "\n"), ("minute: 12", "minute: 13"),
    ("rating: 3", "rating: 4"),
    ("we-speaker: 60", "we-speaker: 61"), ("flattering: true", "flattering: false"), ("id: month", "id: months"),
    ("with: motivation", "with: rapport"), ("name: \"An Peeters\"", "name: \"An Peters\""),
    ("indicator: shares-work\n", "\n"),
    ("date: 2025-03", "date: 2025-04"), ("    after: [\"ten\", \"twelve\"]\n", "\n"),
    ("valence: against", "valence: neutral"), ("about: [sorted-files]", "about: [long-queue]"),
    ("        lead: \"those files\"\n", ""),
  ]) func ofStructureChangeWithEveryMember(_ old: String, _ new: String) throws {
    #expect(try structure { $0.replacing(old, with: new, maxReplacements: 1) } != (try structure()))
  }

  @Test func ofABundleCoverScenarioAndVacancy() throws {
    let bundle = try #require(try Fixture.load().bundle)
    let text = try Fixture.text(Fixture.vacancy)
    let shorter = try #require(
      try Fixture.load([Fixture.vacancy: text.replacing("minutes: 40", with: "minutes: 45")]).bundle)
    let reworded = try #require(
      try Fixture.load([Fixture.vacancy: text.replacing("\"Clerk\"", with: "\"Officer\"")]).bundle)
    let hash = Fixture.hash
    #expect(bundle.structureFingerprint(hash) != shorter.structureFingerprint(hash))
    #expect(bundle.structureFingerprint(hash) == reworded.structureFingerprint(hash))
    #expect(bundle.textFingerprint("en", hash) == shorter.textFingerprint("en", hash))
    #expect(bundle.textFingerprint("en", hash) != reworded.textFingerprint("en", hash))
    #expect(bundle.textFingerprint("fr", hash) == nil)
    #expect(bundle.structureFingerprint(hash).utf8.count == 64)
  }
}
