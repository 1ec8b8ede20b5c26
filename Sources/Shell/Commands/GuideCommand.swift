import Interviewing
import Transcripts

/// `/guide add PHASE|COMPETENCY QUESTION`: puts a question into the interview guide; `/guide` shows it.
struct GuideCommand: ShellCommand {
  let name = "guide"
  let stages: Set<StageKind> = [.interviewing, .ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    guard let session = shell.session else { throw Failure(.usage, .noInterview) }
    let (word, rest) = argument.firstWord
    guard word == "add" else {
      guard argument.isEmpty else { throw Failure(.usage, .guideWhich) }
      return show(session, shell)
    }
    guard case .interviewing = shell.stage else { throw Failure(.usage, .notAfter, ["command": "/guide add"]) }
    let (section, question) = rest.firstWord
    guard Self.sections(session).contains(section), !question.isEmpty else {
      throw Failure(.usage, .guideSections, ["sections": Self.sections(session).joined(separator: ", ")])
    }
    for case .guide(let entry) in try session.perform(
      .guide(section: section, NormalForm.composed(question)), at: shell.clock.now
    ).map(\.body) {
      shell.voice.say(shell.words(.guideAdded, ["form": shell.words.name(entry.reading.form)]), .dim)
    }
  }

  private func show(_ session: InterviewSession, _ shell: Shell) {
    var lines: [String] = []
    for section in Self.sections(session) {
      let questions = session.lines.compactMap { line -> String? in
        if case .guide(let entry) = line.event.body, entry.section == section { entry.text.string } else { nil }
      }
      guard !questions.isEmpty else { continue }
      lines.append(Phase(rawValue: section).map { shell.words.name($0) } ?? session.scenario.competencyName(section))
      lines += questions.map { "  · " + $0 }
    }
    shell.voice.lines(lines.isEmpty ? [shell.words(.guideEmpty)] : lines)
  }

  /// Phases, and the competencies of the scenario.
  private static func sections(_ session: InterviewSession) -> [String] {
    Phase.allCases.filter { $0 != .competencies }.map(\.rawValue) + session.scenario.bundle.scenario.competencies
  }

  func completions(in shell: Shell) -> [String] { ["add"] }
}
