/// Compares words as a listener does: without case, accents and punctuation.
package enum Wording {
  /// The words of a text: folded letters and digits; everything else separates.
  package static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if let folded = fold(scalar) {
        word += folded
      } else if !word.isEmpty, scalar != "\u{301}", scalar != "\u{300}", scalar != "\u{302}", scalar != "\u{308}" {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Whether all words of a cue occur one after another, give or take their endings.
  package static func occurs(_ cue: [String], in text: [String]) -> Bool {
    guard !cue.isEmpty, cue.count <= text.count else { return false }
    return (0...(text.count - cue.count)).contains { start in
      cue.indices.allSatisfy { isSame(cue[$0], text[start + $0]) }
    }
  }

  /// Whether two folded words have the same stem: one of at least four letters begins the other, or at least five
  /// letters at the beginning agree and at most three at the end of either do not.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let common = zip(left.utf8, right.utf8).prefix { $0 == $1 }.count
    let shorter = min(left.utf8.count, right.utf8.count)
    let longer = max(left.utf8.count, right.utf8.count)
    return (common == shorter && common >= 4) || (common >= 5 && longer - common <= 3)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "0"..."9": return String(Character(scalar))
      case "A"..."Z": return String(Character(Unicode.Scalar(UInt8(scalar.value) + 32)))
      default: return nil
      }
    }
    guard scalar.properties.isAlphabetic else { return nil }
    switch scalar {
    case "à", "á", "â", "ä", "ã", "å", "À", "Á", "Â", "Ä", "Ã", "Å": return "a"
    case "è", "é", "ê", "ë", "È", "É", "Ê", "Ë": return "e"
    case "ì", "í", "î", "ï", "Ì", "Í", "Î", "Ï": return "i"
    case "ò", "ó", "ô", "ö", "õ", "Ò", "Ó", "Ô", "Ö", "Õ": return "o"
    case "ù", "ú", "û", "ü", "Ù", "Ú", "Û", "Ü": return "u"
    case "ç", "Ç": return "c"
    case "ñ", "Ñ": return "n"
    case "œ", "Œ": return "oe"
    case "æ", "Æ": return "ae"
    case "ß": return "ss"
    default: return scalar.properties.lowercaseMapping
    }
  }
}
