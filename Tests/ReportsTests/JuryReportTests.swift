import Testing
import Transcripts

@testable import Assessment
@testable import Reports
@testable import Scenarios

/// The jury report: fit for a complaint.
@Suite struct JuryReportTests {
  private func phrases(_ language: String = "en") throws -> JuryPhrases {
    try #require(JuryPhrases.shipped(language))
  }

  private func markdown(_ desk: JuryDesk, _ language: String = "en", card: Scorecard? = nil) throws -> String {
    JuryReport.markdown(
      desk.transcript, desk.bundle, card: try card ?? desk.card(), phrases: try phrases(language),
      rubric: try #require(Rubric.shipped))
  }

  private func html(_ desk: JuryDesk) throws -> String {
    JuryReport.html(
      desk.transcript, desk.bundle, card: try desk.card(), phrases: try phrases(), rubric: try #require(Rubric.shipped))
  }

  private func slots(_ text: String) -> [String] {
    text.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }.sorted()
  }

  @Test func `has all its phrases in each language, with the same slots`() throws {
    for language in Rubric.languages {
      #expect(try phrases(language).keys == JuryPhrase.allCases.map(\.rawValue).sorted())
      for phrase in JuryPhrase.allCases {
        #expect(slots(try phrases(language)(phrase)) == slots(try phrases("nl")(phrase)), "\(phrase.rawValue)")
      }
    }
    for kind in Scenario.Incident.Kind.allCases {
      #expect(JuryPhrase(rawValue: "incident." + kind.rawValue) != nil)
    }
    for phase in Phase.allCases { #expect(JuryPhrase(rawValue: "phase." + phase.rawValue) != nil) }
    for outcome in IncidentHandling.Outcome.allCases {
      #expect(JuryPhrase(rawValue: "handling." + outcome.rawValue) != nil)
    }
  }

  @Test func `says what a complaint asks for, and never a name`() throws {
    let desk = try JuryDesk()
    let text = try markdown(desk)
    for said in [
      "# Jury report: Clerk", "| Candidate | c-1 |", "| Service | Town Hall of Sonderdam |", "| t-1 | Chair |",
      "| competencies | 0:00 |", "| questions | 10:10 |".replacing("questions", with: "the candidate's questions"),
      "**Rating of the chair: 4**", "Scale, level 4: Helps unasked.", "**Rating agreed on: 3**", "Shares work.",
      "**turn 1**", "asked: “Plain words”", "said: “Plain words”", "Plain words: 5", "Heard: turn 1: “Plain words”",
      "**turn 1: connection lost**", "Dealt with: dealt with", "**turn 2: faulty question of an assessor**",
      "Dealt with: passed over", "Answer: turn 4: “Plain words”", "**turn 2: “Plain words”**",
      "Recommendation: with reserve",
      "Looks at herself: no", "## Notes", "## Outcome",
    ] {
      #expect(text.contains(said), "\(said) in \(text)")
    }
    #expect(!text.contains("An Peeters"))
  }

  @Test func `names the ground of a protected question and what a person decided`() throws {
    let desk = try JuryDesk(text: "Do you have children?")
    var card = try desk.card()
    #expect(try markdown(desk, card: card).contains("family and wish for children; knock-out provisional"))
    card.knockouts[0].state = .confirmed
    #expect(try markdown(desk, card: card).contains("family and wish for children; knock-out confirmed"))
  }

  @Test func `says what is missing too`() throws {
    var transcript = try JuryDesk().transcript
    transcript.events = Array(transcript.events.prefix(3))
    let desk = try JuryDesk()
    let text = JuryReport.markdown(
      transcript, desk.bundle, card: try desk.card(), phrases: try phrases("nl"), rubric: try #require(Rubric.shipped))
    #expect(text.contains("**Oordeel van de voorzitter: niet beoordeeld**") && text.contains("## Uitkomst\n\ngeen"))
  }

  @Test func `says that a text was erased`() throws {
    let desk = try JuryDesk()
    let text = JuryReport.markdown(
      desk.transcript.erasing(.all), desk.bundle, card: try desk.card(), phrases: try phrases(),
      rubric: try #require(Rubric.shipped))
    #expect(text.contains("asked: (erased)") && !text.contains("asked: “Plain words”"))
  }

  @Test func `lets no text out of its place`() throws {
    func tags(_ html: String) -> [Substring] {
      html.split(separator: "<").dropFirst().map { $0.prefix { $0 != " " && $0 != ">" } }
    }
    let plain = tags(try html(JuryDesk()))
    for text in HostileText.pieces where text.utf8.count > 1 {
      let html = try html(JuryDesk(text: text))
      #expect(tags(html) == plain, "\(text)")
      #expect(html.unicodeScalars.allSatisfy { $0 == "\n" || !SafeText.isUnsafe($0) })
    }
  }

  @Test func `has headings in order`() throws {
    let levels = try html(JuryDesk()).split(separator: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }
}
