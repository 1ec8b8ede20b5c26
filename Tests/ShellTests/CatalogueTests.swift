import Testing

@testable import Shell

@Suite struct CatalogueTests {
  private static let catalogues = Catalogue.languages.map { Catalogue.embedded($0) }

  @Test(arguments: Catalogue.languages) func `every catalogue has every key and no other`(language: String) {
    let catalogue = Catalogue.embedded(language)
    #expect(catalogue.language == language)
    #expect(catalogue.problems.isEmpty)
    #expect(Catalogue.expectedKeys.subtracting(catalogue.keys).sorted() == [])
    #expect(catalogue.keys.subtracting(Catalogue.expectedKeys).sorted() == [])
  }

  @Test func `the placeholders of a text are the same in every language`() {
    for key in Catalogue.expectedKeys.sorted() {
      let first = Catalogue.placeholders(in: Self.catalogues[0][key])
      for catalogue in Self.catalogues.dropFirst() {
        #expect(Catalogue.placeholders(in: catalogue[key]) == first, "\(key) in \(catalogue.language)")
      }
    }
  }

  @Test func `no text is left in another language`() {
    // Words that are rightly the same: letters, paths, names of the field.
    let families = [
      "letter", "use", "store-failed", "replay", "doctor", "phase", "element", "brief-cv", "language", "review-use",
    ]
    for key in Catalogue.expectedKeys.sorted() where !families.contains(where: { key.hasPrefix($0) }) {
      let texts = Set(Self.catalogues.map { $0[key] })
      #expect(texts.count >= 3, "\(key) reads the same in several languages")
    }
  }

  @Test func `a text may run over several lines, and comments count for nothing`() {
    let catalogue = Catalogue(language: "en", "# a comment\none: first\n  second\n\ntwo: {a} and {b}\n")
    #expect(catalogue["one"] == "first\nsecond")
    #expect(catalogue.problems.isEmpty)
    #expect(catalogue.keys == ["one", "two"])
  }

  @Test func `a file that is not of the form is told line by line`() {
    let catalogue = Catalogue(language: "en", "  lost\nno colon\none: a\none: b\nempty:\n")
    #expect(
      catalogue.problems == [
        "1: no key above", "2: no colon", "4: one stands twice", "5: empty has no text",
      ])
  }

  @Test func `a value that looks like a placeholder is not filled again`() {
    #expect(Catalogue.fill("{a}, {b}, {c}", [("a", "{b}"), ("b", "x")]) == "{b}, x, {c}")
  }
}
