import Foundation
import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Reports

/// The report on agreement: its words, its figures, and what it leaves out.
@Suite struct AgreementReportTests {
  private static let languages = ["nl", "fr", "en", "de"]

  private func marks(_ forms: [Form], score: Int, rating: Rating?) -> Marks {
    let lines = forms.enumerated().map { ($0.offset + 1, Marks.Labels(Reading(language: "en", form: $0.element))) }
    return Marks(
      lines: Dictionary(uniqueKeysWithValues: lines), criteria: ["technique.leading": score],
      ratings: rating.map { ["teamwork": $0] } ?? [:])
  }

  /// Four interviews with two mentors each; in the last the second could see the first's marks.
  private func agreement() -> Agreement {
    Agreement(
      (0..<4).map { number in
        ReviewedInterview(
          machine: marks([.open, .closed, .leading], score: 100 * number, rating: .level(number + 1)),
          reviews: [
            .init(
              id: "a\(number)", reviewer: "a", start: 1, isBlind: false,
              marks: marks([.open, .closed, number == 1 ? .closed : .leading], score: 150, rating: .level(4 - number))),
            .init(
              id: "b\(number)", reviewer: "b", start: 2, isBlind: number < 3,
              marks: marks(
                [.open, .probing, .leading], score: 100 * number, rating: number == 0 ? .insufficient : .level(2))
            ),
          ])
      }, bootstrap: .init(samples: 20))
  }

  private func report(
    _ agreement: Agreement? = nil, language: String = "en", cohort: String? = nil,
    skipped: AgreementReport.Skipped = .init()
  ) throws -> AgreementReport {
    AgreementReport(
      agreement ?? self.agreement(), cohort: cohort, skipped: skipped,
      phrases: try #require(AgreementPhrases.shipped(language)), names: try #require(ScorecardPhrases.shipped(language))
    )
  }

  @Test func `every language has every phrase, with the same placeholders`() throws {
    let dutch = try #require(AgreementPhrases.shipped("nl"))
    for language in Self.languages {
      let phrases = try #require(AgreementPhrases.shipped(language))
      #expect(phrases.keys == AgreementPhrase.allCases.map(\.rawValue).sorted())
      for phrase in AgreementPhrase.allCases {
        let (text, other) = (phrases(phrase), dutch(phrase))
        #expect(
          !text.isEmpty && text.filter { $0 == "{" }.count == other.filter { $0 == "{" }.count, "\(language) \(phrase)")
      }
    }
  }

  @Test func `every subject and every coefficient has a name in the catalogue`() {
    for subject in Measure.Subject.allCases { #expect(AgreementPhrase(rawValue: "subject." + subject.rawValue) != nil) }
    for kind in Measure.Coefficient.Kind.allCases { #expect(AgreementPhrase(rawValue: "kind." + kind.rawValue) != nil) }
  }

  @Test(arguments: languages) func `no placeholder is left, and every line fits the width`(_ language: String) throws {
    for width in [60, 80, 100] {
      let text = AgreementText.render(
        try report(language: language, cohort: "2026-a", skipped: .init(unknown: 3)), width: width)
      #expect(!text.contains("{") && !text.contains("}"))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
      #expect(text.contains("2026-a"))
    }
  }

  @Test func `text and JSON give the same figures`() throws {
    let report = try report()
    let text = AgreementText.render(report, width: 100)
    #expect(text.contains("Interviews: 4. Finished reviews: 8."))
    #expect(text.contains("Interviews with reviews that were made independently: 3. Pairs of reviews: 3."))
    #expect(text.contains("since the marks of another could be seen: 1"))
    let json = AgreementJSON.render(report)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["format"] as? String == "sonde-agreement/1")
    #expect(object["cohort"] is NSNull)
    let comparisons = try #require(object["comparisons"] as? [[String: Any]])
    #expect(comparisons.map { $0["between"] as? [String] } == [["machine", "mentor"], ["mentor", "mentor"]])
    for (found, comparison) in zip(comparisons, [report.agreement.machine, report.agreement.mentors]) {
      let measures = try #require(found["measures"] as? [[String: Any]])
      #expect(measures.map { $0["subject"] as? String } == comparison.measures.map(\.subject.rawValue))
      for (written, measure) in zip(measures, comparison.measures) {
        let coefficients = try #require(written["coefficients"] as? [[String: Any]])
        for (one, coefficient) in zip(coefficients, measure.coefficients) {
          let value = (one["value"] as? Double).map { Int(($0 * 1000).rounded()) }
          #expect(value == coefficient.value)
          #expect((one["low"] as? Double).map { Int(($0 * 1000).rounded()) } == coefficient.low)
        }
      }
    }
  }

  @Test func `without finished reviews it says how to make one`() throws {
    let none = Agreement([])
    for language in Self.languages {
      let text = AgreementText.render(try report(none, language: language))
      #expect(text.contains("/done"))
    }
    #expect(AgreementJSON.render(try report(none)).contains("\"measures\":[]"))
  }

  @Test func `a hostile name of a cohort stays a name`() throws {
    let agreement = agreement()
    for text in HostileText.all {
      let report = try report(agreement, cohort: text)
      let rendered = AgreementText.render(report)
      #expect(rendered.unicodeScalars.allSatisfy { $0 == "\n" || !SafeText.isUnsafe($0) })
      let json = AgreementJSON.render(report)
      #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
      #expect(!json.unicodeScalars.contains(where: SafeText.isUnsafe))
    }
  }
}
