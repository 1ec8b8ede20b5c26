import Interviewing
import Transcripts

/// `/note TEXT`: writes a note, as an interviewer does while listening.
struct NoteCommand: ShellCommand {
  let name = "note"
  let stages: Set<StageKind> = [.interviewing]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    let session = try shell.running()
    guard !argument.isEmpty else { throw Failure(.usage, .noteEmpty) }
    shell.clock.typed(argument)
    try shell.strike()
    try session.perform(.note(NormalForm.composed(argument)), at: shell.clock.now)
    shell.voice.say(shell.words(.noted), .dim)
  }
}
