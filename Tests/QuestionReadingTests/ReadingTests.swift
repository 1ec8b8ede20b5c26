import QuestionReading
import Testing

/// The page of labels, read back: every example that it gives.
@Suite struct LabelsPage {
  private static let reader = Reader()

  struct Example: Sendable, CustomStringConvertible {
    var text: String
    var form: Form
    var language: String
    var description: String { text }
  }

  private static func examples(_ form: Form, _ lines: [(String, String)]) -> [Example] {
    lines.map { Example(text: $0.1, form: form, language: $0.0) }
  }

  static let forms =
    examples(
      .open,
      [
        ("nl", "Vertel eens over een conflict in uw ploeg."), ("nl", "Kunt u een voorbeeld geven van zo'n moment?"),
        ("fr", "Vous auriez un exemple concret ?"), ("en", "Could you walk me through that week?"),
        ("nl", "Zijt ge ooit vastgelopen met een collega? Vertel."),
        ("en", "Can you think of a time when that went wrong?"),
      ])
    + examples(
      .probing,
      [
        ("nl", "Wat hebt u toen precies gezegd?"), ("nl", "en toen?"), ("nl", "concreet?"),
        ("fr", "Et vous, dans tout ça ?"), ("de", "Wer genau?"), ("nl", "Welke vragen hebt u nog?"),
      ])
    + examples(
      .closed,
      [("nl", "Hebt u nog vragen?"), ("nl", "Weet u nog wie erbij was?"), ("en", "Was there a time you gave up?")])
    + examples(.forcedChoice, [("nl", "Alleen of in team?"), ("fr", "Seul ou en équipe ?")])
    + examples(
      .leading,
      [
        ("nl", "Dat hebt u zelf opgelost, toch?"), ("nl", "Waarom hebt u uw collega zo slecht ingelicht?"),
        ("en", "Why did you leave him in the dark?"),
      ])
    + examples(
      .statement, [("nl", "Welkom, ik ben de voorzitter van de jury."), ("fr", "Merci, prenez votre temps.")])

  @Test(arguments: forms)
  func `its examples are read with the form that they illustrate`(_ example: Example) {
    let reading = Self.reader.read(example.text, in: .init(language: example.language))
    #expect(reading.form == example.form)
  }

  /// What stands in every guide, with its form and target.
  static let guide: [(language: String, text: String, form: Form, target: Target)] = [
    ("nl", "Waarom solliciteert u voor deze functie?", .probing, .motivation),
    ("nl", "Kunt u ons kort door uw loopbaan leiden?", .open, .background),
    ("nl", "Wat was daarin uw taak?", .probing, .task),
    ("nl", "Welke stappen hebt u gezet?", .probing, .action),
    ("nl", "Wat was daarin uw eigen aandeel?", .probing, .ownership),
    ("nl", "Wat was het resultaat?", .probing, .result),
    ("nl", "Wat hebt u daaruit geleerd?", .probing, .learning),
    ("nl", "Waarom is dat niet gelukt?", .probing, .result),
    ("fr", "Pourquoi postulez-vous pour cette fonction ?", .probing, .motivation),
    ("fr", "Pouvez-vous nous présenter brièvement votre parcours ?", .open, .background),
    ("fr", "Quelle était votre tâche là-dedans ?", .probing, .task),
    ("fr", "Quelles actions avez-vous entreprises ?", .probing, .action),
    ("fr", "Quelle a été votre propre part ?", .probing, .ownership),
    ("fr", "Quel a été le résultat ?", .probing, .result),
    ("fr", "Qu'en avez-vous appris ?", .probing, .learning),
    ("en", "Why are you applying for this job?", .probing, .motivation),
    ("en", "Could you take us briefly through your career?", .open, .background),
    ("en", "What was your task in that?", .probing, .task),
    ("en", "What steps did you take?", .probing, .action),
    ("en", "What was your own part in it?", .probing, .ownership),
    ("en", "What was the result?", .probing, .result),
    ("en", "What did you learn from it?", .probing, .learning),
    ("de", "Warum bewerben Sie sich auf diese Stelle?", .probing, .motivation),
    ("de", "Können Sie uns kurz durch Ihren Werdegang führen?", .open, .background),
    ("de", "Was war dabei Ihre Aufgabe?", .probing, .task),
    ("de", "Welche Schritte haben Sie unternommen?", .probing, .action),
    ("de", "Was war Ihr eigener Anteil?", .probing, .ownership),
    ("de", "Was war das Ergebnis?", .probing, .result),
    ("de", "Was haben Sie daraus gelernt?", .probing, .learning),
  ]

  @Test func `the questions of any guide are read as what they are`() {
    for question in Self.guide {
      let reading = Self.reader.read(question.text, in: .init(language: question.language))
      #expect(reading.form == question.form && reading.targets == [question.target], "\(question.text): \(reading)")
      #expect(!reading.isMultiple && !reading.isHypothetical && !reading.isProtected, "\(question.text)")
    }
  }

  @Test func `looking back on a real case is learning and not hypothetical`() {
    let reading = Self.reader.read("Wat zou u nu anders doen?", in: .init(language: "nl"))
    #expect(reading.targets == [.learning])
    #expect(!reading.isHypothetical)
  }

  @Test func `a protected question in innocent dress is protected, and the theme in a work case is not`() {
    func isProtected(_ text: String, _ language: String) -> Bool {
      Self.reader.read(text, in: .init(language: language)).isProtected
    }
    #expect(isProtected("Hebt u al kindjes?", "nl"))
    #expect(isProtected("Vous venez d'où à l'origine ?", "fr"))
    #expect(isProtected("Are you thinking of having children soon?", "en"))
    #expect(isProtected("Sind Sie eigentlich verheiratet?", "de"))
    #expect(!isProtected("Hoe hebt u dat ziekteverzuim in uw ploeg toen aangepakt?", "nl"))
    #expect(!isProtected("Comment avez-vous géré l'absentéisme dans votre équipe ?", "fr"))
  }

  @Test func `an empty line is a silence`() {
    for text in ["", "   ", "\t"] { #expect(Self.reader.read(text, in: .init(language: "nl")).form == .silence) }
  }
}

/// What a line keeps meaning however it is typed or said.
@Suite struct Robustness {
  private static let reader = Reader()

  @Test(arguments: [
    (
      "en", "how did you tell the foreman about the crack?",
      "how did you, um, how did you tell the, the foreman about the crack?"
    ),
    ("nl", "Wat hebt u toen tegen de chef gezegd?", "Wat hebt u, euh, wat hebt u toen tegen de, de chef gezegd?"),
    ("fr", "Qu'avez-vous dit au contremaître ?", "Qu'avez-vous, euh, qu'avez-vous dit au, au contremaître ?"),
    ("de", "Was haben Sie dem Polier gesagt?", "Was haben Sie, ähm, was haben Sie dem, dem Polier gesagt?"),
  ])
  func `hesitation and restarts change nothing`(_ language: String, _ fluent: String, _ spoken: String) {
    let expected = Self.reader.read(fluent, in: .init(language: language))
    let reading = Self.reader.read(spoken, in: .init(language: language))
    #expect(reading.form == expected.form)
    #expect(reading.targets == expected.targets)
    #expect(reading.isMultiple == expected.isMultiple)
  }

  @Test(arguments: [
    ("nl", "Wat hebt u toen precies gezegd?", ["Wat hebt u toen percies gezegd?", "Wat hbt u toen precies gezegd?"]),
    ("fr", "Qu'avez-vous fait vous-même ?", ["Qu'avez-vous fait vous-meme ?", "Qu'avez-vosu fait vous-même ?"]),
    ("en", "What did you learn from that?", ["What did you laern from that?", "Waht did you learn from that?"]),
    ("de", "Was haben Sie daraus gelernt?", ["Was haben Sie daraus gelrnt?", "Was habn Sie daraus gelernt?"]),
  ])
  func `a typing error in a word that matters does not change a reading`(
    _ language: String, _ right: String, _ typed: [String]
  ) {
    let expected = Self.reader.read(right, in: .init(language: language))
    for text in typed {
      let reading = Self.reader.read(text, in: .init(language: language))
      #expect(reading.form == expected.form, "\(text)")
      #expect(reading.targets == expected.targets, "\(text)")
    }
  }

  @Test func `any bytes are read, and the same bytes give the same reading`() {
    var state: UInt64 = 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    for _ in 0..<400 {
      let bytes = (0..<next() % 200).map { _ in UInt8(truncatingIfNeeded: next()) }
      let text = String(decoding: bytes, as: UTF8.self)
      for language in ["nl", "fr", "en", "de", nil] {
        let context = Reader.Context(language: language)
        #expect(Self.reader.read(text, in: context) == Self.reader.read(text, in: context))
      }
    }
  }
}
