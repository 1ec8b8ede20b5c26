import Assessment
import Interviewing
import Transcripts

/// `/assess …`: fills in a line of the assessment form. Given bare at the keyboard it opens the form in the trainee's
/// editor, where one is named; else it shows it. `edit` and `show` do one of the two.
///
///     /assess COMPETENCY 1..5|insufficient turns=6,12 REASON
///     /assess strength TEXT · /assess weakness TEXT
///     /assess can|wants|reflects yes|no|unclear TEXT · /assess recommend yes|no|reserve TEXT
///     /assess · /assess edit · /assess show
struct AssessCommand: ShellCommand {
  let name = "assess"
  let stages: Set<StageKind> = [.ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    guard let session = shell.session else { throw Failure(.usage, .noInterview) }
    let isAtKeyboard = !shell.options.isPipe
    switch argument {
    case "edit":
      guard isAtKeyboard || session.state.isSubmitted else { return shell.voice.lines(Self.howTo(shell)) }
      return try shell.editForm(of: session)
    case "" where isAtKeyboard && !session.state.isSubmitted && EditorProgram(shell.desk.environment) != nil:
      return try shell.editForm(of: session)
    case "", "show":
      shell.voice.lines(AssessmentView(session, shell.words).lines)
      if session.state.isSubmitted {
        shell.voice.say(shell.words(.assessFrozen), .dim)
      } else if argument.isEmpty {
        shell.voice.lines(Self.howTo(shell), .dim)
      }
      return
    default: break
    }
    guard !session.state.isSubmitted else { throw Failure(.usage, .assessFrozen) }
    let entry = try FormLine.entry(argument, in: session)
    guard try !session.perform(.assess(entry), at: session.lastMoment).isEmpty else {
      throw Failure(.usage, .assessTurns, ["turns": entry.turns.map(String.init).joined(separator: ", ")])
    }
    shell.voice.say(shell.words(.assessed), .dim)
    shell.isScoreShown = false
  }

  /// How the form is filled in line by line.
  private static func howTo(_ shell: Shell) -> [String] {
    shell.words(.assessLines).split(separator: "\n").map(String.init)
  }

  func completions(in shell: Shell) -> [String] {
    (shell.session.map(FormLine.subjects) ?? AssessmentEntry.Subject.named.map(\.word)) + ["edit", "show"]
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

/// The assessment form as it stands.
struct AssessmentView {
  let lines: [String]

  init(_ session: InterviewSession, _ words: Catalogue) {
    let sheet = AssessmentView.sheet(session)
    let scenario = session.scenario
    var lines: [String] = []
    for id in scenario.bundle.scenario.competencies {
      let line = sheet[.competency(id)].first
      lines.append("\(scenario.competencyName(id)) (\(id)): \(line.map { AssessmentView.text($0, words) } ?? "○")")
      guard line == nil, let scale = scenario.bundle.vacancy.competencies.first(where: { $0.id == id }) else {
        continue
      }
      for (level, anchor) in scale.anchors.enumerated() {
        lines.append("    \(level + 1)  \(scenario.vacancyScript.text(anchor))")
      }
    }
    for subject in AssessmentEntry.Subject.named {
      let said = sheet[subject].map { line in
        subject.values.isEmpty ? line.text.string : AssessmentView.text(line, words)
      }
      lines.append("\(words.name(subject)): \(said.isEmpty ? "○" : said.joined(separator: " · "))")
    }
    self.lines = lines
  }

  /// The form of a session.
  static func sheet(_ session: InterviewSession) -> AssessmentSheet {
    AssessmentSheet(session.transcript, competencies: session.scenario.bundle.scenario.competencies)
  }

  private static func text(_ line: AssessmentSheet.Line, _ words: Catalogue) -> String {
    let turns = line.turns.isEmpty ? "" : " [" + line.turns.map(String.init).joined(separator: ", ") + "]"
    return words.value(line.value) + turns + (line.text.string.isEmpty ? "" : " – " + line.text.string)
  }
}
