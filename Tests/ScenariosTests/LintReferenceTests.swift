import Testing

/// One failing example per rule about what refers to what, with the place marked.
@Suite struct LintOfReferences {
  @Test func findsEvidenceThatDoesNotExist() throws {
    try expectLint(
      [("- id: shorter-queue", "- id: 1️⃣shorter-queue"), ("after: [long-queue]", "after: [2️⃣long-queu]")],
      finds: [
        "1 unreachable: \"shorter-queue\" can never come out: what it comes after cannot come out",
        "2 dangling-id: there is no evidence \"long-queu\" in this scenario; did you mean \"long-queue\"?",
      ])
  }

  @Test func findsAnItemThatNamesItself() throws {
    try expectLint(
      [("brings: [own-idea]", "brings: [1️⃣sorted-files]")],
      finds: ["1 dangling-id: \"sorted-files\" names itself in `brings`; another item is expected"])
  }

  @Test func findsAnIndicatorThatTheCompetencyDoesNotHave() throws {
    try expectLint(
      [("indicator: shares-work", "indicator: 1️⃣share-work")],
      finds: ["1 dangling-id: there is no indicator \"share-work\" in `teamwork`; did you mean \"shares-work\"?"])
  }

  @Test func findsAContradictionWithNothing() throws {
    try expectLint(
      [("between: [shorter-queue, letter]", "between: [shorter-queue, 1️⃣lettre]")],
      finds: ["1 dangling-id: there is no evidence or answer \"lettre\" in this scenario; did you mean \"letter\"?"])
  }

  @Test func findsCompetenciesThatAreNotTested() throws {
    try expectLint(
      [("competency: teamwork\n    date", "competency: 1️⃣service\n    date")],
      finds: [
        "1 dangling-id: there is no competency \"service\" in this scenario"
      ])
    try expectLint(
      [("competencies: [teamwork]", "competencies: [teamwork, 1️⃣service]")],
      finds: [
        "1 dangling-id: there is no competency \"service\" in the vacancy",
        "1 missing-rating: the `key` has no rating of \"service\"",
      ])
  }

  @Test func findsARatingOfWhatIsNotTested() throws {
    try expectLint(
      [("competencies: [teamwork]", "competencies: [1️⃣teamwork]"), ("  teamwork: {rating", "  2️⃣teamwrk: {rating")],
      finds: [
        "1 missing-rating: the `key` has no rating of \"teamwork\"",
        "2 dangling-id: there is no competency \"teamwrk\" in this scenario; did you mean \"teamwork\"?",
      ])
  }

  @Test func findsAVacancyAndAModelThatAreNotThere() throws {
    try expectLint(
      [("vacancy: clerk", "vacancy: 1️⃣clark")],
      finds: ["1 missing-file: there is no file vacancies/clark.yaml in the library"])
    try expectLint(
      Fixture.vacancy, [("model: mini", "model: 1️⃣maxi")],
      finds: ["1 missing-file: there is no file competencies/maxi.yaml in the library"])
  }

  @Test func findsACompetencyThatTheModelDoesNotHave() throws {
    try expectLint(
      Fixture.vacancy, [("course:", "  1️⃣service: [\"a\", \"b\", \"c\", \"d\", \"e\"]\ncourse:")],
      finds: ["1 dangling-id: the model `mini` has no competency \"service\""])
  }

  @Test func findsAnIDThatIsNotTheFoldersName() throws {
    try expectLint(
      [("id: counter-desk", "id: 1️⃣counter")],
      finds: ["1 wrong-name: the id is \"counter\"; the file's place says \"counter-desk\""])
  }

  @Test func findsCirclesOfAfter() throws {
    try expectLint(
      [
        ("- id: long-queue", "- id: 1️⃣long-queue"), ("earned: open\n", "earned: open\n        after: [shorter-queue]\n"),
      ],
      finds: ["1 cycle: this item can never come out: long-queue after shorter-queue after long-queue"])
  }

  @Test func findsSilenceAfterNothing() throws {
    try expectLint(
      [("- id: was-afraid", "- id: 1️⃣was-afraid"), ("silence\n        after: [left-karim]\n", "silence\n")],
      finds: ["1 unreachable: \"was-afraid\" can never come out: `silence` needs an item in `after`"])
  }

  @Test func findsEverythingThatDependsOnWhatCannotComeOut() throws {
    try expectLint(
      [
        ("- id: left-karim", "- id: 1️⃣left-karim"), ("earned: counter", "earned: taken-up\n        cues: [\"well\"]"),
        ("- id: say-so", "- id: 2️⃣say-so"), ("- id: was-afraid", "- id: 3️⃣was-afraid"),
      ],
      finds: [
        "1 unreachable: \"left-karim\" can never come out: `taken-up` needs an item in `after`",
        "2 unreachable: \"say-so\" can never come out: what it comes after cannot come out",
        "3 unreachable: \"was-afraid\" can never come out: what it comes after cannot come out",
      ])
  }
}
