import Foundation
import Scenarios
import Testing
import Transcripts

@testable import Assessment
@testable import Reports

/// Trainees made by hand.
enum Trainees {
  static func opinion(_ id: String, start: Int, total: Int, text: String) -> TraineeRecord.Opinion {
    let header = ReviewHeader(
      review: id, session: "s0", scenario: "desk", head: "", reviewer: .init(id: "m-" + id, role: .mentor),
      language: "en", start: start, isBlind: false)
    let words = FreeText.words(text, salt: "00")
    let fold = ReviewFold([
      .init(seq: 1, at: 0, event: .comment(turn: 1, text: words)), .init(seq: 2, at: 0, event: .summary(text: words)),
      .init(seq: 3, at: 0, event: .comment(turn: 2, text: .erased(hash: "ab"))), .init(seq: 4, at: 0, event: .done),
    ])
    return .init(header, fold, in: transcript(text: text), scores: Cohorts.scores(total))
  }

  /// An interview of two turns: a line and a silence.
  static func transcript(text: String = "Plain", start: Int = 0) -> Transcript {
    Transcript(
      header: Header(
        session: "s0", scenario: "desk",
        fingerprints: .init(reader: "", engine: "", rubric: "", scenario: "", script: ""), language: "en", seed: 1,
        mode: .practice, actors: [.init(id: "t-1", role: .trainee)], cohort: nil, attempt: 1, start: start),
      events: [
        Event(
          seq: 1, at: 0,
          body: .interviewer(.init(text: .words(text, salt: "00"), reading: .init(language: "en", form: .open)))),
        Event(seq: 2, at: 1, body: .silence(.init(duration: 5000))),
      ])
  }

  static func piece(
    _ id: String, _ earned: Evidence.Earned, _ outcome: EvidencePiece.Outcome, text: String
  ) -> EvidencePiece {
    EvidencePiece(
      scenario: "desk", evidence: id, earned: earned, outcome: outcome, turn: outcome == .won ? 1 : nil,
      question: outcome == .won ? .words(text, salt: "00") : nil)
  }

  static func record(text: String = "Plain") -> TraineeRecord {
    let progress = Progresses.some(text: text)
    return TraineeRecord(
      entries: progress.interviews.enumerated().map { index, interview in
        .init(
          interview: interview,
          pieces: [
            piece("taken", .takenUp, index == 2 ? .won : .open, text: text),
            piece("asked", .asked, .won, text: text),
            piece("counter", .counter, index == 1 ? .contaminated : .open, text: text),
          ],
          opinions: index == 0
            ? [opinion("a", start: 1, total: 500, text: text), opinion("b", start: 2, total: 850, text: text)] : [])
      }, progress: progress)
  }

  static func report(
    _ record: TraineeRecord = record(), text: String = "Plain", language: String = "en",
    skipped: ProgressReport.Skipped = .init()
  ) throws -> TraineeReport {
    guard let phrases = TraineePhrases.shipped(language), let names = ScorecardPhrases.shipped(language),
      let progress = ProgressPhrases.shipped(language)
    else { throw Cohorts.Missing() }
    let piece = ScenarioWords.Piece(story: text, element: .action, ask: text, earned: .own)
    return TraineeReport(
      record, of: text,
      words: ["desk": .init(language: "nl", title: text, pieces: ["taken": piece, "counter": piece])],
      mentors: ["m-a": text], skipped: skipped, phrases: phrases, names: names, progressPhrases: progress)
  }
}

/// A report on a trainee in its forms.
@Suite struct TraineeReportTests {
  private func object(_ report: TraineeReport) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(TraineeJSON.render(report).utf8)) as? [String: Any])
  }

  @Test func `it has all its phrases in each language, with the same slots`() throws {
    let dutch = try #require(TraineePhrases.shipped("nl"))
    for language in Rubric.languages {
      let phrases = try #require(TraineePhrases.shipped(language))
      #expect(phrases.keys == TraineePhrase.allCases.map(\.rawValue).sorted())
      for phrase in TraineePhrase.allCases {
        #expect(Slots.of(phrases(phrase)) == Slots.of(dutch(phrase)), "\(language) \(phrase.rawValue)")
      }
    }
    for earned in Evidence.Earned.allCases { #expect(TraineePhrase(rawValue: "earned." + earned.rawValue) != nil) }
  }

  @Test func `it shows interviews in order, help apart, and the last review beside the machine`() throws {
    let text = TraineeMarkdown.render(try Trainees.report())
    #expect(text.contains("On their own: 2. With help or repeated: 1."))
    #expect(
      text.contains("| 1 | 1970-01-01 | Plain | ● on their own | 44\\.0 | not passed | 85\\.0 (passed) |")
    )
    #expect(
      text.contains("| 2 | 1970-01-02 | Plain | ○ attempt 2, coach's advice: 3, taken back: 1 | 53\\.0 |"))
    #expect(text.contains("| 1 | ● on their own | 44\\.0 | 40 % | 50 % |"))
    #expect(text.contains("- **Total**  \n  ● on their own ▄·▇ 44\\.0 → 77.2"))
  }

  @Test func `what recurs says in which interviews, those on her own apart`() throws {
    let text = TraineeMarkdown.render(try Trainees.report())
    #expect(
      text.contains(
        "## Strengths that recur\n\n- **No leading questions**  \n  ● in interviews: 1, 3. ○ in interviews: 2."))
    #expect(text.contains("## Priorities that recur\n\n- **Concrete actions**"))
  }

  @Test func `what takes most listening comes first, and what was missed most often`() throws {
    let report = try Trainees.report()
    #expect(report.bestShown.map(\.piece.evidence) == ["taken", "asked"])
    #expect(report.bestShown.map(\.number) == [3, 1])
    #expect(report.hardestShown.map(\.evidence) == ["counter", "taken"])
    let text = TraineeMarkdown.render(report)
    #expect(text.contains("| taking up the candidate's words | 1 of 2 | 0 of 1 |"))
    #expect(text.contains("● open in 2 of 2; ○ open in 1 of 1  \n   This earns it: “Plain”"))
  }

  @Test func `mentors' words stand at their turns, and erased ones are named as erased`() throws {
    let text = TraineeMarkdown.render(try Trainees.report(text: "Ann"))
    #expect(
      text.contains(
        "- **Ann**  \n  Summary: Plain  \n  With these corrections: 50.0 (not passed); by the machine: 44.0"))
    #expect(text.contains("- **Ann, turn 1**  \n  “Plain”  \n  Plain"))
    #expect(text.contains("- **a mentor without a name, turn 2**  \n  (erased)"))
  }

  @Test func `all forms say the same, in each language`() throws {
    for language in Rubric.languages {
      let report = try Trainees.report(language: language, skipped: .init(running: 1, unknown: 1))
      let (html, markdown) = (TraineeHTML.render(report), TraineeMarkdown.render(report))
      for text in report.document.blocks.flatMap(\.texts) {
        #expect(Bool(html.contains(SafeText.html(text))), "\(language): \(text)")
        #expect(Bool(markdown.contains(SafeText.markdown(text))), "\(language): \(text)")
      }
    }
    let report = try Trainees.report()
    let rows = CSVReading.rows(TraineeCSV.render(report))
    let object = try object(report)
    #expect(object["format"] as? String == "sonde-trainee-report/1")
    let interviews = try #require(object["interviews"] as? [[String: Any]])
    for (index, interview) in interviews.enumerated() {
      let number = String(index + 1)
      let total = try #require(interview["total"] as? Double)
      #expect(rows.contains(["interview", number, "", "", "total", String(total)]))
      #expect(rows.contains(["interview", number, "", "", "unaided", String(interview["unaided"] as? Bool ?? false)]))
    }
    #expect((interviews[0]["reviewed"] as? [String: Any])?["total"] as? Double == 85)
    #expect(rows.contains(["interview", "1", "reviewed", "", "total", "85.0"]))
    #expect(rows.contains(["review", "1", "a", "1", "comment", "Plain"]))
    #expect(rows.contains(["strength", "", "technique.leading", "", "unaided", "1 3"]))
    #expect(rows.contains(["hardest", "1", "counter", "", "helped of", "1"]))
  }

  @Test func `without a finished interview it says so`() throws {
    let empty = TraineeRecord(entries: [], progress: TraineeProgress([] as [TraineeProgress.Interview]))
    let report = try Trainees.report(empty, text: "Ann", skipped: .init(running: 1))
    #expect(
      TraineeMarkdown.render(report)
        == "# Trainee Ann\n\nNo interview has been finished yet.\n\nNot counted, because not finished: 1.\n")
    #expect((try object(report)["interviews"] as? [Any])?.isEmpty == true)
  }

  @Test func `no text becomes markup, a formula, or a command to the terminal`() throws {
    func report(_ text: String) throws -> TraineeReport {
      try Trainees.report(Trainees.record(text: text), text: text)
    }
    let plain = try report("Plain")
    let (tags, shape) = (Hostile.tags(TraineeHTML.render(plain)), Hostile.shape(TraineeMarkdown.render(plain)))
    let cells = Hostile.cells(TraineeCSV.render(plain))
    for text in HostileText.all {
      let report = try report(text)
      let (html, markdown) = (TraineeHTML.render(report), TraineeMarkdown.render(report))
      let (csv, json) = (TraineeCSV.render(report), TraineeJSON.render(report))
      #expect(Hostile.tags(html) == tags, "\(text.debugDescription)")
      #expect(Hostile.shape(markdown) == shape, "\(text.debugDescription)")
      #expect(Hostile.cells(csv) == cells, "\(text.debugDescription)")
      for form in [html, markdown, csv, json] { #expect(Hostile.isSafe(form)) }
      for field in CSVReading.rows(csv).joined() { #expect(!Hostile.isFormula(field), "\(field)") }
      let trainee = try #require(try object(report)["trainee"] as? String)
      #expect(Array(trainee.unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}
