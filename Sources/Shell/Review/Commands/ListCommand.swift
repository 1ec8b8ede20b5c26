import Storage

/// `/list [FILTER]`: the interviews that a filter lets through, page by page.
struct ListCommand: ReviewCommand {
  let name = "list"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let filter = try ListFilter(argument, in: shell)
    shell.choices = [:]
    try shell.showList(filter.query)
  }

  func completions(after words: [String], in shell: ReviewShell) -> [String] {
    ListFilter.completions(in: shell, words)
  }
}

/// `/find TEXT`: where words were said or written, over all interviews, the newest first.
struct FindCommand: ReviewCommand {
  let name = "find"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    guard argument.contains(where: { $0.isLetter || $0.isNumber }) else { throw shell.refusal(.findWhat) }
    try shell.showHits(SearchQuery(argument), numbered: 1)
  }
}

/// `/open N`: opens what a number of the last list or search stands for; also a session by the beginning of its id.
struct OpenCommand: ReviewCommand {
  let name = "open"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    guard !argument.isEmpty else { throw shell.refusal(.openWhich) }
    if let number = Int(argument), let choice = shell.choices[number] { return try shell.open(choice) }
    // Short numbers are meant as numbers: they begin too many ids.
    guard argument.count >= 4 else { throw shell.refusal(.openWhich) }
    do throws(Failure) {
      try shell.open(.init(session: try shell.id(beginningWith: argument), turn: nil))
    } catch {
      // A name that is not there is a slip, not the end of a script.
      guard error.status == .missing else { throw error }
      throw Failure(.usage, error.phrase, error.values, details: error.details)
    }
  }

  func completions(after words: [String], in shell: ReviewShell) -> [String] {
    words.isEmpty ? shell.choices.keys.sorted().map(String.init) : []
  }
}
