import Foundation
import Testing

@testable import Assessment
@testable import Reports

/// A report on progress in its forms.
@Suite struct ProgressReportTests {
  @Test func `it has all its phrases in each language, with the same slots`() throws {
    let dutch = try #require(ProgressPhrases.shipped("nl"))
    for language in Rubric.languages {
      let phrases = try #require(ProgressPhrases.shipped(language))
      #expect(phrases.keys == ProgressPhrase.allCases.map(\.rawValue).sorted())
      for phrase in ProgressPhrase.allCases {
        #expect(slots(phrases(phrase)) == slots(dutch(phrase)), "\(language) \(phrase.rawValue)")
      }
    }
  }

  private func slots(_ text: String) -> [String] {
    text.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }.sorted()
  }

  @Test func `there is advice for everything that a rubric can measure`() {
    let keys =
      ["situation", "task", "action", "ownership", "result", "learning"].map { "evidence." + $0 }
      + Rubric.TechniqueCriterion.allCases.map { "technique." + $0.rawValue }
      + Rubric.StructureCriterion.allCases.map { "structure." + $0.rawValue }
      + Rubric.AssessmentCriterion.allCases.map { "assessment." + $0.rawValue }
      + ["assessment." + AssessmentGrading.submitted]
    for key in keys { #expect(ProgressPhrase(rawValue: "advice." + key) != nil, "\(key)") }
  }

  @Test func `it opens with what to practise next and the scenario for it`() throws {
    let text = ProgressText.render(try Progresses.report(text: "Ann"), width: 72)
    #expect(
      text.hasPrefix(
        """
        Progress of Ann
        Interviews: 3 (1970-01-01 to 1970-01-03).
        On your own: 2. With help or repeated: 1.
        ● on your own: a scenario for the first time, without advice from the
        coach and without going back. ○ with help: all other interviews.

        What to practise next
        Weakest in your latest interviews (3): dimension Evidence, element
        Learning, question type leading
        1. Learning (Evidence)
           Ask what the candidate does differently since, and for an example of
           it.
           It costs you 17.7 points out of 100 on average.
        2. Concrete actions (Evidence)
           Ask for one act at a time: what exactly was said or done, and what
           came next.
           It costs you 17.2 points out of 100 on average.
        3. No leading questions (Technique)
           Ask what happened, without putting the answer in the question.
           It costs you 13.3 points out of 100 on average.
        - Scenario for it: Ann
          Begin with sonde practice desk --language en
          You have not played it yet. Without the coach it shows what you can do
          on your own.

        Total and dimensions
        Total      ● ▄·▇  44.0 → 77.2
                   ○ ·▅·  53.0
        Evidence   ● ▄·▅  40 % → 62 %
                   ○ ·▅·  55 %
        Technique  ● ▅·█  50 % → 100 %
                   ○ ·▅·  50 %

        """))
  }

  @Test func `what she did on her own is never drawn with what she did with help`() throws {
    let document = try Progresses.report().document
    var count = 0
    for case .trends(let trends) in document.blocks {
      for chart in trends.charts where !chart.series.allSatisfy(\.isEmpty) {
        #expect(chart.series.map(\.mark) == [.filled, .hollow])
        #expect(chart.series.allSatisfy { $0.values.count == 3 })
        #expect(
          chart.series[0].values[1] == nil && chart.series[1].values[0] == nil && chart.series[1].values[2] == nil)
        count += 1
      }
    }
    #expect(count >= 6)
  }

  @Test func `every value of a chart is in its text alternative`() throws {
    let html = ProgressHTML.render(try Progresses.report())
    #expect(
      html.contains(
        "aria-label=\"Evidence. on your own: 1 (1970-01-01) 40 %; 3 (1970-01-03) 62 %. with help: 2 (1970-01-02) 55 %.\""
      ))
    #expect(html.components(separatedBy: "<figure>").count == html.components(separatedBy: "role=\"img\"").count)
    for forbidden in ["<script", "http://", "https://", "<link", "<img", "@import", "url("] {
      #expect(!html.contains(forbidden))
    }
  }

  @Test func `it says the same in each form`() throws {
    for language in Rubric.languages {
      let report = try Progresses.report(language: language)
      let forms: [(text: String, escape: (String) -> String)] = [
        (ProgressText.render(report, width: 400), SafeText.plain), (ProgressHTML.render(report), SafeText.html),
        (MarkdownRenderer.render(report.document), SafeText.markdown),
      ]
      let phrases = report.phrases
      let points = Numbers.tenths(177, mark: report.decimal)
      for said in [
        phrases(.next), phrases(.offer, ["title": "Plain"]), phrases(.lost, ["points": points]),
        phrases(.early, ["needed": "5", "count": "0"]), phrases(.hints, ["count": "3"]), "40 % → 62 %",
      ] {
        for form in forms { #expect(form.text.contains(form.escape(said)), "\(language): \(said)") }
      }
    }
  }

  @Test func `severity and leniency are told over five interviews and not over four`() throws {
    func text(_ ratings: [Int]) throws -> String {
      let interviews = ratings.enumerated().map { Progresses.interview($0.offset, evidence: 500, rating: $0.element) }
      return ProgressText.render(try Progresses.report(TraineeProgress(interviews)), width: 200)
    }
    #expect(try text([5, 5, 5, 5]).contains("can only be said from 5 interviews with ratings on; you have 4."))
    #expect(
      try text([5, 5, 5, 5, 4]).contains("too kindly: 1.8 points above the evidence on average, over 5 interviews."))
    #expect(
      try text([1, 1, 1, 2, 2]).contains("too strictly: 1.6 points below the evidence on average, over 5 interviews."))
    #expect(try text([3, 3, 3, 4, 2]).contains("Over 5 interviews you rate neither"))
  }

  @Test func `without an interview it says with what to begin, and what was not counted`() throws {
    let empty = TraineeProgress([] as [TraineeProgress.Interview])
    let report = try Progresses.report(empty, text: "Ann", skipped: .init(running: 2, unknown: 1))
    #expect(
      ProgressText.render(report, width: 120) == """
        Progress of Ann
        No interview has been finished yet.

        What to practise next
        - Scenario for it: Ann
          Begin with sonde practice desk --language en
          You have not played it yet. Without the coach it shows what you can do on your own.
        Not counted, because not finished: 2.
        Not counted, because the scenario is not here as it was then: 1.

        """)
  }

  @Test(arguments: [30, 40, 72, 200]) func `it fits the width, however many interviews there are`(width: Int) throws {
    for language in Rubric.languages {
      for count in [1, 3, 90] {
        let many = TraineeProgress(
          (0..<count).map {
            Progresses.interview($0, evidence: $0 * 11, aid: PracticeAid(hints: $0 % 3), text: "Donaudampfschifffahrt")
          })
        let text = ProgressText.render(try Progresses.report(many, language: language), width: width)
        for line in text.split(separator: "\n") { #expect(TextWrap.columns(line) <= width, "\(line)") }
        #expect(count < 90 || width > 100 || text.contains("…"))
      }
    }
  }

  @Test func `a sparkline keeps the latest values, and shows where there is none`() {
    func series(_ heights: [Int?]) -> ReportDocument.Series {
      .init(name: "", mark: .filled, values: heights.map { $0.map { .init(height: $0, text: "\($0)") } })
    }
    #expect(series([0, 124, 125, nil, 500, 999, 1000, 2000, -5]).sparkline(width: 9) == "▁▁▂·▅███▁")
    #expect(series([0, 125, nil, 1000]).sparkline(width: 3) == "…·█")
    #expect(
      series([nil, 5, nil]).summary == "5" && series([nil]).summary == "–" && series([1, nil, 3]).summary == "1 → 3")
  }

  @Test func `it never carries hostile text into a form raw`() throws {
    func tags(_ html: String) -> [Substring] {
      html.split(separator: "<").dropFirst().map { $0.prefix { $0 != " " && $0 != ">" } }
    }
    let plain = tags(ProgressHTML.render(try Progresses.report()))
    for text in HostileText.all {
      let report = try Progresses.report(Progresses.some(text: text), text: text)
      let html = ProgressHTML.render(report)
      #expect(tags(html) == plain)
      for form in [
        html, ProgressText.render(report), ProgressJSON.render(report), MarkdownRenderer.render(report.document),
      ] {
        #expect(form.unicodeScalars.allSatisfy { $0 == "\n" || !SafeText.isUnsafe($0) })
      }
      let object = try JSONSerialization.jsonObject(with: Data(ProgressJSON.render(report).utf8)) as? [String: Any]
      let trainee = try #require(object?["trainee"] as? String)
      #expect(Array(trainee.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func `its JSON is written exactly as documented`() throws {
    let progress = TraineeProgress([
      Progresses.interview(0, evidence: 400, rating: 5),
      Progresses.interview(1, evidence: 600, technique: 1000, aid: PracticeAid(hints: 2, isRepeat: true)),
    ])
    let report = try Progresses.report(progress, text: "Ann", skipped: .init(running: 1))
    let questions = #"[{"kind":"open","asked":4,"won":7},{"kind":"silence","asked":0,"won":0}]"#
    let expected =
      #"{"format":"sonde-progress/1","trainee":"Ann","interviews":["#
      + #"{"session":"s0","start":"1970-01-01T00:00:00Z","scenario":"desk","title":"Plain","language":"en","#
      + #""mode":"practice","attempt":1,"unaided":true,"hints":0,"rewinds":0,"repeated":false,"total":44.0,"#
      + #""passed":false,"dimensions":[{"id":"evidence","score":0.4},{"id":"technique","score":0.5}],"#
      + #""elements":{"action":0.4,"learning":0.2},"questions":\#(questions)},"#
      + #"{"session":"s1","start":"1970-01-02T00:00:00Z","scenario":"desk","title":"Plain","language":"en","#
      + #""mode":"practice","attempt":2,"unaided":false,"hints":2,"rewinds":0,"repeated":true,"total":76.0,"#
      + #""passed":false,"dimensions":[{"id":"evidence","score":0.6},{"id":"technique","score":1}],"#
      + #""elements":{"action":0.6,"learning":0.3},"questions":\#(questions)}],"#
      + #""dimensions":[{"id":"evidence","unaided":{"count":1,"first":0.4,"last":0.4,"mean":0.4},"#
      + #""helped":{"count":1,"first":0.6,"last":0.6,"mean":0.6}},"#
      + #"{"id":"technique","unaided":{"count":1,"first":0.5,"last":0.5,"mean":0.5},"#
      + #""helped":{"count":1,"first":1,"last":1,"mean":1}},"#
      + #"{"id":"structure","unaided":null,"helped":null},{"id":"assessment","unaided":null,"helped":null}],"#
      + #""questions":[{"kind":"open","unaided":{"asked":4,"won":7},"helped":{"asked":4,"won":7}},"#
      + #"{"kind":"silence","unaided":{"asked":0,"won":0},"helped":{"asked":0,"won":0}}],"#
      + #""tendency":null,"weakest":{"dimension":"evidence","element":"learning","question":"leading"},"#
      + #""next":[{"dimension":"evidence","criterion":"action","lost":18.0},"#
      + #"{"dimension":"evidence","criterion":"learning","lost":18.0},"#
      + #"{"dimension":"technique","criterion":"leading","lost":10.0}],"#
      + #""offer":{"scenario":"desk","title":"Ann","language":"en","played":0,"#
      + #""command":"sonde practice desk --language en"},"notCounted":{"running":1,"unknown":0}}"#
    #expect(ProgressJSON.render(report) == expected)
  }
}
