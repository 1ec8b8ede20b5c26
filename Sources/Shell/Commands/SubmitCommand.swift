import Interviewing
import Transcripts

/// `/submit`: hands the assessment form in; from then on the ratings stand, and the panel's are shown.
struct SubmitCommand: ShellCommand {
  let name = "submit"
  let stages: Set<StageKind> = [.ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    guard let session = shell.session else { throw Failure(.usage, .noInterview) }
    guard !session.state.isSubmitted else { throw Failure(.usage, .assessFrozen) }
    let sheet = AssessmentView.sheet(session)
    let missing = session.scenario.bundle.scenario.competencies.filter { sheet[.competency($0)].isEmpty }
    guard missing.isEmpty else {
      throw Failure(.usage, .submitMissing, ["competencies": missing.joined(separator: ", ")])
    }
    try session.perform(.submit, at: session.lastMoment)
    shell.isScoreShown = false
    shell.voice.say(shell.words(.submitted), .bold)
    shell.voice.lines(try PanelView(session, shell.words).lines)
  }
}

/// `/settle COMPETENCY 1..5|insufficient turns=6,12 REASON`: what the panel agrees on.
struct SettleCommand: ShellCommand {
  let name = "settle"
  let stages: Set<StageKind> = [.ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    guard let session = shell.session else { throw Failure(.usage, .noInterview) }
    guard session.state.isSubmitted else { throw Failure(.usage, .settleEarly) }
    guard !argument.isEmpty else { return shell.voice.lines(try PanelView(session, shell.words).lines) }
    let (id, rest) = argument.firstWord
    let known = session.scenario.bundle.scenario.competencies
    guard known.contains(id) else {
      throw Failure(.usage, .assessWhich, ["subjects": known.joined(separator: ", ")])
    }
    let (rating, turns, text) = try FormLine.rating(rest)
    let settlement = Settlement(
      competency: id, rating: rating, turns: turns, text: .unsalted(NormalForm.composed(text)))
    guard try !session.perform(.settle(settlement), at: session.lastMoment).isEmpty else {
      throw Failure(.usage, .assessTurns, ["turns": turns.map(String.init).joined(separator: ", ")])
    }
    shell.isScoreShown = false
    shell.voice.say(shell.words(.settled, ["competency": session.scenario.competencyName(id)]), .dim)
  }

  func completions(in shell: Shell) -> [String] { shell.session?.scenario.bundle.scenario.competencies ?? [] }
}

/// `/outcome TEXT`: writes the outcome of the panel down, with its reasons.
struct OutcomeCommand: ShellCommand {
  let name = "outcome"
  let stages: Set<StageKind> = [.ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    guard let session = shell.session else { throw Failure(.usage, .noInterview) }
    guard session.state.isSubmitted else { throw Failure(.usage, .settleEarly) }
    guard !argument.isEmpty else { throw Failure(.usage, .assessText, ["subject": "outcome"]) }
    try session.perform(.outcome(NormalForm.composed(argument)), at: session.lastMoment)
    shell.isScoreShown = false
    shell.voice.say(shell.words(.outcomeKept), .dim)
  }
}
