import Interviewing
import Transcripts

/// `/rewind TURN`: takes the interview back to before a turn; what is abandoned stays on record.
struct RewindCommand: ShellCommand {
  let name = "rewind"
  let stages: Set<StageKind> = [.interviewing]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    let session = try shell.practising()
    let live = session.state.liveTurns
    guard let last = live.last else { throw Failure(.usage, .rewindNothing) }
    guard let turn = Int(argument), live.contains(turn) else {
      let range = live.count == last ? "1–\(last)" : live.map(String.init).joined(separator: ", ")
      throw Failure(.usage, .rewindWhich, ["turns": range])
    }
    try session.perform(.rewind(toTurn: turn), at: shell.clock.now)
    shell.voice.say(shell.words(.rewound, ["turn": "\(turn)"]), .dim)
    if let line = session.transcript.live.lastReply { shell.voice.say(line.text.string, .dim, indent: 2) }
  }

  func completions(in shell: Shell) -> [String] { shell.session?.state.liveTurns.map(String.init) ?? [] }
}
