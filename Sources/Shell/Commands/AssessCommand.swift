import Interviewing
import Transcripts

/// `/assess …`: fills in a line of the assessment form; given bare it shows the form.
///
///     /assess COMPETENCY 1..5|insufficient turns=6,12 REASON
///     /assess strength TEXT · /assess weakness TEXT
///     /assess can|wants|reflects yes|no|unclear TEXT · /assess recommend yes|no|reserve TEXT
struct AssessCommand: ShellCommand {
  let name = "assess"
  let stages: Set<StageKind> = [.ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    guard let session = shell.session else { throw Failure(.usage, .noInterview) }
    guard !argument.isEmpty else { return shell.voice.lines(AssessmentView(session, shell.words).lines) }
    guard !session.state.isSubmitted else { throw Failure(.usage, .assessFrozen) }
    let entry = try FormLine.entry(argument, in: session)
    guard try !session.perform(.assess(entry), at: session.lastMoment).isEmpty else {
      throw Failure(.usage, .assessTurns, ["turns": entry.turns.map(String.init).joined(separator: ", ")])
    }
    shell.voice.say(shell.words(.assessed), .dim)
    shell.isScoreShown = false
  }

  func completions(in shell: Shell) -> [String] {
    shell.session.map(FormLine.subjects) ?? AssessmentEntry.Subject.named.map(\.word)
  }
}

/// Reads what stands behind `/assess` and `/settle`.
enum FormLine {
  /// A line of the form.
  static func entry(_ argument: String, in session: InterviewSession) throws(Failure) -> AssessmentEntry {
    let (word, rest) = argument.firstWord
    if session.scenario.bundle.scenario.competencies.contains(word) {
      let (rating, turns, text) = try rating(rest)
      return AssessmentEntry(
        subject: .competency(word), value: rating.word, turns: turns, text: .unsalted(NormalForm.composed(text)))
    }
    guard let subject = AssessmentEntry.Subject(word: word) else {
      throw Failure(.usage, .assessWhich, ["subjects": subjects(session).joined(separator: ", ")])
    }
    let values = subject.values
    let (value, more) = values.isEmpty ? ("", rest) : rest.firstWord
    guard values.isEmpty || values.contains(value) else {
      throw Failure(.usage, .assessValue, ["subject": word, "values": values.joined(separator: ", ")])
    }
    let (turns, text) = try citing(more)
    guard !values.isEmpty || !text.isEmpty else { throw Failure(.usage, .assessText, ["subject": word]) }
    return AssessmentEntry(subject: subject, value: value, turns: turns, text: .unsalted(NormalForm.composed(text)))
  }

  /// What a line can be about: the ids of the competencies, and the other subjects.
  static func subjects(_ session: InterviewSession) -> [String] {
    session.scenario.bundle.scenario.competencies + AssessmentEntry.Subject.named.map(\.word)
  }

  /// A rating with the turns that it rests on, and its reason.
  static func rating(_ text: String) throws(Failure) -> (Rating, [Int], String) {
    let (word, rest) = text.firstWord
    guard let rating = Rating(word) else { throw Failure(.usage, .assessRating) }
    let (turns, reason) = try citing(rest)
    return (rating, turns, reason)
  }

  /// `turns=6,12` at the beginning, and what follows. Whatever stands there that is no turn is refused rather than left
  /// out: what a rating cites must be what was meant.
  private static func citing(_ text: String) throws(Failure) -> (turns: [Int], rest: String) {
    let (word, rest) = text.firstWord
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, ["turn", "turns"].contains(parts[0].lowercased()) else { return ([], text) }
    let turns = parts[1].split(separator: ",", omittingEmptySubsequences: false).map { number in
      number.allSatisfy { ("0"..."9").contains($0) } ? Int(number) : nil
    }
    guard parts[0] == "turns", !turns.contains(nil) else {
      throw Failure(.usage, .assessTurnNumbers, ["given": word])
    }
    return (turns.compactMap { $0 }, rest)
  }
}

/// The assessment form as it stands: a later line for the same subject takes the place of an earlier one.
struct AssessmentView {
  let lines: [String]

  init(_ session: InterviewSession, _ words: Catalogue) {
    let entries = AssessmentView.entries(session)
    let scenario = session.scenario
    var lines: [String] = []
    for id in scenario.bundle.scenario.competencies {
      let entry = entries.last { $0.subject == .competency(id) }
      lines.append("\(scenario.competencyName(id)) (\(id)): \(entry.map { AssessmentView.text($0, words) } ?? "○")")
      guard entry == nil, let scale = scenario.bundle.vacancy.competencies.first(where: { $0.id == id }) else {
        continue
      }
      for (level, anchor) in scale.anchors.enumerated() {
        lines.append("    \(level + 1)  \(scenario.vacancyScript.text(anchor))")
      }
    }
    for subject in AssessmentEntry.Subject.named where subject.values.isEmpty {
      let named = entries.filter { $0.subject == subject }
      lines.append("\(words.name(subject)): \(named.isEmpty ? "○" : named.map(\.text.string).joined(separator: " · "))")
    }
    for subject in AssessmentEntry.Subject.named where !subject.values.isEmpty {
      let entry = entries.last { $0.subject == subject }
      lines.append("\(words.name(subject)): \(entry.map { AssessmentView.text($0, words) } ?? "○")")
    }
    self.lines = lines
  }

  /// The lines of the form, in the order in which they were written.
  static func entries(_ session: InterviewSession) -> [AssessmentEntry] {
    session.lines.compactMap { line in
      if case .assessment(let entry) = line.event.body { entry } else { nil }
    }
  }

  private static func text(_ entry: AssessmentEntry, _ words: Catalogue) -> String {
    let turns = entry.turns.isEmpty ? "" : " [" + entry.turns.map(String.init).joined(separator: ", ") + "]"
    return words.value(entry.value) + turns + (entry.text.string.isEmpty ? "" : " – " + entry.text.string)
  }
}
