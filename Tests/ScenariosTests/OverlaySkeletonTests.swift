import Testing

@testable import Scenarios

/// What a translator gets to fill in.
@Suite struct OverlaySkeletons {
  private let base = VacancyDecoder.decode(
    Array(
      """
      function: "Clerk \\"A\\""
      service: ["Town Hall", "City Hall"]
      summary: |
        First line.

        - second # line
      course: ["Welcome"]
      """.utf8), file: "v")

  private func stamp(_ id: TextID) -> String { base.script.fingerprint(of: id, Fixture.hash) }

  @Test func showWhatIsMissingWithItsBaseText() {
    #expect(
      OverlaySkeleton.write(base: base, id: "clerk", language: "fr", Fixture.hash) == """
        format: sonde-overlay/1
        of: clerk
        language: fr
        texts:
          function:
            # : Clerk "A"
            base: "\(stamp("function"))"
            text: ""
          service:
            # : Town Hall
            # : City Hall
            base: "\(stamp("service"))"
            text: ""
          summary:
            # : First line.
            #     
            #     - second # line
            base: "\(stamp("summary"))"
            text: ""
          course.1:
            # : Welcome
            base: "\(stamp("course.1"))"
            text: ""

        """)
  }

  @Test func keepWhatIsTranslatedAndMarkWhatIsStaleOrGone() {
    let existing = Overlay(
      of: "clerk", language: "fr",
      translations: [
        .init(id: "gone.says", base: "aaaaaaaaaaaa", variants: ["Parti.", "Deux\nlignes"]),
        .init(id: "summary", base: stamp("summary"), variants: ["Ligne un.\n\n- ligne deux"]),
        .init(id: "function", base: "bbbbbbbbbbbb", variants: ["Commis"]),
        .init(id: "service", base: stamp("service"), variants: ["Mairie", "Hôtel de ville"]),
        .init(id: "course.1", base: stamp("course.1"), variants: []),
      ])
    #expect(
      OverlaySkeleton.write(base: base, id: "clerk", language: "fr", existing: existing, Fixture.hash) == """
        format: sonde-overlay/1
        of: clerk
        language: fr
        texts:
          function:
            # stale: the base text has changed to
            # : Clerk "A"
            base: "bbbbbbbbbbbb"
            text: "Commis"
          service:
            base: "\(stamp("service"))"
            text:
              - "Mairie"
              - "Hôtel de ville"
          summary:
            base: "\(stamp("summary"))"
            text: |-
              Ligne un.

              - ligne deux
          course.1:
            # : Welcome
            base: "\(stamp("course.1"))"
            text: ""
          # no longer in the base:
          #   gone.says:
          #     base: "aaaaaaaaaaaa"
          #     text:
          #       - "Parti."
          #       - |-
          #         Deux
          #         lignes

        """)
  }

  @Test(arguments: [
    "plain", "two\nlines", " leading\nspace", "trailing \nspace", "tab\there", "quote \" and \\ backslash",
    "# no comment",
    "- item\n- item", "a: b", "bidi \u{202E} and \u{1B}", "\nfirst empty", "é ü 漢 🙂", "last: |\n  block", "...\n---",
    "'",
  ]) func writeTextsThatAreReadAgainExactly(_ text: String) {
    let overlay = Overlay(
      of: "clerk", language: "fr",
      translations: [
        .init(id: "function", base: stamp("function"), variants: [text]),
        .init(id: "service", base: stamp("service"), variants: ["x", text]),
      ])
    let written = OverlaySkeleton.write(base: base, id: "clerk", language: "fr", existing: overlay, Fixture.hash)
    let read = OverlayDecoder.decode(Array(written.utf8), file: "o")
    #expect(read.findings.map(\.description) == [])
    #expect(read.script["function"] == [text])
    #expect(read.script["service"] == ["x", text])
  }

  @Test func isCompleteForDecoding() throws {
    let text = OverlaySkeleton.write(base: base, id: "clerk", language: "fr", Fixture.hash)
    let read = OverlayDecoder.decode(Array(text.utf8), file: "o")
    #expect(read.findings.isEmpty)
    #expect(read.value?.translations.map(\.id) == base.source.order)
    let again = OverlaySkeleton.write(base: base, id: "clerk", language: "fr", existing: read.value, Fixture.hash)
    #expect(again == text)
  }

  @Test func restampChangesNothingButFingerprints() throws {
    let text = """
      format: sonde-overlay/1 # keep me
      of: clerk
      language: fr
      texts:
        "function": {base: "bbbbbbbbbbbb", text: "Commis"}   # and me
        service: {text: "Mairie", base: aaaaaaaaaaaa}
        summary:
          base: "cccccccccccc"
          text: ""
      """
    let all = OverlaySkeleton.restamp(Array(text.utf8), base: base, Fixture.hash)
    let expected = text.replacing("bbbbbbbbbbbb", with: stamp("function")).replacing(
      "aaaaaaaaaaaa", with: stamp("service"))
    #expect(all.map { String(decoding: $0, as: UTF8.self) } == expected)
    let one = OverlaySkeleton.restamp(Array(text.utf8), base: base, only: ["service"], Fixture.hash)
    #expect(
      one.map { String(decoding: $0, as: UTF8.self) } == text.replacing("aaaaaaaaaaaa", with: stamp("service")))
    #expect(OverlaySkeleton.restamp(Array("texts: &x".utf8), base: base, Fixture.hash) == nil)
  }
}
