import Foundation
import LineEditing
import Storage
import Transcripts

/// Looking interviews up: lists and searches, page by page.
extension ReviewShell {
  /// How many sessions without a score are graded before a list that asks for scores: about a second's work.
  private static let gradedAtOnce = 1_000
  /// How many sessions' words are indexed before a search.
  private static let indexedAtOnce = 20_000

  /// Shows one page of a list.
  func showList(_ query: SessionQuery) throws(Failure) {
    guard let store = try desk.existingStore() else { return voice.say(words.review(.listNone)) }
    if query.passed != nil || query.order == .best || query.order == .weakest {
      let missing = try Failure.storing { () throws(StorageError) in
        try store.unscored(byRubric: query.rubric, limit: Self.gradedAtOnce + 1)
      }
      try scores.score(Array(missing.prefix(Self.gradedAtOnce)))
      if missing.count > Self.gradedAtOnce { voice.say(words.review(.listUnscored), .dim) }
    }
    var rows = try Failure.storing { () throws(StorageError) in try store.listings(query) }
    let unscored = rows.filter { $0.machine == nil && $0.session.state == .closed }.map(\.session.id)
    if !unscored.isEmpty {
      try scores.score(unscored)
      rows = try Failure.storing { () throws(StorageError) in try store.listings(query) }
    }
    let count = try Failure.storing { () throws(StorageError) in try store.count(query) }
    guard !rows.isEmpty else {
      continuation = nil
      return voice.say(words.review(.listNone))
    }
    if query.offset == 0 { choices = [:] }
    for (index, row) in rows.enumerated() { choices[query.offset + index + 1] = Choice(session: row.session.id) }
    voice.lines(rows.enumerated().map { text($1, number: query.offset + $0 + 1) })
    let last = query.offset + rows.count
    voice.say(words.review(.listPage, ["first": "\(query.offset + 1)", "last": "\(last)", "count": "\(count)"]), .dim)
    var next = query
    next.offset = last
    continuation = last < count ? .list(next) : nil
    if last < count { voice.say(words.review(.more), .dim) }
  }

  private func text(_ row: SessionListing, number: Int) -> String {
    let header = row.session.header
    func said(_ verdict: StoredScore.Verdict) -> String {
      Self.points(verdict.total) + " " + words.review(verdict.passed ? .passed : .failed)
    }
    var score = row.standing.map(said) ?? words.review(.listNoScore)
    if row.reviewed != nil, let machine = row.machine {
      score = words.review(.listAfterReview, ["after": score, "before": said(machine)])
    }
    return [
      "\(number)", String(Instant.text(header.start).prefix(16).map { $0 == "T" ? " " : $0 }), header.scenario,
      row.trainee ?? words.review(.unnamed), header.cohort ?? "", score,
      row.reviews == 0 ? "" : words.review(.listReviewed, ["count": "\(row.reviews)"]),
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// Tenths of a point with their decimal.
  static func points(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

  /// Shows one page of what was found; its places go on with the numbers of the page before.
  func showHits(_ query: SearchQuery, numbered first: Int) throws(Failure) {
    guard let store = try desk.existingStore() else {
      return voice.say(words.review(.findNone, ["words": query.words]))
    }
    if query.after == nil {
      do throws(StorageError) {
        let left = try store.indexWords(ofSessions: Self.indexedAtOnce)
        if left > 0 { voice.say(words.review(.indexing, ["count": "\(left)"]), .dim) }
      } catch {
        // What is indexed already can be found in a store that can only be read, too.
        guard case .readOnly = error else { throw Failure(error) }
      }
    }
    let page = try Failure.storing { () throws(StorageError) in try store.find(query) }
    guard !page.hits.isEmpty else {
      continuation = nil
      return voice.say(words.review(.findNone, ["words": query.words]))
    }
    if query.after == nil { choices = [:] }
    var number = first
    for hit in page.hits {
      choices[number] = Choice(session: hit.session, turn: hit.turn)
      voice.lines([
        words.review(
          .findRow,
          [
            "number": "\(number)", "start": String(Instant.text(hit.header.start).prefix(10)),
            "scenario": hit.header.scenario, "turn": "\(hit.turn)",
            "text": Self.excerpt(hit.text, around: query.words),
          ])
      ])
      number += 1
    }
    guard let next = page.next else {
      continuation = nil
      return
    }
    voice.say(words.review(.findMore), .dim)
    var following = query
    following.after = next
    continuation = .search(following, numbered: number)
  }

  /// So much of a text that a line of the list can show, around the first word that was looked for.
  static func excerpt(_ text: String, around words: String, width: Int = 90) -> String {
    let characters = Array(text)
    guard characters.count > width else { return text }
    let wanted = words.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).first.map { folded(String($0)) } ?? ""
    let place = wanted.isEmpty ? nil : folded(text).firstRange(of: wanted)
    let found = place.map { folded(text).distance(from: folded(text).startIndex, to: $0.lowerBound) } ?? 0
    let start = min(max(0, found - width / 3), characters.count - width)
    let end = min(characters.count, start + width)
    return (start > 0 ? "…" : "") + String(characters[start..<end]) + (end < characters.count ? "…" : "")
  }

  /// In lower case and without accents, one character for each.
  private static func folded(_ text: String) -> String {
    String(
      text.map { character in
        let lower = character.lowercased()
        let base = lower.decomposedStringWithCanonicalMapping.unicodeScalars.first.map(Character.init)
        return base ?? character
      })
  }
}
