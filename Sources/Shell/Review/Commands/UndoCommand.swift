import Transcripts

/// `/undo`: takes back the last entry that stands. It stays in the log, and so does the undo.
struct UndoCommand: ReviewCommand {
  let name = "undo"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let session = try shell.session()
    guard let last = session.current?.fold.lastUndoable else { throw shell.refusal(.undoNothing) }
    try shell.add(.undo(seq: last.seq))
    shell.voice.say(shell.words.review(.undone, ["entry": MarkText(shell.words).text(last)]), .dim)
    switch last.event {
    case .relabel, .overrule, .confirm, .reject: shell.showEffect(of: 0)
    case .comment, .rate, .summary, .undo, .done: break
    }
  }
}

/// `/done`: finishes the review. From then on the marks of others are shown, and hers count.
struct DoneCommand: ReviewCommand {
  let name = "done"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let session = try shell.session()
    guard session.current?.fold.standing.isEmpty == false else { throw shell.refusal(.doneNothing) }
    try shell.add(.done)
    shell.voice.say(shell.words.review(.done))
    if let card = session.card { shell.showTotal(session, card) }
    MarksCommand.showOthers(of: session, in: shell)
  }
}
