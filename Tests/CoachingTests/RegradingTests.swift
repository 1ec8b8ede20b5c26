import Assessment
import Interviewing
import QuestionReading
import Scenarios
import TestSupport
import Testing
import Transcripts

@testable import Coaching

/// An interview graded again as a mentor corrects it.
@Suite struct RegradingTests {
  private func review(_ events: ReviewEvent...) -> ReviewFold {
    ReviewFold(events.enumerated().map { ReviewEntry(seq: $0.offset + 1, at: 0, event: $0.element) })
  }

  private func relabel(_ turn: Int, _ changes: Relabelling) -> ReviewEvent {
    .relabel(turn: turn, changes: changes, reason: .unsalted("zo"))
  }

  /// An interview as this version of the program records it.
  private func played(_ kind: TraineeKind, language: String = "nl") throws -> Played {
    var played = try Played(kind, language: language, seed: 3)
    played.transcript.header.fingerprints.engine = Interview.engineFingerprint
    played.transcript.header.fingerprints.reader = Reader().fingerprint
    return played
  }

  /// An interview with the lines of a rehearsal: in a poor one the story runs while its questions are closed or leading.
  private func rehearsed(_ rehearsal: String, _ language: String) throws -> Played {
    var played = try self.played(.leader, language: language)
    var state = played.interview.initialState
    var events: [Event] = []
    let lines = try ShippedLibrary.linesSaid(in: "\(language)-\(rehearsal).txt", of: "teamconflict")
    for (index, command) in (lines.flatMap { [Command.say($0), .reply] } + [.close(.interviewer)]).enumerated() {
      for body in played.interview.decide(command, at: index * 5000, in: state) {
        let event = Event(seq: events.count + 1, at: index * 5000, body: body)
        state = played.interview.evolve(state, with: event)
        events.append(event)
      }
    }
    played.transcript.events = events
    return played
  }

  /// A leading question that is found fault with.
  private func leadingTurn(_ played: Played) throws -> Int {
    try #require(regrade(played, review()).before.findings.first { $0.kind == .leading }).turn
  }

  private func regrade(_ played: Played, _ fold: ReviewFold) -> Regrading {
    Regrading(
      played.transcript, review: fold, bundle: played.bundle, rubric: played.rubric, reader: Reader(),
      interview: played.interview)
  }

  /// What was won in the interview itself.
  private func won(_ played: Played) -> Set<String> {
    Set(
      played.transcript.turns.flatMap(\.replies).flatMap(\.disclosed).filter { $0.worth == .won }.map(\.evidence))
  }

  private func questions(_ played: Played) -> [Turn] { played.transcript.turns.filter { $0.question != nil } }

  @Test func `a review that corrects nothing changes nothing`() throws {
    let played = try self.played(.leader, language: "nl")
    let same = regrade(played, review(.comment(turn: 1, text: .unsalted("goed")), .summary(text: .unsalted("zo"))))
    #expect(same.before == same.after && same.restored.isEmpty && same.obstacle == nil)
  }

  @Test(arguments: ["nl", "fr", "en", "de"])
  func `what a corrected line would have told is restored, never twice, and never what was won`(
    language: String
  ) throws {
    var restoredAnything = false
    for played in [try rehearsed("poor", language), try self.played(.leader, language: language)] {
      let corrections = questions(played).map { turn in
        relabel(turn.number, Relabelling(form: .probing, isMultiple: false, targets: [.learning]))
      }
      let fold = ReviewFold(
        corrections.enumerated().map { ReviewEntry(seq: $0.offset + 1, at: 0, event: $0.element) })
      let again = regrade(played, fold)
      let restored = again.restored.map(\.evidence)
      #expect(Set(restored).count == restored.count)
      #expect(won(played).isDisjoint(with: restored))
      restoredAnything = restoredAnything || !restored.isEmpty
      let facts = Set(
        played.bundle.scenario.episodes.flatMap(\.evidence).filter { $0.truth == .fact }.map(\.id))
      let counted = again.after.elements.all.map(\.tally.restored).reduce(0, +)
      #expect(counted == restored.filter(facts.contains).count)
      #expect(again.before.elements.all.allSatisfy { $0.tally.restored == 0 })
      for (before, after) in zip(again.before.elements.all, again.after.elements.all) {
        #expect(before.tally.won == after.tally.won && after.tally.counted >= before.tally.counted)
        #expect(after.tally.counted <= after.tally.needed)
      }
      // What was never heard cannot be rated on.
      #expect(again.before.competencies.map(\.expected) == again.after.competencies.map(\.expected))
    }
    #expect(restoredAnything)
  }

  @Test func `what is restored is what she really answers to the line read so`() throws {
    let played = try rehearsed("poor", "nl")
    var found = 0
    for turn in questions(played) {
      let changes = Relabelling(form: .probing, targets: [.learning])
      let again = regrade(played, review(relabel(turn.number, changes)))
      let branching = Branching(played.transcript, interview: played.interview)
      let line = try #require(turn.question)
      let answer = branching.answer(
        to: line.text.string, readAs: changes.applied(to: line.reading), at: branching.point(at: turn.number))
      let told = Set(answer?.disclosed.filter { $0.worth == .won }.map(\.evidence) ?? [])
      #expect(again.restored.allSatisfy { $0.turn == turn.number && told.contains($0.evidence) })
      #expect(
        told.subtracting(again.restored.map(\.evidence)).allSatisfy { piece in
          won(played).contains(piece) || isContaminated(piece, before: turn.number, in: played)
        })
      found += again.restored.count
    }
    #expect(found > 0)
  }

  private func isContaminated(_ piece: String, before turn: Int, in played: Played) -> Bool {
    played.transcript.turns.prefix(turn - 1).flatMap(\.replies).flatMap(\.disclosed)
      .contains { $0.evidence == piece && $0.worth == .contaminated }
  }

  @Test func `a form that is corrected moves the counts, and taking it back moves them back`() throws {
    let played = try rehearsed("middling", "nl")
    let leading = try leadingTurn(played)
    let corrected = regrade(played, review(relabel(leading, Relabelling(form: .probing))))
    #expect(corrected.after.questions.leading == corrected.before.questions.leading - 1)
    #expect(!corrected.after.findings.contains { $0.turn == leading && $0.kind == .leading })
    #expect(corrected.before.findings.contains { $0.turn == leading && $0.kind == .leading })
    let undone = regrade(played, review(relabel(leading, Relabelling(form: .probing)), .undo(seq: 1)))
    #expect(undone.after == undone.before)
  }

  @Test func `a score that is overruled counts in its dimension and in the total, and names the machine's`() throws {
    let played = try self.played(.expert, language: "nl")
    let criterion = try #require(played.card.dimensions.first { $0.id == .technique }?.criteria.first)
    let again = regrade(
      played,
      review(.overrule(criterion: "technique." + criterion.id, thousandths: 0, reason: .unsalted("nee"))))
    let after = try #require(again.after.dimensions.first { $0.id == .technique })
    #expect(after.criteria.first?.score == 0 && after.criteria.first?.machineScore == criterion.score)
    #expect(after.criteria.dropFirst().allSatisfy { $0.machineScore == nil })
    let weights = after.criteria.map(\.weight).reduce(0, +)
    #expect(after.score == (after.criteria.map { $0.weight * $0.score }.reduce(0, +) + weights / 2) / weights)
    #expect(
      again.after.total == (again.after.dimensions.map { $0.weight * $0.score }.reduce(0, +) + 500) / 1000)
    #expect(again.after.total < again.before.total)
    let unknown = regrade(played, review(.overrule(criterion: "other", thousandths: 0, reason: .unsalted(""))))
    #expect(unknown.after == unknown.before)
  }

  @Test func `a knock-out stays provisional until a person decides, and lets pass only when it is rejected`() throws {
    var played = try self.played(.expert, language: "nl")
    let turn = try #require(questions(played).last?.number)
    var number = 0
    for index in played.transcript.events.indices where played.transcript.events[index].body.isTurn {
      number += 1
      guard number == turn, case .interviewer(var line) = played.transcript.events[index].body else { continue }
      line.text = .unsalted("Bent u zwanger of hebt u kinderen?")
      line.reading.isProtected = true
      line.reading.isUnsure = false
      played.transcript.events[index].body = .interviewer(line)
    }
    let plain = regrade(played, review())
    #expect(plain.after.knockouts.map(\.id) == ["protected-\(turn)"] && plain.after.knockouts[0].state == .provisional)
    #expect(!plain.after.passed)
    let confirmed = regrade(played, review(.confirm(knockout: "protected-\(turn)")))
    #expect(confirmed.after.knockouts[0].state == .confirmed && !confirmed.after.passed)
    let rejected = regrade(
      played, review(.reject(knockout: "protected-\(turn)", reason: .unsalted("zelf begonnen"))))
    #expect(rejected.after.knockouts[0].state == .rejected && rejected.before.knockouts[0].state == .provisional)
    let relabelled = regrade(played, review(relabel(turn, Relabelling(isProtected: false))))
    #expect(relabelled.after.knockouts.isEmpty && relabelled.before.knockouts.count == 1)
  }

  @Test func `nothing is restored where the interview cannot be played on, and all else counts`() throws {
    var played = try rehearsed("middling", "nl")
    let leading = try leadingTurn(played)
    let fold = review(relabel(leading, Relabelling(form: .probing)))
    let erased = Regrading(
      played.transcript.erasing(.role(.candidate)), review: fold, bundle: played.bundle, rubric: played.rubric,
      reader: Reader())
    #expect(erased.obstacle == .erased && erased.restored.isEmpty)
    #expect(erased.after.questions.leading == erased.before.questions.leading - 1)
    played.transcript.header.fingerprints.engine = "older"
    #expect(regrade(played, fold).obstacle == .version && regrade(played, review()).obstacle == nil)
  }
}
