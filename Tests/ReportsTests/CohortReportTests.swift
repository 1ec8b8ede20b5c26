import Foundation
import QuestionReading
import Testing

@testable import Assessment
@testable import Reports

/// A report on a cohort in its forms.
@Suite struct CohortReportTests {
  private func object(_ report: CohortReport) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(CohortJSON.render(report).utf8)) as? [String: Any])
  }

  /// The rows of a CSV, each with its fields.
  private func rows(_ report: CohortReport) -> [[String]] { CSVReading.rows(CohortCSV.render(report)) }

  @Test func `it has all its phrases in each language, with the same slots`() throws {
    let dutch = try #require(CohortPhrases.shipped("nl"))
    for language in Rubric.languages {
      let phrases = try #require(CohortPhrases.shipped(language))
      #expect(phrases.keys == CohortPhrase.allCases.map(\.rawValue).sorted())
      for phrase in CohortPhrase.allCases {
        #expect(Slots.of(phrases(phrase)) == Slots.of(dutch(phrase)), "\(language) \(phrase.rawValue)")
      }
    }
    let targets = Target.allCases.map { "target." + $0.rawValue }
    let acts = Act.allCases.filter { $0 != .none }.map { "act." + $0.rawValue }
    let groups = CohortSummary.Group.allCases.map { "group." + $0.rawValue }
    for key in targets + acts + groups { #expect(CohortPhrase(rawValue: key) != nil, "\(key)") }
  }

  @Test func `it says who passed by the machine and after the last review, and what became of knock-outs`() throws {
    let report = try Cohorts.report()
    let markdown = CohortMarkdown.render(report)
    for row in [
      "| By the machine | 0 | 12 | 0 % |", "| Reviewed interviews, by the machine | 0 | 1 | – |",
      "| Reviewed interviews, after the last review | 1 | 1 | – |",
      "| As it stands: after the last review, else by the machine | 1 | 12 | 8 % |",
      "| family and wish for children | 0 | 0 | 1 |",
    ] { #expect(markdown.contains(row), "\(row)") }
    let passes = try #require(try object(report)["passes"] as? [[String: Any]])
    #expect(passes.map { $0["by"] as? String } == ["machine", "reviewedMachine", "afterReview", "standing"])
    #expect(passes.map { $0["passed"] as? Int } == [0, 0, 1, 1])
  }

  @Test func `the hardest evidence comes first, with the share that won it and what was restored`() throws {
    let text = CohortMarkdown.render(try Cohorts.report())
    let second = try #require(
      text.range(of: "won in 0 of 12 interviews (0 %); suggested beforehand in 1; restored after"))
    let first = try #require(text.range(of: "won in 3 of 12 interviews (25 %)"))
    let third = try #require(text.range(of: "won in 12 of 12 interviews (100 %)"))
    #expect(second.lowerBound < first.lowerBound && first.lowerBound < third.lowerBound)
    // The third piece has no words here: its id stands for it.
    #expect(text.contains("3. **third**"))
  }

  @Test func `lines that the reader was unsure of stand under the most frequent trouble`() throws {
    let report = try Cohorts.report(text: "Hoe")
    let text = CohortMarkdown.render(report)
    #expect(text.contains("Unsure: 6 of 240 lines (2.5 %)."))
    #expect(text.contains("### Read as closed, Dutch: 3") && text.contains("### Read as statement, Dutch: 3"))
    #expect(text.contains("- **Hoe 1**  \n  read as closed, action; certainty 40 %  \n  said 3 times"))
  }

  @Test func `few interviews have no quartiles, few trainees are named as such, and few reviews too`() throws {
    let report = try Cohorts.report(Array(Cohorts.some().prefix(4)))
    let text = CohortMarkdown.render(report)
    #expect(text.contains("**Fewer than 5 trainees:") && text.contains("**Fewer than 10 interviews:"))
    #expect(text.contains("| Total | ● on their own | 3 | – | – | 20\\.0; 25.5; 31.0 | – | – |"))
    #expect(text.contains("won in 0 of 4 interviews") && !text.contains("(0 %)"))
    #expect(CohortMarkdown.render(try Cohorts.report()).contains("Reviewed interviews: 1. That is too few"))
    let spreads = try #require(try object(report)["spreads"] as? [[String: Any]])
    let group = try #require((spreads[0]["groups"] as? [[String: Any]])?.first)
    #expect(group["median"] is NSNull && group["values"] as? [Double] == [20, 25.5, 31])
    #expect((try object(report)["histogram"] as? [Any])?.isEmpty == true)
  }

  @Test func `what was done on one's own is never counted with what was done with help or again`() throws {
    let spreads = CohortSummary(Cohorts.some()).spreads[0].groups
    // Three trainees, one scenario: only the first interview of each is a first attempt.
    #expect(spreads.map(\.group) == [.unaided, .helped, .beforeReview, .afterReview])
    #expect(spreads.map(\.quartiles.count) == [3, 9, 1, 1])
  }

  @Test func `every figure of a drawing stands in a table beside it, and every drawing has a title and a description`()
    throws
  {
    let report = try Cohorts.report()
    let tables = report.document.blocks.compactMap { block -> String? in
      if case .table(_, _, let rows) = block { rows.joined().joined(separator: " ") } else { nil }
    }.joined(separator: " ")
    var count = 0
    for case .drawings(let drawings) in report.document.blocks {
      for drawing in drawings {
        count += 1
        let numbers = drawing.description.split { !$0.isNumber && $0 != "." }.filter { $0.contains { $0.isNumber } }
        #expect(!numbers.isEmpty)
        for number in numbers {
          let figure = number.hasSuffix(".") ? number.dropLast() : number
          #expect(tables.contains(figure), "\(drawing.title): \(figure)")
        }
      }
    }
    #expect(count == 7)
    let html = CohortHTML.render(report)
    #expect(html.components(separatedBy: "<desc>").count == count + 1)
    #expect(html.components(separatedBy: "role=\"img\"").count == count + 1)
    for forbidden in ["<script", "http://", "https://", "<link", "<img", "@import", "url("] {
      #expect(!html.contains(forbidden))
    }
  }

  @Test func `all forms say the same`() throws {
    for language in Rubric.languages {
      let report = try Cohorts.report(language: language, skipped: .init(running: 2, unknown: 1))
      let (html, markdown) = (CohortHTML.render(report), CohortMarkdown.render(report))
      for block in report.document.blocks {
        for text in block.texts {
          #expect(Bool(html.contains(SafeText.html(text))), "\(language): \(text)")
          #expect(Bool(markdown.contains(SafeText.markdown(text))), "\(language): \(text)")
        }
      }
    }
    let report = try Cohorts.report(skipped: .init(running: 2, unknown: 1))
    let (rows, json, markdown) = (rows(report), CohortJSON.render(report), CohortMarkdown.render(report))
    for spreads in report.summary.spreads {
      for spread in spreads.groups where spread.quartiles.isEnough {
        let median = spread.quartiles.median
        let figure = spreads.subject == .total ? Numbers.tenths(median) : Thousandths.format(median)
        #expect(rows.contains(["spread", spreads.subject.id, spread.group.rawValue, "", "median", figure]))
        #expect(json.contains("\"median\":\(figure),"))
        #expect(markdown.contains("| \(SafeText.markdown(report.value(median, of: spreads.subject))) |"))
      }
    }
    #expect(rows.contains(["evidence", "desk", "second", "", "restored", "1"]))
    #expect(rows.contains(["passes", "standing", "", "", "passed", "1"]))
    #expect(rows.contains(["cohort", "", "", "", "running", "2"]))
  }

  @Test func `a later day leaves earlier interviews out, but not what they tell of the later ones`() throws {
    let report = try Cohorts.report(since: 6 * 86_400)
    #expect(report.summary.interviews.map(\.interview.id) == (6..<12).map { "s\($0)" })
    #expect(report.summary.interviews.allSatisfy { $0.number > 2 && $0.aid.isRepeat })
    #expect(CohortMarkdown.render(report).contains("Only interviews from 1970-01-07 on."))
    #expect(try object(report)["since"] as? String == "1970-01-07T00:00:00Z")
  }

  @Test func `without a finished interview it says so in each form`() throws {
    let report = try Cohorts.report([], skipped: .init(running: 3))
    #expect(
      CohortMarkdown.render(report)
        == "# Cohort Plain\n\nNo interview of this cohort has been finished yet.\n\nNot counted, because not finished: 3.\n"
    )
    #expect(CohortHTML.render(report).contains("No interview of this cohort has been finished yet."))
    #expect(try object(report)["interviews"] as? Int == 0)
    #expect(rows(report).contains(["cohort", "", "", "", "interviews", "0"]))
  }

  @Test func `the same interviews give the same bytes`() throws {
    let forms: [(CohortReport) -> String] = [
      CohortHTML.render, CohortMarkdown.render, CohortJSON.render, CohortCSV.render,
    ]
    for form in forms { #expect(form(try Cohorts.report()) == form(try Cohorts.report())) }
  }

  @Test func `no text becomes markup, a formula, or a command to the terminal`() throws {
    func report(_ text: String) throws -> CohortReport {
      try Cohorts.report(Cohorts.some(text: text), text: text, scenario: text)
    }
    let plain = try report("Plain")
    let (tags, shape) = (Hostile.tags(CohortHTML.render(plain)), Hostile.shape(CohortMarkdown.render(plain)))
    let cells = Hostile.cells(CohortCSV.render(plain))
    for text in HostileText.all {
      let report = try report(text)
      let (html, markdown) = (CohortHTML.render(report), CohortMarkdown.render(report))
      let (csv, json) = (CohortCSV.render(report), CohortJSON.render(report))
      #expect(Hostile.tags(html) == tags, "\(text.debugDescription)")
      #expect(Hostile.shape(markdown) == shape, "\(text.debugDescription)")
      #expect(Hostile.cells(csv) == cells, "\(text.debugDescription)")
      for form in [html, markdown, csv, json] { #expect(Hostile.isSafe(form)) }
      for field in CSVReading.rows(csv).joined() { #expect(!Hostile.isFormula(field), "\(field)") }
      let cohort = try #require(try object(report)["cohort"] as? String)
      #expect(Array(cohort.unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}
