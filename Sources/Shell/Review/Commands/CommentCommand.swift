import Transcripts

/// `/comment TURN TEXT`: says something about a turn.
struct CommentCommand: ReviewCommand {
  let name = "comment"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let (turn, text) = try shell.turn(argument)
    guard !text.isEmpty else { throw shell.refusal(.commentWhat) }
    try shell.add(.comment(turn: turn, text: .unsalted(text)))
    shell.voice.say(shell.words.review(.commented, ["turn": "\(turn)"]), .dim)
  }

  func completions(after words: [String], in shell: ReviewShell) -> [String] {
    words.isEmpty ? shell.opened.map { ["\($0.position)"] } ?? [] : []
  }
}

/// `/summary TEXT`: sums up; a later one takes its place.
struct SummaryCommand: ReviewCommand {
  let name = "summary"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    _ = try shell.session()
    guard !argument.isEmpty else { throw shell.refusal(.summaryWhat) }
    try shell.add(.summary(text: .unsalted(argument)))
    shell.voice.say(shell.words.review(.summarised), .dim)
  }
}
