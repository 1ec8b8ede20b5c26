import Scenarios

/// What rubrics have and scenarios have not: decimals and keys of an enumeration.
extension Fields {
  /// A decimal from 0 to 1 with at most three places, in thousandths.
  func thousandths(_ key: String, in range: ClosedRange<Int> = 0...1000) -> Int {
    guard let value = required(key) else { return range.lowerBound }
    session.note(path(of: key), at: value.place)
    guard case .scalar(let text, isPlain: true) = value.content, let number = Thousandths.parse(text) else {
      session.report(
        .wrongType, at: value.place, "a number from 0 to 1 with at most three decimals is expected, such as 0.25")
      return range.lowerBound
    }
    guard range.contains(number) else {
      let bounds = "\(Thousandths.format(range.lowerBound)) to \(Thousandths.format(range.upperBound))"
      session.report(.outOfRange, at: value.place, "\(text) is out of range; \(bounds) is expected")
      return range.lowerBound
    }
    return number
  }

  /// The same under a key that may be absent.
  func thousandths(_ key: String, default fallback: Int) -> Int {
    optional(key) == nil ? fallback : thousandths(key)
  }

  /// The entries of a mapping whose keys are words of an enumeration, in the order of the enumeration.
  func known<Key: RawRepresentable & CaseIterable>(
    _ key: String, what: String, among: Key.Type
  ) -> [(key: Key, value: SourceNode)] where Key.RawValue == String {
    let pairs = pairs(key)
    let names = Key.allCases.map(\.rawValue)
    for (name, _) in pairs where !names.contains(name.name) {
      let suggestion = session.suggestion(for: name.name, among: names)
      session.report(.unknownKey, at: name.place, "there is no \(what.withoutArticle) `\(name.name)`\(suggestion)")
    }
    return Key.allCases.compactMap { known in
      pairs.first { $0.key.name == known.rawValue }.map { (known, $0.value) }
    }
  }
}

extension DecodingSession {
  /// Weights are shares of one whole.
  func checkSum(_ weights: [Int], of what: String, at place: Place) {
    let sum = weights.reduce(0, +)
    if sum != 1000 {
      report(.wrongSum, at: place, "\(what) sum to \(Thousandths.format(sum)); 1 is expected")
    }
  }
}

/// Thousandths as decimals: exact, without floating point.
package enum Thousandths {
  /// `0.25` as 250; nil for anything but digits with at most three decimals.
  package static func parse(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(digits.contains) }),
      parts[0].utf8.count <= 6, let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    let decimals = parts[1]
    guard decimals.utf8.count <= 3, let part = Int(decimals) else { return nil }
    return whole * 1000 + part * [1, 100, 10, 1][decimals.utf8.count]
  }

  /// 250 as `0.25`, 1000 as `1`: no trailing zeros. The inverse of ``parse(_:)``.
  package static func format(_ thousandths: Int) -> String {
    let (whole, part) = thousandths.quotientAndRemainder(dividingBy: 1000)
    guard part != 0 else { return String(whole) }
    var digits = String(1000 + part).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}

extension String {
  fileprivate var withoutArticle: Substring { hasPrefix("a ") ? dropFirst(2) : self[...] }
}
