import Assessment
import Transcripts

/// `/confirm KNOCKOUT`: lets a provisional knock-out stand.
struct ConfirmCommand: ReviewCommand {
  let name = "confirm"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let knockout = try shell.knockout(argument.firstWord.word)
    try shell.add(.confirm(knockout: knockout))
    shell.voice.say(shell.words.review(.confirmed, ["knockout": knockout]), .dim)
    shell.showEffect(of: 0)
  }

  func completions(after words: [String], in shell: ReviewShell) -> [String] {
    words.isEmpty ? shell.opened?.card?.knockouts.map(\.id) ?? [] : []
  }
}

/// `/reject KNOCKOUT REASON`: sets a provisional knock-out aside.
struct RejectCommand: ReviewCommand {
  let name = "reject"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let (name, reason) = argument.firstWord
    let knockout = try shell.knockout(name)
    guard !reason.isEmpty else { throw shell.refusal(.reasonMissing) }
    try shell.add(.reject(knockout: knockout, reason: .unsalted(reason)))
    shell.voice.say(shell.words.review(.rejected, ["knockout": knockout]), .dim)
    shell.showEffect(of: 0)
  }

  func completions(after words: [String], in shell: ReviewShell) -> [String] {
    words.isEmpty ? shell.opened?.card?.knockouts.map(\.id) ?? [] : []
  }
}

extension ReviewShell {
  /// The knock-out that a word names: by its name, or by its turn where that has only one.
  func knockout(_ word: String) throws(Failure) -> String {
    let all = try session().card?.knockouts ?? []
    guard !all.isEmpty else { throw refusal(.noKnockouts) }
    let found = all.filter { $0.id == word || "\($0.turn)" == word }
    guard found.count == 1 else {
      throw refusal(.knockoutWhich, ["knockouts": all.map(\.id).joined(separator: ", ")])
    }
    return found[0].id
  }
}
