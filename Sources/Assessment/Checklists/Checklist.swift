import QuestionReading
import Scenarios
import Transcripts

/// The checklists of an interview by the book (DESIGN.md section 4; seeds 000, 001, 002 and 004): what was done and
/// what is still missing.
public enum Checklist {
  /// One item as it stands.
  public struct Entry: Sendable, Equatable {
    /// Which item.
    public var item: ChecklistItem
    /// How much of it was done, 0 to 1000.
    public var score: Int
    /// How much of it was counted: qualities named, incidents dealt with.
    public var count: Int
    /// Out of how much.
    public var of: Int
    /// The turns in which it was done.
    public var turns: [Int]
    /// The turns in which it was missed; for what should have been prepared 0.
    public var missed: [Int]

    /// Whether nothing of it is missing.
    public var isDone: Bool { score == 1000 }

    /// The phase in which it has its place; nil for preparation and for what holds throughout.
    public var phase: Phase? { item.phase }
  }

  /// The items that apply to an interview, in the order of ``ChecklistItem``, as they stand after the events so far: also
  /// while the interview is still in its first phase.
  public static func state(
    _ transcript: Transcript, _ bundle: ScenarioBundle, rubric: Rubric? = .shipped
  ) -> [Entry] {
    let scenario = bundle.scenario
    let scripts = bundle.scenarioScripts
    let script =
      scripts[transcript.header.language] ?? scripts[scenario.baseLanguage] ?? Script(language: "", texts: [:])
    let reader = ChecklistReader(
      record: InterviewRecord(transcript, hasPhases: true), scenario: scenario, vacancy: bundle.vacancy, script: script,
      notesNeeded: rubric?.structure?.notes ?? 1)
    let items = rubric?.structure.map { Set($0.criteria.flatMap(\.items)) }
    return ChecklistItem.allCases.filter { items?.contains($0) ?? true }.compactMap(reader.entry)
  }
}

/// Reads the items of the checklists from what was recorded: targets, acts and signals of lines, and the reasons of the
/// candidate's answers.
struct ChecklistReader: Sendable {
  let record: InterviewRecord
  let scenario: Scenario
  /// Nil where it is not at hand: what depends on it then does not apply.
  let vacancy: Vacancy?
  let script: Script
  /// How many notes full marks take.
  let notesNeeded: Int

  /// The item as it stands; nil where it does not apply.
  func entry(_ item: ChecklistItem) -> Checklist.Entry? {
    switch item {
    case .mustHaves, .failures, .competencies, .guideCoverage, .guideForm: preparation(item)
    case .welcome: signal(.greeting, item, in: beforeCompetencies)
    case .panelPresented: signal(.panelPresented, item, in: beforeCompetencies)
    case .courseExplained: signal(.courseExplained, item, in: beforeCompetencies)
    case .durationTold: signal(.durationTold, item, in: beforeCompetencies)
    case .identityCheck: isOnline ? signal(.identityCheck, item, in: beforeCompetencies) : nil
    case .equipmentCheck: isOnline ? signal(.equipmentCheck, item, in: beforeCompetencies) : nil
    case .roomCheck: isOnline ? signal(.roomCheck, item, in: beforeCompetencies) : nil
    case .noRecording: isOnline ? signal(.noRecording, item, in: beforeCompetencies) : nil
    case .noAids: isOnline ? signal(.noAids, item, in: beforeCompetencies) : nil
    case .background: asked(.background, item)
    case .motivation: asked(.motivation, item)
    case .questionsInvited, .questionsAnswered, .balanced: candidateQuestions(item)
    case .nextSteps: signal(.nextSteps, item, in: afterCompetencies)
    case .timeline: signal(.timeline, item, in: afterCompetencies)
    case .thanks: signal(.thanks, item, in: afterCompetencies)
    case .incidentsHandled, .assessorsCorrected, .timeGiven, .reassurance, .timeKept: care(item)
    case .behaviourNoted, .noProtectedNoted: notes(item)
    }
  }

  private var isOnline: Bool { vacancy?.isOnline ?? false }

  private var turns: [GradedTurn] { record.turns }

  /// The turns before the first of the competency phase.
  private var beforeCompetencies: ArraySlice<GradedTurn> { turns.prefix { $0.phase != .competencies } }

  /// The turns after the last of the competency phase; that one too, since it may already lead on.
  private var afterCompetencies: ArraySlice<GradedTurn> {
    turns[(turns.lastIndex { $0.phase == .competencies } ?? turns.startIndex)...]
  }

  /// Done where one of the turns gives the signal.
  private func signal(_ signal: Signal, _ item: ChecklistItem, in turns: ArraySlice<GradedTurn>) -> Checklist.Entry {
    let done = turns.filter { $0.reading?.signals.contains(signal) ?? false }.map(\.number)
    return one(item, done, missed: turns.last?.number ?? record.lastTurn)
  }

  /// Done where a question was after the target.
  private func asked(_ target: Target, _ item: ChecklistItem) -> Checklist.Entry {
    let done = turns.filter { turn in
      guard let reading = turn.reading, !reading.isUnsure else { return false }
      return reading.targets.contains(target) && ![.statement, .leading, .silence].contains(reading.form)
    }
    return one(item, done.map(\.number), missed: beforeCompetencies.last?.number ?? record.lastTurn)
  }

  /// An item that is done or not.
  func one(_ item: ChecklistItem, _ done: [Int], missed: Int) -> Checklist.Entry {
    part(item, done.isEmpty ? 0 : 1, of: 1, done, missed: done.isEmpty ? [missed] : [])
  }

  /// An item that is done in part.
  func part(_ item: ChecklistItem, _ count: Int, of whole: Int, _ done: [Int], missed: [Int]) -> Checklist.Entry {
    let score = whole == 0 ? 0 : min(count, whole) * 1000 / whole
    return Checklist.Entry(
      item: item, score: score, count: min(count, whole), of: whole, turns: done, missed: score == 1000 ? [] : missed)
  }
}
