/// Finds what an author may have meant by a misspelt word.
package enum NearestWord {
  /// The known word with the fewest edits (letters put in, left out, replaced or swapped), when they are few enough
  /// for its length: the first of the nearest ones.
  package static func of(_ word: String, among known: [String]) -> String? {
    let letters = Array(word.utf8)
    guard letters.count <= 40 else { return nil }
    var best: (word: String, edits: Int)?
    for candidate in known {
      let allowed = max(1, min(letters.count, candidate.utf8.count) / 3)
      guard abs(candidate.utf8.count - letters.count) <= allowed else { continue }
      let edits = edits(from: letters, to: Array(candidate.utf8))
      if edits <= allowed && edits < (best?.edits ?? .max) { best = (candidate, edits) }
    }
    return best?.word
  }

  private static func edits(from left: [UInt8], to right: [UInt8]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for row in left.indices {
      current[0] = row + 1
      for column in right.indices {
        let isSame = lower(left[row]) == lower(right[column])
        var least = min(previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = least
      }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count]
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
  }
}
