import Storage
import Transcripts

/// Reads what stands behind `/list`: `KEY=VALUE` words in any order.
struct ListFilter {
  /// The keys, in the order in which they are offered.
  static let keys = ["trainee", "cohort", "scenario", "from", "to", "passed", "unreviewed", "sort", "page"]

  private(set) var query: SessionQuery
  private var problem: Failure?

  /// Reads a filter; `page=N` counts from 1.
  init(_ text: String, in shell: ReviewShell) throws(Failure) {
    query = SessionQuery(rubric: shell.scores.rubricHash)
    query.sight = try shell.sight()
    for word in Self.words(text) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, Self.keys.contains(parts[0].lowercased()), !parts[1].isEmpty else {
        throw shell.refusal(.filterUnknown, ["given": word, "keys": Self.keys.joined(separator: ", ")])
      }
      try take(parts[0].lowercased(), parts[1], in: shell)
    }
  }

  /// Words between blanks; double quotes keep blanks together: `trainee="An Peeters"`.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character.isWhitespace && !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private mutating func take(_ key: String, _ value: String, in shell: ReviewShell) throws(Failure) {
    func wrong(_ expected: String) -> Failure {
      shell.refusal(.filterValue, ["key": key, "given": value, "expected": expected])
    }
    switch key {
    case "trainee":
      let store = try shell.store()
      let known = try Failure.storing { () throws(StorageError) in try store.actors(named: value, role: .trainee) }
      query.trainees = known + [Participants.pipedTrainee(value)]
    case "cohort": query.filter.cohort = NormalForm.composed(value)
    case "scenario": query.filter.scenario = value
    case "from", "to":
      // A day from its first moment, or up to its last.
      guard let day = Instant.seconds(value + "T00:00:00Z") else { throw wrong("2026-03-01") }
      if key == "from" { query.from = day } else { query.before = day + 86_400 }
    case "passed", "unreviewed":
      guard ["yes", "no"].contains(value) else { throw wrong("yes, no") }
      if key == "passed" { query.passed = value == "yes" } else { query.isUnreviewed = value == "yes" }
    case "sort":
      guard let order = SessionQuery.Order(rawValue: value) else {
        throw wrong(SessionQuery.Order.allCases.map(\.rawValue).joined(separator: ", "))
      }
      query.order = order
    default:
      guard let page = Int(value), (1...1_000_000).contains(page) else { throw wrong("1, 2, 3 …") }
      query.offset = (page - 1) * query.limit
    }
  }

  /// What could stand as the next word.
  static func completions(in shell: ReviewShell, _ given: [String]) -> [String] {
    let used = Set(given.compactMap { $0.split(separator: "=").first.map(String.init) })
    let store = try? shell.desk.existingStore()
    let values: [String: [String]] = [
      "passed": ["yes", "no"], "unreviewed": ["yes"], "sort": SessionQuery.Order.allCases.map(\.rawValue),
      "scenario": (try? shell.desk.shelf().ids) ?? [],
      "cohort": (try? store?.cohorts()) ?? [],
      "trainee": ((try? store?.names(ofRole: .trainee)) ?? []).map { $0.contains(" ") ? "\"\($0)\"" : $0 },
    ]
    var words: [String] = []
    for key in keys where !used.contains(key) {
      words.append(key + "=")
      for value in values[key] ?? [] { words.append(key + "=" + value) }
    }
    return words
  }
}
