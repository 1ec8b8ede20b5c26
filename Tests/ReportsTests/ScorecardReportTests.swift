import Coaching
import Foundation
import Testing

@testable import Assessment
@testable import Reports

/// A scorecard in its forms.
@Suite struct AScorecard {
  private func phrases(_ language: String = "en") throws -> ScorecardPhrases {
    try #require(ScorecardPhrases.shipped(language))
  }

  @Test func hasAllItsPhrasesInEachLanguage() throws {
    for language in Rubric.languages {
      #expect(try phrases(language).keys == ScorecardPhrase.allCases.map(\.rawValue).sorted())
    }
    let german = try phrases("de")
    let dutch = try phrases("nl")
    for phrase in ScorecardPhrase.allCases {
      #expect(slots(german(phrase)) == slots(dutch(phrase)), "\(phrase.rawValue)")
      #expect(slots(try phrases("en")(phrase)) == slots(dutch(phrase)), "\(phrase.rawValue)")
      #expect(slots(try phrases("fr")(phrase)) == slots(dutch(phrase)), "\(phrase.rawValue)")
    }
    #expect(ScorecardPhrases.shipped("it") == nil)
  }

  @Test func writesASpaceBeforeTheColonInFrench() throws {
    let french = try phrases("fr")
    let forms = [
      ScorecardText.render(Cards.small(language: "fr"), phrases: french),
      ScorecardMarkdown.render(Cards.small(language: "fr"), phrases: french),
    ]
    for form in forms {
      #expect(form.contains("Preuves : 67 %") && form.contains("tour 4 : question suggestive"))
      let pieces = form.split(separator: ": ", omittingEmptySubsequences: false).dropLast()
      #expect(pieces.allSatisfy { $0.last?.isLetter != true })
    }
    #expect(forms[1].contains("- Actions concrètes : **67 %**"))
  }

  @Test func saysOnWhichScaleEachScoreIsMeasured() throws {
    var card = Cards.small()
    card.dimensions[1].criteria = [
      .init(
        id: "productive", score: 1000, weight: 350, count: 10, of: 13, turns: [1], fullFrom: 700, isShort: true),
      .init(id: "leading", score: 700, weight: 650, count: 1, of: 16, turns: [4], emptyFrom: 300),
    ]
    card.dimensions[0].criteria[0].cap = 2
    let text = ScorecardText.render(card, phrases: try phrases("nl"), width: 200)
    for said in [
      "10 van 13 vragen (volledig vanaf 70 %; nog te weinig vragen om vol te tellen)",
      "1 op 16 vragen (niets meer vanaf 30 %) – beurt 4", "2 van 3 nodige bewijzen (per verhaal hoogstens 2)",
    ] {
      #expect(text.contains(said), "\(said)")
    }
  }

  @Test func saysThatNothingIsLeftToGain() throws {
    var card = Cards.small()
    card.priorities = []
    #expect(ScorecardText.render(card, phrases: try phrases("nl")).contains("kunt winnen\nniets meer\n"))
  }

  @Test func saysWhichDimensionFallsShort() throws {
    var card = Cards.small()
    card.dimensions[0].minimum = 700
    let text = ScorecardText.render(card, phrases: try phrases(), width: 100)
    #expect(text.contains("Evidence: 67 %, and at least 70 % is needed to pass.") && text.contains("not passed"))
  }

  private func slots(_ text: String) -> [String] {
    text.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }.sorted()
  }

  @Test func namesEveryGroundThatAKnockOutCanHave() throws {
    for id in ProtectedGrounds.shipped.ids + ["unspecified"] {
      #expect(ScorecardPhrase(rawValue: "ground." + id) != nil, "\(id)")
    }
  }

  @Test func opensWithVerdictStrengthsAndPriorities() throws {
    let text = ScorecardText.render(Cards.small(text: "At the desk"), phrases: try phrases(), width: 72)
    let opening = """
      Scorecard: At the desk
      Total: 83.5 out of 100 (passes from 80) – not passed yet: a knock-out
      must first be confirmed or rejected
      Provisional knock-out, turn 9: a question after a protected ground
      (family and wish for children). A person decides.

      What was strong
      - No leading questions
        turns 1–4

      Where you can gain most
      1. No questions after protected grounds
         turn 9
      2. Concrete actions
         turns 3, 5

      What the total consists of

      Evidence: 67 % (weight 60 %)
      Concrete actions  ███████░░░  67 %
        2 of 3 pieces needed – turns 3, 5

      """
    #expect(text.hasPrefix(opening))
    #expect(
      text.hasSuffix(
        """
        Turn by turn
        - turn 4: leading question
          At the desk
          Better: At the desk
          Would have won: Own share in “At the desk”

        What stayed open
        - turn 9: too little evidence, Concrete actions (teamwork)
          At the desk
          Better: At the desk
        - preparation – missing: five must-haves
          At the desk
          Better: At the desk

        """))
  }

  @Test func showsWhatBetterQuestionsWouldHaveWonBeforeTheNumbers() throws {
    let text = ScorecardText.render(
      Cards.small(), better: Cards.better(text: "At the desk"), phrases: try phrases(), width: 72)
    #expect(
      text.contains(
        """
        What a better question would have won
        1. turn 4 – 2.6 points more
           You said: “At the desk”
           Had you asked: “At the desk”
           the answer would have been: “At the desk”
           That would have won: Own share in “At the desk”
        2. turn 5 – 2.0 points more
           You were silent.
           Had you asked: “At the desk”
           the answer would have been: “At the desk”
           That would have won: Own share in “At the desk” (2)
        3. after turn 9 – 0.0 points more
           Had you asked: “At the desk”
           the answer would have been: “At the desk”
           That would have won: Own share in “At the desk”

        What the total consists of
        """))
    let nothing = ScorecardText.render(Cards.small(), better: .played([]), phrases: try phrases(), width: 72)
    #expect(nothing == ScorecardText.render(Cards.small(), phrases: try phrases(), width: 72))
  }

  @Test func saysWhyBetterQuestionsCannotBePlayed() throws {
    for language in Rubric.languages {
      let phrases = try phrases(language)
      for (obstacle, phrase) in [
        (BetterQuestions.Obstacle.version, ScorecardPhrase.counterfactualVersion), (.erased, .counterfactualErased),
      ] {
        let forms = [
          ScorecardText.render(Cards.small(), better: .notPlayed(obstacle), phrases: phrases, width: 400),
          ScorecardMarkdown.render(Cards.small(), better: .notPlayed(obstacle), phrases: phrases),
        ]
        for form in forms { #expect(form.contains(phrases(phrase)), "\(language)") }
      }
    }
  }

  @Test(arguments: [30, 40, 72, 200]) func fitsTheWidth(_ width: Int) throws {
    for language in Rubric.languages {
      let long = String(repeating: "Donaudampfschifffahrtsgesellschaft ", count: 6)
      let text = ScorecardText.render(
        Cards.small(text: long), better: Cards.better(text: long), phrases: try phrases(language), width: width)
      for line in text.split(separator: "\n") {
        #expect(TextWrap.columns(line) <= width, "\(line)")
      }
    }
  }

  @Test func isStyledOnlyWhereAsked() throws {
    let style = TextStyle(heading: { "[\($0)]" })
    let text = ScorecardText.render(Cards.small(), phrases: try phrases(), style: style)
    #expect(text.hasPrefix("[Scorecard: Plain]\n") && text.contains("\n[What was strong]\n"))
  }

  @Test func saysTheSameInEveryForm() throws {
    let phrases = try phrases("nl")
    let (card, better) = (Cards.small(language: "nl"), Cards.better())
    let forms = [
      ScorecardText.render(card, better: better, phrases: phrases, width: 400),
      ScorecardMarkdown.render(card, better: better, phrases: phrases),
      ScorecardHTML.render(card, better: better, phrases: phrases),
    ]
    for said in [
      "Scorekaart: Plain", "Totaal: 83,5 op 100", "2 van 3 nodige bewijzen – beurten 3, 5", "Beter: Plain",
      "Eigen aandeel in „Plain“", "geen enkele van de 4 vragen", "onvoldoende bewijs", "2 van 5",
      "U sprak 24 % van alle woorden.", "beurt 4 – 2,6 punten meer", "U vroeg: „Plain“", "U zweeg.",
      "Had u gevraagd: „Plain“", "dan was het antwoord: „Plain“", "na beurt 9",
    ] {
      for form in forms { #expect(form.contains(said), "\(said)") }
    }
    for form in forms { #expect(!form.contains("own-call")) }
  }

  @Test func setsWhatEachKindOfQuestionEarnedBesideItInEveryForm() throws {
    let card = Cards.small()
    for language in Rubric.languages {
      let phrases = try phrases(language)
      let each = Numbers.tenths(18, mark: phrases(.decimal))
      let open = phrases(.questionOpen)
      let text = ScorecardText.render(card, phrases: phrases, width: 100)
      let row = try #require(text.split(separator: "\n").first { $0.hasPrefix(open + " ") })
      #expect(row.split(separator: " ").suffix(3).map(String.init) == ["4", "7", each])
      let markdown = ScorecardMarkdown.render(card, phrases: phrases)
      #expect(markdown.contains("| \(open) | 4 | 7 | \(SafeText.markdown(each)) |"))
      let html = ScorecardHTML.render(card, phrases: phrases)
      #expect(html.contains("<th scope=\"row\">\(open)</th><td>4</td><td>7</td><td>\(each)</td>"))
      for form in [text, markdown, html] { #expect(form.contains(phrases(.perQuestion))) }
    }
    #expect(ScorecardJSON.render(card).contains(#"{"kind":"open","asked":4,"won":7,"perQuestion":1.75}"#))
  }

  /// INTERFACE.md: messages and titles are in the interview's language; `--ui` is that of the program's own words.
  @Test(arguments: Rubric.languages) func isNeverInTwoLanguagesAtOnce(interview: String) throws {
    let card = Cards.small(language: interview)
    let whole = ScorecardReport(card, phrases: try phrases(interview)).document
    for ui in Rubric.languages where ui != interview {
      let mixed = ScorecardReport(card, phrases: try phrases(ui)).document
      let own = ScorecardReport(Cards.small(language: ui), phrases: try phrases(ui)).document
      #expect(mixed.language == ui && mixed.blocks.count == whole.blocks.count)
      var findings = 0
      for (index, block) in mixed.blocks.enumerated() {
        guard case .list(let items, _) = block, items.contains(where: { $0.language != nil }) else {
          #expect(block == own.blocks[index])
          continue
        }
        guard case .list(let expected, _) = whole.blocks[index] else {
          Issue.record("no list of findings")
          continue
        }
        findings += items.count
        #expect(items.allSatisfy { $0.language == interview })
        #expect(items.map(\.label) == expected.map(\.label) && items.map(\.lines) == expected.map(\.lines))
      }
      #expect(findings == card.findings.count)
      #expect(
        HTMLRenderer.render(mixed).components(separatedBy: "<li lang=\"\(interview)\">").count == findings + 1)
    }
  }

  @Test func asHTMLNeedsNothingFromElsewhere() throws {
    let html = ScorecardHTML.render(Cards.small(), phrases: try phrases())
    for forbidden in ["<script", "http://", "https://", "<link", "<img", "@import", "url("] {
      #expect(!html.contains(forbidden))
    }
    for needed in [
      "lang=\"en\"", "prefers-color-scheme: dark", "@media print", "role=\"img\" aria-label=", "<caption>",
      "scope=\"row\"", "name=\"viewport\"",
    ] {
      #expect(html.contains(needed))
    }
    #expect(html.split(separator: "<h1").count == 2)
  }

  @Test func asHTMLHasEnoughContrastInLightAndDark() throws {
    let html = ScorecardHTML.render(Cards.small(), phrases: try phrases())
    let themes = html.split(separator: ":root {").dropFirst().prefix(2)
    #expect(themes.count == 2)
    for theme in themes {
      let colours = theme.prefix { $0 != "}" }
      func luminance(_ name: String) throws -> Double {
        let start = try #require(colours.firstRange(of: "--\(name): #")).upperBound
        let value = try #require(Int(colours[start...].prefix(6), radix: 16))
        let parts = [value >> 16, value >> 8, value].map { part -> Double in
          let share = Double(part & 255) / 255
          return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
      }
      for name in ["ink", "quiet", "good", "bad"] {
        let (text, paper) = (try luminance(name), try luminance("paper"))
        #expect((max(text, paper) + 0.05) / (min(text, paper) + 0.05) >= 4.5, "\(name)")
      }
    }
  }

  @Test func standsBesideAnother() throws {
    var poor = Cards.small()
    poor.total = 120
    poor.knockouts = []
    let text = ScorecardText.render(
      Cards.small(), beside: poor, labels: ("strong", "poor"), phrases: try phrases(), width: 100)
    #expect(text.contains("/ 100"))
    #expect(text.contains("83.5") && text.contains("12.0") && text.contains("not passed"))
    #expect(text.contains("Concrete actions"))
    let shown = ScorecardText.render(
      Cards.small(), beside: poor, better: (.played([]), Cards.better()), labels: ("strong", "poor"),
      phrases: try phrases(), width: 100)
    #expect(shown.hasPrefix(text) && shown.contains("poor: What a better question would have won\n1. turn 4"))
    #expect(!shown.contains("strong: What"))
  }

  @Test(arguments: [([], ""), ([4], "4"), ([1, 2], "1, 2"), ([1, 2, 3, 7, 9, 10], "1–3, 7, 9, 10")])
  func joinsNeighbouringTurns(_ turns: [Int], _ text: String) { #expect(Numbers.turns(turns) == text) }
}
