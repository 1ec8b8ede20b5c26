import Interviewing
import Scenarios
import Transcripts

/// `/prepare musthave TEXT · failure TEXT · competency ID`: what is worked out before the interview; given bare it
/// shows what was named so far, and what of it the vacancy means too.
struct PrepareCommand: ShellCommand {
  let name = "prepare"
  let stages: Set<StageKind> = [.interviewing, .ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    guard let session = shell.session else { throw Failure(.usage, .noInterview) }
    guard !argument.isEmpty else { return shell.voice.lines(PreparationView(session, shell.words).lines) }
    let (word, text) = argument.firstWord
    guard let part = Preparation.Part(rawValue: word), !text.isEmpty else { throw Failure(.usage, .prepareWhich) }
    guard case .interviewing = shell.stage, session.state.turn == 0 else { throw Failure(.usage, .prepareLate) }
    if part == .competency, !session.scenario.bundle.vacancy.competencies.contains(where: { $0.id == text }) {
      let ids = session.scenario.bundle.vacancy.competencies.map(\.id).joined(separator: ", ")
      throw Failure(.usage, .prepareNoCompetency, ["id": text, "ids": ids])
    }
    for case .preparation(let done) in try session.perform(
      .prepare(part, NormalForm.composed(text)), at: shell.clock.now
    )
    .map(\.body) {
      let meant = done.matched.map { PreparationView.text(of: $0, session) }
      shell.voice.say(
        meant.map { shell.words(.prepareMatched, ["quality": $0]) } ?? shell.words(.prepareUnmatched),
        meant == nil ? .dim : .green)
    }
  }

  func completions(in shell: Shell) -> [String] { Preparation.Part.allCases.map(\.rawValue) }
}

/// What was prepared, by part: `✓` where the vacancy means the same, `–` where it names nothing like it.
struct PreparationView {
  let lines: [String]

  init(_ session: InterviewSession, _ words: Catalogue) {
    var lines: [String] = []
    for part in Preparation.Part.allCases {
      let named = session.lines.compactMap { line -> Preparation? in
        if case .preparation(let done) = line.event.body, done.part == part { done } else { nil }
      }
      let found = Set(named.compactMap(\.matched))
      let all = PreparationView.count(part, session)
      lines.append(words.name(part) + " (\(found.count)/\(all))")
      for done in named {
        let meant = done.matched.map { "  ✓ \(done.text.string) → \(PreparationView.text(of: $0, session))" }
        lines.append(meant ?? "  – \(done.text.string)")
      }
      if named.isEmpty { lines.append("  ○ " + words(.prepareNothing, ["part": part.rawValue])) }
    }
    self.lines = lines
  }

  private static func count(_ part: Preparation.Part, _ session: InterviewSession) -> Int {
    switch part {
    case .mustHave: session.scenario.bundle.vacancy.mustHaves.count
    case .failure: session.scenario.bundle.vacancy.failures.count
    case .competency: session.scenario.bundle.scenario.competencies.count
    }
  }

  /// The vacancy's wording of a quality or way to fail; a competency's name.
  static func text(of id: String, _ session: InterviewSession) -> String {
    let scenario = session.scenario
    let qualities = scenario.bundle.vacancy.mustHaves + scenario.bundle.vacancy.failures
    return qualities.first { $0.id == id }.map { scenario.vacancyScript.text($0.says) } ?? scenario.competencyName(id)
  }
}

extension String {
  /// The first word, and what follows it without blanks around.
  var firstWord: (word: String, rest: String) {
    let parts = split(separator: " ", maxSplits: 1)
    return (parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]).trimmed : "")
  }
}
