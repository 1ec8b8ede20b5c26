/// No line stands twice in the pools of reactions, in the same pool or in two.
struct PoolLinesDiffer: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    subject.languages.flatMap { texts in
      Wordings(texts) { $0.isPool }.repetitions { .repeated($0, of: $1, texts) }
    }
  }
}

/// The wordings of chosen texts, to find those that occur twice.
struct Wordings {
  /// A variant of a text.
  struct Entry {
    let text: TextID
    let variant: Int
  }

  private var entries: [(wording: String, entry: Entry)] = []

  /// All variants of the chosen texts in the order of the file.
  init(_ texts: LintSubject.TextSet, where isChosen: (TextID) -> Bool) {
    for id in texts.source.order where isChosen(id) {
      for (variant, text) in texts.script[id].enumerated() {
        let wording = Wording.words(text).joined(separator: " ")
        if !wording.isEmpty { entries.append((wording, Entry(text: id, variant: variant))) }
      }
    }
  }

  /// A finding for each variant whose wording has occurred before.
  func repetitions(_ finding: (Entry, Entry) -> Finding) -> [Finding] {
    var first: [String: Entry] = [:]
    var findings: [Finding] = []
    for (wording, entry) in entries {
      if let earlier = first[wording] { findings.append(finding(entry, earlier)) } else { first[wording] = entry }
    }
    return findings
  }
}

extension Finding {
  fileprivate static func repeated(
    _ entry: Wordings.Entry, of earlier: Wordings.Entry, _ texts: LintSubject.TextSet
  ) -> Finding {
    let line = texts.source.place(of: earlier.text, variant: earlier.variant).line
    return texts.source.finding(
      .repeatedLine, in: entry.text, variant: entry.variant,
      "this line stands in `\(earlier.text)` on line \(line) already")
  }
}
