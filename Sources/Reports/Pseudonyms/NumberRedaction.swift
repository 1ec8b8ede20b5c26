/// Puts invented addresses and numbers in the place of those that lead to somebody.
struct NumberRedaction {
  private let lexicon: PseudonymLexicon

  init(_ lexicon: PseudonymLexicon) { self.lexicon = lexicon }

  /// The line without addresses of e-mail, numbers of the national register and of telephones.
  func redacted(_ line: String) -> String {
    guard line.utf8.contains(where: { $0 == 0x40 || (0x30...0x39).contains($0) }) else { return line }
    let scalars = Array(line.unicodeScalars)
    var text = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let end = addressEnd(scalars, index) {
        text.append(contentsOf: lexicon.email.unicodeScalars)
        index = end
      } else if let (end, replacement) = number(scalars, index) {
        text.append(contentsOf: replacement.unicodeScalars)
        index = end
      } else {
        text.append(scalars[index])
        index += 1
      }
    }
    return String(text)
  }

  // MARK: Addresses

  /// Where an address of e-mail that begins here ends.
  private func addressEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    guard isLocal(scalars[start]), start == 0 || !isLocal(scalars[start - 1]) else { return nil }
    var at = start
    while at < scalars.count, isLocal(scalars[at]) { at += 1 }
    guard at < scalars.count, scalars[at] == "@" else { return nil }
    var end = at + 1
    while end < scalars.count, isDomain(scalars[end]) { end += 1 }
    while end > at + 1, scalars[end - 1] == "." || scalars[end - 1] == "-" { end -= 1 }
    return end > at + 1 ? end : nil
  }

  private func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar) || "._%+-".unicodeScalars.contains(scalar)
  }

  private func isDomain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar) || scalar == "." || scalar == "-"
  }

  // MARK: Numbers

  /// A number of the register or a telephone that begins here, with what is said instead.
  ///
  /// Digits may stand in groups, with a blank or one of `./-()` between them. Eleven digits that begin as a date of birth
  /// does and are written so (`85.07.30-033.28`, `85073003328`) are of the register; nine to fifteen that begin with `+`
  /// or 0 are a telephone; nine or more without a gap are a number of something. Years and dates are none of these.
  private func number(_ scalars: [Unicode.Scalar], _ start: Int) -> (end: Int, replacement: String)? {
    guard isDigit(scalars[start]) || scalars[start] == "+" || scalars[start] == "(" else { return nil }
    if start > 0, isDigit(scalars[start - 1]) { return nil }
    var groups: [Int] = []
    var digits: [UInt32] = []
    var end = start
    var index = start + (scalars[start] == "+" ? 1 : 0)
    // Longer ones are no numbers of anybody; and a line of digits must not take for ever.
    while index < scalars.count, digits.count < 40 {
      var count = 0
      while index < scalars.count, isDigit(scalars[index]) {
        if digits.count < 40 { digits.append(scalars[index].value - 0x30) }
        count += 1
        index += 1
      }
      if count > 0 {
        groups.append(count)
        end = index
      }
      var gap = 0
      while index < scalars.count, gap < 2, " ./-()\u{A0}\u{202F}".unicodeScalars.contains(scalars[index]) {
        gap += 1
        index += 1
      }
      guard gap > 0, index < scalars.count, isDigit(scalars[index]) else { break }
    }
    if groups.isEmpty { return nil }
    if digits.count == 11, groups == [11] || groups == [2, 2, 2, 3, 2] || groups == [6, 3, 2] || groups == [6, 5] {
      if (0...12).contains(digits[2] * 10 + digits[3]) || (20...52).contains(digits[2] * 10 + digits[3]) {
        return (end, lexicon.register)
      }
    }
    let isDialled = scalars[start] == "+" || digits[0] == 0
    if isDialled, (9...15).contains(digits.count) { return (end, lexicon.telephone) }
    if let long = groups.first, long >= 9 { return (start + long, lexicon.number) }
    return nil
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}
