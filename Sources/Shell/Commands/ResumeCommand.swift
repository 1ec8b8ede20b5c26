import Interviewing
import Storage
import Transcripts

/// `/resume [SESSION]`: goes on with an interview that was broken off.
struct ResumeCommand: ShellCommand {
  let name = "resume"
  let stages: Set<StageKind> = [.choosing, .ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    let open = try Self.open(shell)
    guard !open.isEmpty else { throw Failure(.usage, .resumeNothing) }
    let found = argument.isEmpty ? open.first : open.first { $0.id.hasPrefix(argument) }
    guard let found else { throw Failure(.usage, .noSession, ["id": argument]) }
    try shell.resume(found.id)
  }

  func completions(in shell: Shell) -> [String] { ((try? Self.open(shell)) ?? []).map { String($0.id.prefix(8)) } }

  private static func open(_ shell: Shell) throws(Failure) -> [SessionSummary] {
    let store = try shell.desk.store()
    let trainee = try shell.desk.traineeID()
    return try Failure.storing { () throws(StorageError) in try store.openSessions(ofTrainee: trainee) }
  }
}
