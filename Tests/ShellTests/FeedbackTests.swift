import Foundation
import Interviewing
import QuestionReading
import Reports
import Scenarios
import TestSupport
import Testing
import Transcripts

@testable import Assessment
@testable import Coaching
@testable import Shell

/// What every scorecard of every rehearsal says, so that the next interview is better (issue 4).
@Suite struct FeedbackTests {
  private struct Graded {
    let session: InterviewSession
    let card: Scorecard
    let better: BetterQuestions

    init(_ rehearsed: Rehearsed) throws {
      session = try rehearsed.play()
      let feedback = try Scoring.feedback(on: session, Reader())
      (card, better) = (feedback.scorecard, feedback.better)
    }

    /// The turns that count, and 0 for the preparation.
    var turns: Set<Int> { Set(session.state.liveTurns).union([0]) }

    /// Everything that is written in a language: the rubric's words and the scenario's texts, with this seed's facts.
    func written(in language: String) -> Set<String> {
      guard let rubric = Rubric.shipped, let script = session.scenario.bundle.script(language) else { return [] }
      let facts = FactBook(scenario: session.scenario.bundle.scenario, script: script, seed: session.header.seed)
      let messages = MessageKey.allCases.map { rubric.message($0, language: language) }
      let ratings = (1...5).map(String.init) + ["insufficient", "–"]
      let words = messages.flatMap { [$0.message, $0.better] }.flatMap { text in
        text.contains("{")
          ? ratings.flatMap { given in
            ratings.map { text.replacing("{rating}", with: given).replacing("{expected}", with: $0) }
          } : [text]
      }
      let asks = session.scenario.bundle.scenario.episodes.flatMap(\.evidence).map { facts.fill(script.text($0.ask)) }
      return Set(words + asks)
    }
  }

  @Test func `there is a rehearsal of each kind in each language`() {
    for language in Catalogue.languages {
      #expect(
        Set(Rehearsed.all.filter { $0.language == language }.map(\.kind)).isSuperset(of: ["strong", "middling", "poor"])
      )
    }
  }

  @Test(arguments: Rehearsed.all)
  func `a scorecard opens with strengths and three priorities, each with its turns`(_ rehearsed: Rehearsed) throws {
    let graded = try Graded(rehearsed)
    let card = graded.card
    #expect((1...3).contains(card.strengths.count))
    let weak = card.dimensions.flatMap(\.criteria).filter { criterion in
      criterion.score < 1000 && (criterion.emptyFrom == nil || criterion.count > 0)
    }
    #expect(card.priorities.count == min(3, weak.count + (card.knockouts.isEmpty ? 0 : 1)))
    if rehearsed.kind != "strong" { #expect(card.priorities.count == 3) }
    for highlight in card.strengths + card.priorities {
      #expect(!highlight.turns.isEmpty && graded.turns.isSuperset(of: highlight.turns), "\(highlight)")
    }
    for language in Catalogue.languages {
      let phrases = Scoring.phrases(language)
      let text = ScorecardText.render(card, better: graded.better, phrases: phrases, width: 100)
      let order = [phrases(.strengths), phrases(.priorities), phrases(.dimensions)].map { heading in
        text.firstRange(of: "\n\(heading)\n")?.lowerBound
      }
      #expect(order.allSatisfy { $0 != nil } && order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    }
  }

  @Test(arguments: Rehearsed.all)
  func `every finding names its turn and something better, in the interview's language`(_ rehearsed: Rehearsed) throws {
    let graded = try Graded(rehearsed)
    let own = graded.written(in: rehearsed.language)
    let others = Catalogue.languages.filter { $0 != rehearsed.language }.map { graded.written(in: $0) }
      .reduce(Set()) { $0.union($1) }.subtracting(own)
    let ids = Set(graded.session.scenario.bundle.scenario.episodes.flatMap(\.evidence).map(\.id))
    for finding in graded.card.findings {
      #expect(graded.turns.contains(finding.turn), "\(finding)")
      #expect(own.contains(finding.message) && own.contains(finding.better), "\(finding)")
      #expect(!others.contains(finding.message) && !others.contains(finding.better), "\(finding)")
      #expect(!finding.better.contains("{") && finding.better != finding.message)
      #expect(finding.wouldHaveWon.allSatisfy { ids.contains($0.evidence) && $0.element != nil && !$0.story.isEmpty })
    }
  }

  @Test(arguments: Rehearsed.all)
  func `every criterion that lost something names the turns it stands on`(_ rehearsed: Rehearsed) throws {
    let graded = try Graded(rehearsed)
    for dimension in graded.card.dimensions {
      for criterion in dimension.criteria where criterion.score > 0 && criterion.count > 0 {
        let isPreparation = criterion.id == "preparation"
        let named = criterion.turns + criterion.good + criterion.bad
        #expect(!named.isEmpty || isPreparation || dimension.id == .assessment, "\(criterion)")
        #expect(graded.turns.isSuperset(of: named))
      }
    }
  }

  @Test(arguments: Rehearsed.all)
  func `better questions are shown in every interview that missed something, in its own words`(
    _ rehearsed: Rehearsed
  ) throws {
    let graded = try Graded(rehearsed)
    let own = graded.written(in: rehearsed.language)
    let shown = graded.better.shown
    let isFull = graded.card.dimension(.evidence) == 1000
    #expect(isFull ? shown.isEmpty : (1...5).contains(shown.count), "\(shown.count)")
    #expect(shown.map(\.value) == shown.map(\.value).sorted(by: >))
    for one in shown { #expect(own.contains(one.question) && one.value > 0 && !one.answer.isEmpty) }
  }

  @Test func `an interview of another version says so in every form, rather than guess`() throws {
    let rehearsed = try #require(Rehearsed.all.first { $0.language == "fr" && $0.kind == "poor" })
    let session = try rehearsed.play()
    var header = session.header
    header.fingerprints.engine = "engine-0"
    var writer = TranscriptWriter(header: header, salts: .derived(from: header))
    let lines = session.transcript.events.map { writer.append($0) }
    let folder = try TemporaryFolder()
    let file = folder.path + "/other.jsonl"
    try Data(ExportedLog.bytes(header: header, lines: lines)).write(to: URL(fileURLWithPath: file))
    let said = Scoring.phrases("fr")(.counterfactualVersion)
    for format in GradeTask.Format.allCases {
      let printed = Printed()
      var place = Rehearsed.place
      place.console = Console(output: { printed.add($0) }, errors: { _ in })
      try GradeTask(file, rubric: nil, format: format).run(in: place)
      let text = printed.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .replacing("&#39;", with: "'")
      #expect(text.contains(format == .json ? #""counterfactuals":null,"counterfactualsObstacle":"version""# : said))
    }
  }
}

/// What a console was given.
private final class Printed: @unchecked Sendable {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func add(_ more: [UInt8]) -> Bool {
    bytes += more
    return true
  }
}
