import Transcripts

/// What is looked for in all transcripts. Case and accents make no difference.
public struct SearchQuery: Sendable, Equatable {
  /// The words, which must all stand in one line; a `*` at the end of a word stands for any ending, and what stands
  /// between double quotes must stand together.
  public var words: String
  /// How many places a page has.
  public var limit: Int
  /// The place behind which the page begins; nil for the first page.
  public var after: SearchHit.Place?

  /// Words, and the page of the places where they occur.
  public init(_ words: String, limit: Int = 20, after: SearchHit.Place? = nil) {
    self.words = words
    self.limit = limit
    self.after = after
  }

  /// The query in the language of FTS5: every term quoted, so that nothing in it is an operator. Nil where there is no
  /// word to look for.
  var expression: String? {
    var terms: [String] = []
    for (index, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      // Every second part stands between quotes.
      let pieces = index.isMultiple(of: 2) ? part.split(whereSeparator: \.isWhitespace) : [part]
      for piece in pieces where piece.contains(where: { $0.isLetter || $0.isNumber }) {
        let isPrefix = index.isMultiple(of: 2) && piece.hasSuffix("*")
        terms.append("\"" + piece.filter { $0 != "\0" && $0 != "*" } + "\"" + (isPrefix ? "*" : ""))
      }
    }
    return terms.isEmpty ? nil : terms.joined(separator: " ")
  }
}

/// A line in which the words occur.
public struct SearchHit: Sendable, Equatable {
  /// Where it stands among all lines: newer ones have greater places.
  public struct Place: Sendable, Equatable, Comparable {
    let number: Int64

    /// Whether the first one stands in an older interview, or earlier in the same one.
    public static func < (one: Place, other: Place) -> Bool { one.number < other.number }
  }

  /// The session's id in the store.
  public var session: String
  /// What was played, by whom.
  public var header: Header
  /// The turn that it belongs to; 0 before the first.
  public var turn: Int
  /// What was said or written.
  public var text: String
  /// The number of the event in it, from 1.
  public var event: Int
  /// Its place.
  public var place: Place
}

/// One page of what was found.
public struct SearchPage: Sendable, Equatable {
  /// The lines, the newest first.
  public var hits: [SearchHit]
  /// Behind which place the next page begins; nil for the last one.
  public var next: SearchHit.Place?

  /// A page.
  public init(hits: [SearchHit], next: SearchHit.Place?) {
    self.hits = hits
    self.next = next
  }
}
