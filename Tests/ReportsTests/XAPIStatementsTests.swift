import Foundation
import Testing
import Transcripts

@testable import Assessment
@testable import Reports

/// Interviews as statements after xAPI 1.0.3.
@Suite struct XAPIStatementsTests {
  private func objects(_ statements: [XAPIStatement]) throws -> [[String: Any]] {
    try statements.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.json.utf8)) as? [String: Any])
    }
  }

  private func verbs(_ statements: [XAPIStatement]) -> [String] { statements.map(\.verb.rawValue) }

  private func member<Value>(_ object: [String: Any], _ path: String..., as: Value.Type = Value.self) -> Value? {
    var found: Any? = object
    for key in path { found = (found as? [String: Any])?[key] }
    return found as? Value
  }

  private func at(_ name: String) -> String { "https://sonde.example/xapi/extensions/" + name }

  @Test func `what was asked, scored and commented is told in its order`() throws {
    let statements = try XAPIInterviews.statements(XAPIInterviews.full())
    // The card passes but for a knock-out, which the review rejects.
    #expect(
      verbs(statements) == [
        "attempted", "asked", "asked", "scored", "commented", "commented", "commented", "passed", "scored",
      ])
    let found = try objects(statements)
    #expect(member(found[1], "object", "id") == "https://sonde.example/xapi/sessions/s1/turns/2")
    #expect(member(found[1], "object", "definition", "name", "nl") == "Vraag bij beurt 2")
    #expect(member(found[1], "result", "response") == "Gewone woorden")
    #expect(member(found[1], "result", "extensions", at("won")) == 2)
    #expect(member(found[1], "timestamp") == "2023-11-14T22:14:21.230Z")
    #expect(member(found[1], "context", "extensions", at("turn")) == 2)
    let reading = member(found[2], "result", "extensions", at("reading"), as: [String: Any].self)
    #expect(reading?["form"] as? String == "closed")
    #expect(member(found[0], "object", "id") == "https://sonde.example/xapi/scenarios/counter%20desk%2F%C3%A9")
    #expect(member(found[0], "context", "language") == "nl")
    // The comment refers to what was asked; the third turn is a silence.
    #expect(member(found[4], "context", "statement", "id") == statements[1].id.description)
    #expect(member(found[5], "context", "statement", as: [String: Any].self) == nil)
    #expect(member(found[6], "object", "id") == "https://sonde.example/xapi/sessions/s1")
  }

  @Test func `a score is scaled, raw and bounded, and a review that changes it says who`() throws {
    let found = try objects(XAPIInterviews.statements(XAPIInterviews.full()))
    let score = try #require(member(found[3], "result", "score", as: [String: Any].self))
    #expect(score["scaled"] as? Double == 0.835 && score["raw"] as? Double == 83.5)
    #expect(score["min"] as? Int == 0 && score["max"] as? Int == 100)
    #expect(member(found[3], "result", "duration") == "PT8M9.84S")
    #expect(member(found[3], "timestamp") == "2023-11-14T22:21:29.840Z")
    #expect(member(found[3], "result", "extensions", at("dimensions"), "evidence") == 0.667)
    #expect(member(found[8], "context", "instructor", "account", "name") == "m-1")
    #expect(member(found[8], "actor", "account", "name") == "t-1")
    #expect(member(found[4], "actor", "account", "name") == "m-1")
  }

  @Test func `nobody passes or fails while a knock-out is provisional, unless it makes no difference`() throws {
    let found = try objects(XAPIInterviews.statements(XAPIInterviews.full()))
    #expect(member(found[3], "result", "success", as: Bool.self) == nil)
    #expect(member(found[7], "result", "success") == true)
    var interview = try XAPIInterviews.full()
    interview.reviews = []
    interview.card?.total = 700
    #expect(verbs(XAPIInterviews.statements(interview)) == ["attempted", "asked", "asked", "failed", "scored"])
    interview.card?.knockouts[0].state = .confirmed
    interview.card?.total = 900
    #expect(verbs(XAPIInterviews.statements(interview)).contains("failed"))
  }

  @Test func `a review that is not done, or changes no score, tells no score`() throws {
    var interview = try XAPIInterviews.full()
    let open = try XAPIInterviews.review(of: interview.recording, [.comment(turn: 2, text: .unsalted("nog niet"))])
    interview.reviews = [.init(recording: open, card: interview.reviews[0].card)]
    #expect(verbs(XAPIInterviews.statements(interview)) == ["attempted", "asked", "asked", "scored"])
    let done = try XAPIInterviews.review(of: interview.recording, [.comment(turn: 2, text: .unsalted("wel")), .done])
    interview.reviews = [.init(recording: done, card: interview.card)]
    #expect(verbs(XAPIInterviews.statements(interview)) == ["attempted", "asked", "asked", "scored", "commented"])
  }

  @Test func `every statement has what xAPI asks for, and nothing empty`() throws {
    let statements = try XAPIInterviews.statements(XAPIInterviews.full())
    let uuid = /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    let allowed: Set = ["id", "actor", "verb", "object", "result", "context", "timestamp"]
    let contexts: Set = [
      "registration", "instructor", "contextActivities", "platform", "language", "statement", "extensions",
    ]
    for object in try objects(statements) {
      #expect(Set(object.keys).isSubset(of: allowed))
      #expect(try #require(object["id"] as? String).wholeMatch(of: uuid) != nil)
      #expect(try #require(member(object, "context", "registration", as: String.self)).wholeMatch(of: uuid) != nil)
      #expect(Set(try #require(object["context"] as? [String: Any]).keys).isSubset(of: contexts))
      #expect(member(object, "actor", "objectType") == "Agent")
      #expect(Set(try #require(object["actor"] as? [String: Any]).keys) == ["objectType", "account"])
      #expect(member(object, "verb", "id", as: String.self)?.hasPrefix("http://adlnet.gov/expapi/verbs/") == true)
      #expect(member(object, "object", "objectType") == "Activity")
      #expect(!hasEmpty(object))
    }
    #expect(Set(statements.map(\.id)).count == statements.count)
  }

  /// Whether there is an empty value anywhere but in extensions.
  private func hasEmpty(_ value: Any, in key: String = "") -> Bool {
    switch value {
    case let text as String: text.isEmpty
    case let list as [Any]: list.isEmpty || list.contains { hasEmpty($0) }
    case let object as [String: Any]:
      key != "extensions" && (object.isEmpty || object.contains { hasEmpty($0.value, in: $0.key) })
    default: value is NSNull
    }
  }

  @Test func `the same interview gives the same bytes, and ids stay when words are erased`() throws {
    let interview = try XAPIInterviews.full()
    let first = XAPIInterviews.statements(interview)
    #expect(XAPIInterviews.statements(interview) == first)
    var erased = interview
    erased.recording = interview.recording.erasing(.all)
    let after = XAPIInterviews.statements(erased)
    #expect(after.map(\.id) == first.map(\.id))
    #expect(!after[1].json.contains("response"))
    // The ids stand in learning record stores: a change here would send everything again.
    #expect(first[0].id.description == "2d78236b-ae21-58d4-8c4c-93ab3505db19")
    #expect(first[1].id.description == "a694abc4-f35a-5fab-9ec6-ab319b53426d")
    #expect(first[3].id.description == "ba1ae20b-95a7-5c42-a51c-c3eb4bf1afbc")
    #expect(first[4].id.description == "ee580bd2-cde9-5dcb-a449-aeda91b3fda5")
  }

  @Test func `two ways that an interview went share what they share, and no more`() throws {
    var other = XAPIInterviews.bodies("woorden")
    other[6] = XAPIInterviews.line("iets anders")
    let here = XAPIInterview(recording: try XAPIInterviews.recording(XAPIInterviews.bodies("woorden")))
    let there = XAPIInterview(recording: try XAPIInterviews.recording(other))
    let (left, right) = (XAPIInterviews.statements(here).map(\.id), XAPIInterviews.statements(there).map(\.id))
    #expect(left.prefix(2) == right.prefix(2))
    #expect(left[2] != right[2])
    let elsewhere = XAPIStatements(homePage: "https://academy.example/", language: "nl") { $0 }.statements(of: here)
    #expect(Set(elsewhere.map(\.id)).isDisjoint(with: left))
  }

  @Test func `no text becomes a command, a line or a name of its own`() throws {
    for text in HostileText.all {
      let interview = try XAPIInterviews.full(text: text, session: "s" + text, language: text)
      let statements = XAPIInterviews.statements(interview)
      #expect(statements.count == 9 - (SafeText.plain(text).isEmpty ? 3 : 0))
      for (statement, object) in zip(statements, try objects(statements)) {
        #expect(!statement.json.unicodeScalars.contains(where: SafeText.isUnsafe))
        if let response = member(object, "result", "response", as: String.self) {
          #expect(!response.unicodeScalars.contains(where: SafeText.isUnsafe))
        }
        #expect(
          member(object, "actor", "account", "name", as: String.self).map { ["t-1", "m-1"].contains($0) } == true)
      }
    }
  }

  @Test func `free text goes through the pseudonyms, titles do not`() throws {
    let statements = try XAPIInterviews.statements(XAPIInterviews.full(text: "Jan Peeters")) { _ in "iemand" }
    for object in try objects(statements) {
      let response = member(object, "result", "response", as: String.self)
      #expect(response == nil || response == "iemand")
    }
  }

  @Test func `an interview that nobody is trained in has no statements`() throws {
    let bytes = Transcript(
      header: Header(
        session: "s", scenario: "x", fingerprints: .init(reader: "", engine: "", rubric: "", scenario: "", script: ""),
        language: "<b>", seed: 1, mode: .demo, actors: [], cohort: nil, attempt: 1, start: 0), events: []
    ).export(salts: .random { 7 })
    #expect(XAPIInterviews.statements(XAPIInterview(recording: try TranscriptReader.read(bytes))).isEmpty)
  }

  @Test func `times are written to the millisecond, and durations to the hundredth`() {
    #expect(Moment.text(seconds: 946_684_800, milliseconds: 3_200) == "2000-01-01T00:00:03.200Z")
    #expect(Moment.duration(0) == "PT0.00S")
    #expect(Moment.duration(3_725_019) == "PT1H2M5.01S")
    #expect(Moment.duration(3_600_000) == "PT1H0M0.00S")
  }

  @Test func `every language has all words, and no other`() throws {
    for language in ["nl", "fr", "en", "de"] {
      #expect(try #require(XAPIPhrases.shipped(language)).keys == XAPIPhrase.allCases.map(\.rawValue).sorted())
      let pseudonyms = try #require(Phrases<PseudonymPhrase>.shipped(language))
      #expect(pseudonyms.keys == PseudonymPhrase.allCases.map(\.rawValue).sorted())
    }
  }
}
