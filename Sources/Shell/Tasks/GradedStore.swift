import Storage
import Transcripts

/// What a rubric makes of all interviews of a store, beside what the shipped one makes of them.
struct GradedStore {
  private let scores: [StoredScore]
  /// The shipped rubric's, by session; empty where that is the one.
  private let shipped: [String: StoredScore]

  /// Looks the scores up that the store keeps.
  init(_ store: any SessionStore, rubric: String) throws(Failure) {
    let shippedRubric = Scoring.rubricFingerprint
    scores = try Failure.storing { () throws(StorageError) in try store.scores(byRubric: rubric) }
    let others =
      rubric == shippedRubric
      ? [] : try Failure.storing { () throws(StorageError) in try store.scores(byRubric: shippedRubric) }
    shipped = Dictionary(others.map { ($0.session, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The outcome in a few lines.
  ///
  /// - Parameters:
  ///   - new: how many were graded just now.
  ///   - left: how many could not be graded.
  func text(new: Int, left: Int, in words: Catalogue) -> [String] {
    var lines = [words(.gradeAllDone, ["new": "\(new)", "all": "\(scores.count)"])]
    if !scores.isEmpty {
      let totals = scores.map(\.standing.total).sorted()
      let passed = scores.count { $0.standing.passed }
      lines.append(
        words(
          .gradeAllTotals,
          [
            "passed": "\(passed)", "all": "\(scores.count)", "median": ReviewShell.points(totals[totals.count / 2]),
            "lowest": ReviewShell.points(totals[0]), "highest": ReviewShell.points(totals[totals.count - 1]),
          ]))
    }
    let pairs = scores.compactMap { score in shipped[score.session].map { (now: score, shipped: $0) } }
    if !pairs.isEmpty {
      lines.append(
        words(
          .gradeAllChanged,
          [
            "all": "\(pairs.count)",
            "gained": "\(pairs.count { $0.now.standing.passed && !$0.shipped.standing.passed })",
            "lost": "\(pairs.count { !$0.now.standing.passed && $0.shipped.standing.passed })",
          ]))
    }
    if left > 0 { lines.append(words(.gradeAllLeft, ["count": "\(left)"])) }
    return lines
  }

  /// A row per session. Ids are hexadecimal, with `~` in a fork's: nothing that a spreadsheet would take for a formula.
  var csv: [String] {
    ["session,total,passed,shippedTotal,shippedPassed"]
      + scores.map { score in
        let other = shipped[score.session]
        return [
          score.session, ReviewShell.points(score.standing.total), "\(score.standing.passed)",
          other.map { ReviewShell.points($0.standing.total) } ?? "", other.map { "\($0.standing.passed)" } ?? "",
        ].joined(separator: ",")
      }
  }

  /// The same as an array of objects.
  var json: [UInt8] {
    var line = CanonicalLine()
    line.array(scores) { line, score in
      line.raw("{\"session\":")
      line.string(score.session)
      line.mark(score, total: ",\"total\":", passed: ",\"passed\":")
      if let other = shipped[score.session] {
        line.mark(other, total: ",\"shippedTotal\":", passed: ",\"shippedPassed\":")
      }
      line.raw("}")
    }
    return line.bytes
  }
}

extension CanonicalLine {
  /// The members of a score, behind their names.
  fileprivate mutating func mark(_ score: StoredScore, total: StaticString, passed: StaticString) {
    raw(total)
    raw(Array(ReviewShell.points(score.standing.total).utf8))
    raw(passed)
    raw(Array("\(score.standing.passed)".utf8))
  }
}
