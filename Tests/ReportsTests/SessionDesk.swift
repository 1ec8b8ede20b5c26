import Coaching
import QuestionReading
import Testing
import Transcripts

@testable import Assessment
@testable import Reports
@testable import Scenarios

/// An interview with something of everything, two reviews of it and better questions, for session reports. `text` gives
/// what stands in a place where somebody wrote or spoke.
struct SessionDesk {
  let bundle: ScenarioBundle
  let transcript: Transcript
  let reviews: [SessionReview]
  let better: BetterQuestions
  /// The scorecard, which does not depend on the words but for those of its findings: so the reports of two desks differ
  /// in their words alone.
  let card: Scorecard
  private let text: (String) -> String

  init(language: String = "en", turns: Int = 0, text: @escaping (String) -> String = { $0 }) throws {
    self.text = text
    var bundle = try JuryDesk().bundle
    var script = try #require(bundle.scenarioScripts["en"])
    script.language = language
    script.texts[bundle.scenario.title] = [text("title")]
    for episode in bundle.scenario.episodes { script.texts[episode.name] = [text("story")] }
    bundle.scenarioScripts = [language: script]
    bundle.languages = [language]
    self.bundle = bundle
    transcript = Self.transcript(language, turns, text)
    let plain = Self.transcript(language, turns) { _ in "Plain words" }
    better = .played([
      Counterfactual(
        turn: 3, asked: .line(text("asked-3")), question: text("better-3"), answer: text("answer-3"),
        won: [.init(episode: "monday-queue", evidence: "say-so", element: .learning, story: text("story"))],
        value: 26_000),
      Counterfactual(turn: 2, asked: .silence, question: "Q", answer: "A", won: [], value: 9_000),
      Counterfactual(turn: 8, asked: .nothing, question: "Q", answer: "A", won: [], value: 4_000),
    ])
    let rubric = try #require(Rubric.shipped)
    var card = Grader.grade(
      plain, scenario: bundle.scenario, vacancy: bundle.vacancy, script: script, rubric: rubric)
    for index in card.findings.indices {
      (card.findings[index].message, card.findings[index].better) = (text("found"), text("found-better"))
    }
    self.card = card
    reviews = [true, false].map { isFirst in
      let fold = ReviewFold(
        Self.marks(isFirst, text).enumerated().map { ReviewEntry(seq: $0.offset + 1, at: 0, event: $0.element) })
      var regrading = Regrading(plain, review: fold, bundle: bundle, rubric: rubric, reader: Reader())
      regrading.restored = isFirst ? [RestoredEvidence(turn: 3, evidence: "shorter-queue")] : []
      return SessionReview(
        header: ReviewHeader(
          review: isFirst ? "r1" : "r2", session: "s1", scenario: "counter-desk", head: "",
          reviewer: .init(id: isFirst ? "m1" : "m2", role: .mentor), language: language, start: 86_400,
          isBlind: isFirst), fold: fold, name: isFirst ? text("mentor") : nil, regrading: regrading)
    }
  }

  private static func marks(_ isFirst: Bool, _ text: (String) -> String) -> [ReviewEvent] {
    func words(_ label: String) -> FreeText { .words(text(label), salt: "00") }
    guard isFirst else { return [.confirm(knockout: "protected-4"), .comment(turn: 1, text: words("comment-1"))] }
    return [
      .comment(turn: 3, text: words("comment-3")),
      .relabel(turn: 3, changes: Relabelling(form: .probing, isMultiple: false), reason: words("relabel-reason")),
      .overrule(criterion: "technique.productive", thousandths: 425, reason: words("overrule-reason")),
      .rate(competency: "teamwork", rating: .level(2), reason: words("rate-reason")),
      .reject(knockout: "protected-4", reason: words("reject-reason")), .summary(text: words("summary")), .done,
    ]
  }

  private static func transcript(_ language: String, _ more: Int, _ text: (String) -> String) -> Transcript {
    func words(_ label: String) -> FreeText { .words(text(label), salt: "00") }
    func line(_ label: String, _ form: Form, _ change: (inout Reading) -> Void = { _ in }) -> EventBody {
      var reading = Reading(language: language, form: form)
      change(&reading)
      return .interviewer(InterviewerLine(text: words(label), reading: reading))
    }
    func answer(_ label: String, trust: Int, _ came: KeyValuePairs<String, Disclosure.Worth> = [:]) -> EventBody {
      .candidate(
        CandidateLine(
          text: words(label), move: "told", episode: "monday-queue", uses: [],
          disclosed: came.map { Disclosure(evidence: $0.key, worth: $0.value) }, trust: trust, isThinking: false))
    }
    var bodies: [EventBody] = [
      .preparation(Preparation(part: .mustHave, text: words("prepared"), matched: nil)),
      .guide(GuideEntry(section: "teamwork", text: words("guide"), reading: Reading(language: language, form: .open))),
      line("asked-1", .open) { $0.targets = [.situation] },
      answer("said-1", trust: 50, ["long-queue": .won, "sorted-files": .vague]),
      .phase(PhaseChange(phase: .competencies)), .note(Note(text: words("note"))),
      .silence(Silence(duration: 8000)), answer("said-2", trust: 50, ["sorted-files": .won, "own-idea": .won]),
      line("asked-3", .leading) { $0.isMultiple = true },
      answer("said-3", trust: 45, ["shorter-queue": .contaminated, "left-karim": .lost]),
      .interviewer(
        InterviewerLine(
          text: .words(Self.protected(language), salt: "00"),
          reading: Reading(language: language, form: .closed, isProtected: true))), answer("said-4", trust: 20),
      .hint(Hint(turn: 4, key: "closed")), line("asked-5", .forcedChoice), answer("said-5", trust: 20),
      .rewind(Rewind(turn: 5)), .incident(IncidentStrike(id: "line-drops", kind: "disconnection")),
      line("asked-6", .probing) {
        $0.isHypothetical = true
        $0.isUnsure = true
      }, .handling(IncidentHandling(id: "line-drops", outcome: .ignored)),
      answer("said-6", trust: 22, ["left-karim": .won]),
      .assessor(
        AssessorLine(
          assessor: "daems", question: "daems-1", text: words("assessor"),
          reading: Reading(language: language, form: .leading))), answer("said-panel", trust: 22),
      .phase(PhaseChange(phase: .questions)), line("asked-7", .statement) { $0.act = .information },
      answer("said-7", trust: 30),
    ]
    for turn in 0..<more { bodies += [line("more-\(turn)", .probing), answer("told-\(turn)", trust: 30)] }
    bodies += [
      .closed(Closing(reason: .interviewer)),
      .assessment(
        AssessmentEntry(subject: .competency("teamwork"), value: "4", turns: [1, 2], text: words("rated"))),
      .assessment(AssessmentEntry(subject: .strength, value: "", turns: [], text: words("strength"))), .submitted,
      .settlement(Settlement(competency: "teamwork", rating: .level(3), turns: [2], text: words("settled"))),
      .outcome(Note(text: words("outcome"))),
    ]
    return Transcript(
      header: Header(
        session: "s1", scenario: "counter-desk",
        fingerprints: .init(reader: "", engine: "", rubric: "", scenario: "", script: ""), language: language, seed: 7,
        mode: .practice, actors: [.init(id: "t-1", role: .trainee), .init(id: "c-1", role: .candidate)], cohort: nil,
        attempt: 2, start: 0),
      events: bodies.enumerated().map { Event(seq: $0.offset + 1, at: $0.offset * 9_000, body: $0.element) })
  }

  /// A line that names a ground: what a knock-out needs.
  private static func protected(_ language: String) -> String {
    switch language {
    case "nl": "Hebt u kinderen?"
    case "fr": "Avez-vous des enfants ?"
    case "de": "Haben Sie Kinder?"
    default: "Do you have children?"
    }
  }

  /// The labels of everything that somebody wrote or said, in the order of the interview.
  static let labels =
    ["title", "story", "mentor", "trainee"]
    + (1...7).filter { $0 != 2 && $0 != 4 }.map { "asked-\($0)" } + (1...7).map { "said-\($0)" }
    + ["note", "assessor", "said-panel", "comment-1", "comment-3", "relabel-reason", "overrule-reason", "rate-reason"]
    + ["reject-reason", "summary", "better-3", "answer-3", "found", "found-better"]

  func report(
    _ language: String = "en", transcript: Transcript? = nil, better: BetterQuestions? = nil,
    reviews: [SessionReview]? = nil
  ) throws -> SessionReport {
    let name = text("name")
    return SessionReport(
      transcript ?? self.transcript, bundle, card: card, better: better ?? self.better,
      reviews: reviews ?? self.reviews, hidden: 1,
      trainee: text("trainee"), language: language, names: { _ in name })
  }
}
