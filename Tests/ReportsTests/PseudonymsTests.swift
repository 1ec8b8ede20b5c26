import Testing

@testable import Reports

/// Invented names and numbers in the place of real ones.
@Suite struct PseudonymsTests {
  private func replaced(_ line: String, _ language: String = "nl") -> String {
    let names: [(name: String, role: Pseudonyms.Role)] = [
      ("Zoë De Smet", .trainee), ("Griet Lammertyn", .candidate), ("An Claes", .mentor), ("Jean-Pierre Wil", .mentor),
    ]
    return Pseudonyms(language: language, names: names).replaced(line)
  }

  @Test(arguments: [
    ("Ik ben Zoë De Smet, welkom Griet.", "Ik ben Noor Verlinden, welkom Robin."),
    ("ik ben zoe de smet", "ik ben Noor Verlinden"),
    ("De Smet, Zoë. Mevrouw Lammertyn?", "Verlinden, Noor. Mevrouw Mertens?"),
    ("Smet Zoë was Griets eerste keus", "Verlinden Noor was Robin eerste keus"),
    ("dank u lammertyn", "dank u Mertens"),
    // A short part of a name is a word, too, unless it is capitalised.
    ("Is er an of an, An?", "Is er an of an, Sam?"),
    ("Wat wil u? Zei Jean-Pierre Wil dat?", "Wat wil u? Zei Sam Wouters dat?"),
    // Announced names.
    (
      "Mijn naam is Piet van den Berg en dit is mevr. Janssens.",
      "Mijn naam is Noor Verlinden en dit is mevr. Janssens."
    ),
    ("Naast mij zit meneer Van de Velde van de dienst.", "Naast mij zit meneer Janssens van de dienst."),
    ("Dank u, mevrouw. Kunt u een voorbeeld geven?", "Dank u, mevrouw. Kunt u een voorbeeld geven?"),
    ("ik ben benieuwd", "ik ben benieuwd"),
    // What is no name stays as it is.
    ("Wat deed u toen, 's avonds?", "Wat deed u toen, 's avonds?"), ("", ""), ("…", "…"),
  ]) func `names give way to the invented name of their role`(line: String, expected: String) {
    #expect(replaced(line) == expected)
  }

  @Test(arguments: [
    ("fr", "Je m’appelle Luc Dupont, voici Mme. Marie Curie", "Je m’appelle Camille Lambert, voici Mme. Dubois"),
    ("fr", "je suis Belge", "je suis Belge"),
    ("fr", "Je suis Luc Dupont.", "Je suis Camille Lambert."),
    ("en", "My name is Ann. This is Mr Smith.", "My name is Alex. This is Mr Turner."),
    ("de", "Ich bin Vorsitzender, das ist Frau Müller.", "Ich bin Vorsitzender, das ist Frau Neumann."),
    ("de", "Mein Name ist Karl Weiß.", "Mein Name ist Kim Berger."),
  ]) func `each language announces names in its own way`(language: String, line: String, expected: String) {
    #expect(replaced(line, language) == expected)
  }

  @Test(arguments: [
    ("bel 0470 12 34 56.", "bel 0400 00 00 00."), ("+32 (0)470/12.34.56", "0400 00 00 00"),
    ("(02) 555 12 34", "0400 00 00 00"), ("85.07.30-033.28", "00.00.00-000.00"), ("85073003328!", "00.00.00-000.00!"),
    ("mail j.p@bosa.fgov.be.", "mail name@example.org."), ("rekening 123456789012345", "rekening 000000000"),
    ("In 2019 en 2020, 12 keer 45 000 euro", "In 2019 en 2020, 12 keer 45 000 euro"),
    ("van 01.02.2019 tot 03.04.2020", "van 01.02.2019 tot 03.04.2020"), ("2015-2016-2017", "2015-2016-2017"),
    ("a@", "a@"), ("@a", "@a"),
  ]) func `numbers and addresses give way, years and dates do not`(line: String, expected: String) {
    #expect(replaced(line) == expected)
  }

  @Test func `what was replaced is not replaced again, and a long line is done at once`() {
    for line in ["Ik ben Zoë De Smet, 0470 12 34 56, a@b.be", "meneer Van de Velde"] {
      let once = replaced(line)
      #expect(replaced(once) == once)
    }
    let long = String(repeating: "1 ", count: 50_000) + String(repeating: "a.", count: 50_000) + "@"
    #expect(replaced(long).count >= 100_000)
    for text in HostileText.all { _ = replaced(text) }
  }
}
