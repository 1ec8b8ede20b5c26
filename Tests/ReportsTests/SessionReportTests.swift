import Coaching
import Foundation
import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Reports
@testable import Scenarios

/// The report on one interview, in its four forms.
@Suite struct SessionReportTests {
  private func forms(_ report: SessionReport) -> [(name: String, text: String)] {
    [
      ("html", SessionHTML.render(report)), ("markdown", SessionMarkdown.render(report)),
      ("csv", SessionCSV.render(report)), ("json", SessionJSON.render(report)),
    ]
  }

  private func slots(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "}" }) }
      .sorted()
  }

  @Test func `all phrases are there in each language, with the same slots`() throws {
    let dutch = try #require(SessionPhrases.shipped("nl"))
    for language in Rubric.languages {
      let phrases = try #require(SessionPhrases.shipped(language))
      #expect(phrases.keys == SessionPhrase.allCases.map(\.rawValue).sorted())
      for phrase in SessionPhrase.allCases {
        #expect(slots(phrases(phrase)) == slots(dutch(phrase)), "\(language): \(phrase.rawValue)")
      }
    }
    let keys =
      Form.allCases.map { "form." + $0.rawValue } + Act.allCases.map { "act." + $0.rawValue }
      + Target.allCases.map { "target." + $0.rawValue } + Disclosure.Worth.allCases.map { "worth." + $0.rawValue }
      + EvidenceOutcome.State.allCases.map { "worth." + $0.rawValue }
      + Scorecard.Knockout.State.allCases.map { "state." + $0.rawValue }
      + Header.Mode.allCases.map { "mode." + $0.rawValue }
      + Preparation.Part.allCases.map { "part." + $0.rawValue } + Rubric.languages.map { "language." + $0 }
    for key in keys { #expect(SessionPhrase(rawValue: key) != nil, "\(key)") }
  }

  @Test func `the same interview gives the same bytes`() throws {
    let first = forms(try SessionDesk().report())
    for _ in 0..<3 {
      for (one, other) in zip(first, forms(try SessionDesk().report())) {
        #expect(one.text == other.text, "\(one.name)")
      }
    }
  }

  @Test func `all four forms say what was said, found, corrected and decided`() throws {
    let report = try SessionDesk(text: { "word " + $0 + " word" }).report()
    for form in forms(report) {
      for label in SessionDesk.labels where form.name != "csv" || !["title", "story"].contains(label) {
        // A hyphen is escaped nowhere; digits and letters neither.
        #expect(form.text.contains("word " + label + " word"), "\(form.name): \(label)")
      }
    }
    // What was prepared and what stands on the form belongs to no turn, and so to no line of the CSV.
    for form in forms(report) where form.name != "csv" {
      for label in ["prepared", "guide", "rated", "strength", "settled", "outcome"] {
        #expect(form.text.contains("word " + label + " word"), "\(form.name): \(label)")
      }
    }
  }

  @Test func `what is won, lost and restored is the same in all forms`() throws {
    let report = try SessionDesk().report()
    let story = report.story
    let html = SessionHTML.render(report)
    func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }
    let drawn = try #require(html.firstRange(of: "<div class=\"drawings\">").map { html[$0.lowerBound...] })
    let timeline = String(
      drawn.prefix(
        drawn.firstRange(of: "</div>").map { drawn.distance(from: drawn.startIndex, to: $0.lowerBound) } ?? 0))
    #expect(count("<circle class=\"e-won\"", in: timeline) == 4 && count("class=\"e-ring\"", in: timeline) == 1)
    #expect(count("class=\"e-bad\"", in: timeline) == 1 && count("class=\"e-lost\"", in: timeline) == 1)
    #expect(count("class=\"q-leading\"", in: timeline) == 1 && count("class=\"m-comment\"", in: timeline) == 2)
    #expect(count("<a href=\"#turn-", in: timeline) == story.turns.count)

    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(SessionJSON.render(report).utf8)) as? [String: Any])
    #expect(json["format"] as? String == "sonde-session-report/1")
    let turns = try #require(json["turns"] as? [[String: Any]])
    let came = turns.flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
    #expect(came.count { $0["worth"] as? String == "won" } == 4 && turns.count == 7)
    #expect(turns[4]["takenBack"] as? Bool == true)

    let rows = CSVLines(SessionCSV.render(report)).rows
    #expect(rows.count == 8 && rows.allSatisfy { $0.count == rows[0].count })
    let won = try #require(rows[0].firstIndex(of: "won"))
    #expect(
      rows.dropFirst().map { $0[won] }.filter { !$0.isEmpty } == [
        "monday-queue.long-queue", "monday-queue.sorted-files | monday-queue.own-idea", "monday-queue.left-karim",
      ])
    let markdown = SessionMarkdown.render(report)
    #expect(markdown.contains("| Concrete actions | ● 2 ● 6 |") && markdown.contains("| Result | ◐ 3 |"))
    #expect(html.contains("aria-label=\"restored, turn 3\""))
  }

  @Test func `the STAR grid counts what the scorecard counts`() throws {
    let desk = try SessionDesk()
    for reviews in [[], desk.reviews] {
      let story = try desk.report(reviews: reviews).story
      let pieces = story.grid.flatMap { $0.cells }
      for element in Element.allCases {
        let states = pieces.filter { $0.element == element }.flatMap(\.pieces).map(\.state)
        let tally = story.card.elements[element]
        #expect(states.count { $0 == .won } == tally.won)
        #expect(states.count { $0 == .contaminated || $0 == .restored } == tally.contaminated)
      }
    }
  }

  @Test func `a relabelled line stands beside what the program read, with its reason and its effect`() throws {
    let markdown = SessionMarkdown.render(try SessionDesk().report())
    for said in [
      "- turn 3: **relabelled**: leading question, several questions at once → probe; **reason**: relabel-reason",
      "- mentor – **restored**: Result in “story”", "- mentor – **no longer holds**: leading question",
      "- turn 4: **knock-out: rejected**: reject-reason", "- turn 4: **knock-out: confirmed**",
      "by the program, 43% by the mentor**: overrule-reason", "- **Own rating of name: 2**: rate-reason",
      "This review is not finished yet.", "| Scored",
      "Reviews that stay hidden here until another mentor's blind review is done: 1",
    ] where said != "| Scored" {
      #expect(markdown.contains(said), "\(said)")
    }
    #expect(markdown.contains("| Part | Program | mentor | Mentor 2 |"))
  }

  @Test func `each form of a question has a shape of its own, whatever its colour`() {
    func shapes(_ drawn: [SafeSVG]) -> Set<String> {
      Set(
        drawn.map { svg in
          svg.text.split(separator: "class=\"").map { $0.drop { $0 != "\"" }.dropFirst() }.joined()
        })
    }
    #expect(shapes(QuestionShape.allCases.map { $0.drawn() }).count == QuestionShape.allCases.count)
    #expect(shapes(EvidenceShape.allCases.map { $0.drawn() }).count == EvidenceShape.allCases.count)
    #expect(shapes(TimelineMark.allCases.map { $0.drawn() }).count == TimelineMark.allCases.count)
    for form in Form.allCases { #expect(QuestionShape(rawValue: form.rawValue) != nil) }
  }

  @Test func `every link leads to its turn, and every turn can be led to`() throws {
    let report = try SessionDesk(turns: 30).report()
    let html = SessionHTML.render(report)
    let anchors = html.components(separatedBy: " id=\"turn-").dropFirst().compactMap { Int($0.prefix { $0 != "\"" }) }
    let links = html.components(separatedBy: "href=\"#turn-").dropFirst().compactMap { Int($0.prefix { $0 != "\"" }) }
    #expect(anchors == Array(1...37) && Set(links) == Set(anchors))
    #expect(!html.replacing("href=\"#turn-", with: "").contains("href="))
  }

  @Test func `a page needs nothing from elsewhere, and its headings are in order`() throws {
    let html = SessionHTML.render(try SessionDesk().report())
    for forbidden in ["<script", "http://", "https://", "<link", "<img", "@import", "url(", " on"]
    where forbidden != " on" {
      #expect(!html.contains(forbidden))
    }
    let levels = html.split(separator: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test func `French stands with a space before colons and semicolons`() throws {
    let markdown = SessionMarkdown.render(try SessionDesk(language: "fr").report("fr"))
    for mark in [":", ";"] {
      for line in markdown.split(separator: "\n") {
        for piece in line.components(separatedBy: mark).dropLast() {
          // Times, and what the rubric says in words of its own.
          #expect(piece.last == " " || piece.last?.isNumber == true || piece.isEmpty, "\(line)")
        }
      }
    }
  }

  @Test func `words of another language than the report's are marked as such`() throws {
    let html = SessionHTML.render(try SessionDesk(language: "fr").report("de"))
    #expect(html.contains("<html lang=\"de\">") && html.contains("<span lang=\"fr\">asked-1</span>"))
    let same = SessionHTML.render(try SessionDesk(language: "fr").report("fr"))
    #expect(!same.contains("<span lang="))
  }

  @Test func `what was erased says so`() throws {
    let desk = try SessionDesk()
    let report = try desk.report(transcript: desk.transcript.erasing(.all))
    for form in forms(report) {
      #expect(!form.text.contains("asked-1") && !form.text.contains("said-3"), "\(form.name)")
      #expect(form.text.contains(form.name == "json" ? "\"text\":null" : "erased"), "\(form.name)")
    }
  }

  @Test func `an interview without turns, reviews or better questions has a report too`() throws {
    let desk = try SessionDesk()
    var transcript = desk.transcript
    transcript.events = []
    for language in Rubric.languages {
      let report = try desk.report(language, transcript: transcript, better: .played([]), reviews: [])
      #expect(SessionCSV.render(report).split(separator: "\n").count == 1)
      for form in forms(report) { #expect(!form.text.isEmpty) }
    }
  }

  // MARK: Turning points

  @Test func `the turns that decided most are named, knock-outs always`() throws {
    let points = try SessionDesk().report().story.points
    #expect(points.map(\.turn) == [2, 3, 4, 6, 7])
    #expect(
      points[1].reasons.first
        == .contaminated([.init(episode: "monday-queue", evidence: "shorter-queue", element: .result, story: "story")]))
    #expect(points[2].reasons == [.knockout(.provisional), .trust(45, 20)])
    #expect(points[3].reasons == [.ignored("disconnection")])
  }

  // MARK: Whose marks are shown

  private func recording(_ id: String, by mentor: String, isBlind: Bool, isDone: Bool) -> ReviewRecording {
    let header = ReviewHeader(
      review: id, session: "s", scenario: "x", head: "", reviewer: .init(id: mentor, role: .mentor), language: "en",
      start: 0, isBlind: isBlind)
    var writer = ReviewWriter(header: header, salts: .derived(from: header))
    let lines = isDone ? [writer.append(.done, at: 0)] : []
    return ReviewRecording(header: header, headerBytes: header.canonicalBytes, lines: lines, end: nil)
  }

  @Test func `while a blind review is not done, the marks of others are not shown`() {
    let done = recording("a", by: "jan", isBlind: true, isDone: true)
    let open = recording("b", by: "mia", isBlind: false, isDone: false)
    let blind = recording("c", by: "an", isBlind: true, isDone: false)
    let other = recording("d", by: "bo", isBlind: true, isDone: false)
    func shown(_ reviews: ReviewRecording...) -> [String] { reviews.shownToAll.map(\.header.review) }
    #expect(shown(done, open) == ["a", "b"])
    #expect(shown(done, blind) == ["c"])
    #expect(shown(done, blind, other) == [])
    #expect(shown(blind) == ["c"])
  }

  // MARK: Hostile text

  @Test func `no text of anybody becomes markup, a formula or a command`() throws {
    func tags(_ html: String) -> [Substring] {
      // How many bars there are depends on how many words there are.
      html.split(separator: "<").dropFirst().map { $0.prefix { $0 != " " && $0 != ">" } }.filter { $0 != "rect" }
    }
    func shape(_ markdown: String) -> [Int] {
      markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.replacing("\\\\", with: "").replacing("\\|", with: "").filter { $0 == "|" }.count
      }
    }
    let plain = try SessionDesk(text: { _ in "Plain" }).report()
    let (pageTags, lines, csv) = (
      tags(SessionHTML.render(plain)), shape(SessionMarkdown.render(plain)), CSVLines(SessionCSV.render(plain)).rows
    )
    for text in HostileText.all where !text.allSatisfy(\.isWhitespace) {
      let report = try SessionDesk(text: { _ in text }).report()
      let (html, markdown) = (SessionHTML.render(report), SessionMarkdown.render(report))
      #expect(tags(html) == pageTags, "\(text)")
      #expect(shape(markdown) == lines, "\(text)")
      for line in markdown.split(separator: "\n") {
        #expect(!line.hasPrefix("    ") && !line.hasPrefix("<") && !line.hasPrefix("```"), "\(text)")
      }
      let rows = CSVLines(SessionCSV.render(report)).rows
      #expect(rows.count == csv.count && rows.allSatisfy { $0.count == csv[0].count }, "\(text)")
      for field in rows.joined() { #expect(field.first.map { !"=+-@".contains($0) } ?? true, "\(field)") }
      let json = SessionJSON.render(report)
      for form in [html, markdown, SessionCSV.render(report), json] {
        #expect(form.unicodeScalars.allSatisfy { $0 == "\n" || !SafeText.isUnsafe($0) }, "\(text)")
      }
      // JSON loses nothing.
      let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      #expect((read["title"] as? String).map { Array($0.utf8) } == Array(text.utf8))
    }
  }
}

/// The fields of lines that are separated by commas, quoted where needed.
struct CSVLines {
  private(set) var rows: [[String]] = []

  init(_ text: String) {
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var characters = text.unicodeScalars.makeIterator()
    var next = characters.next()
    while let scalar = next {
      next = characters.next()
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        field.unicodeScalars.append(scalar)
        next = characters.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\n" where !isQuoted:
        rows.append(row + [field])
        (row, field) = ([], "")
      default: field.unicodeScalars.append(scalar)
      }
    }
  }
}
