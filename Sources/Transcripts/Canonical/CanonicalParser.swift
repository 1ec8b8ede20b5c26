/// Reads one line of a log, byte by byte, and takes the canonical form only: whatever it accepts, `CanonicalLine`
/// writes again with the same bytes. It never crashes, whatever the bytes.
package struct CanonicalParser {
  /// Why a line is refused, and at which of its bytes.
  package struct Refusal: Error, Equatable {
    /// The byte's index in the whole file.
    package var offset: Int
    /// What is wrong, and what is expected.
    package var message: String
  }

  /// The file.
  package let bytes: [UInt8]
  /// The line's end in the file, its line feed left out.
  package let end: Int
  /// The next byte.
  package internal(set) var position: Int
  /// The free texts read so far.
  package internal(set) var texts: [TextSpan] = []

  /// Reads `range` of a file.
  package init(_ bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Whether the whole line is read.
  package var isAtEnd: Bool { position == end }

  /// The byte at an offset from the next one, or nil behind the line's end.
  func peek(_ offset: Int = 0) -> UInt8? {
    position + offset < end ? bytes[position + offset] : nil
  }

  /// Whether `literal` comes next.
  func isNext(_ literal: StaticString) -> Bool {
    guard literal.utf8CodeUnitCount <= end - position else { return false }
    return literal.withUTF8Buffer { expected in
      for index in expected.indices where bytes[position + index] != expected[index] { return false }
      return true
    }
  }

  /// Takes `literal` if it comes next.
  package mutating func take(_ literal: StaticString) -> Bool {
    guard isNext(literal) else { return false }
    position += literal.utf8CodeUnitCount
    return true
  }

  /// Takes `literal`, which must come next: punctuation, or a member's name with the punctuation around it.
  package mutating func expect(_ literal: StaticString) throws(Refusal) {
    guard take(literal) else { throw .unexpected(literal, self) }
  }

  /// Reads an integer of 0 to 2^53 − 1 (or less) without sign or leading zeros.
  package mutating func integer(
    _ range: ClosedRange<Int> = 0...CanonicalLine.maximumInteger
  ) throws(Refusal) -> Int {
    let start = position
    var value = 0
    while let byte = peek(), byte >= 0x30, byte <= 0x39 {
      value = value * 10 + Int(byte - 0x30)
      position += 1
      if value > CanonicalLine.maximumInteger { throw .range(range, at: start) }
    }
    guard position > start else { throw .init(offset: start, message: "expected a whole number") }
    guard bytes[start] != 0x30 || position == start + 1 else {
      throw .init(offset: start, message: "a number has no leading zeros")
    }
    guard range.contains(value) else { throw .range(range, at: start) }
    return value
  }

  /// Reads a decimal of 0 to 1 with at most three places and no trailing zeros, as thousandths.
  package mutating func thousandths() throws(Refusal) -> Int {
    let start = position
    let whole = try integer(0...1)
    guard take(".") else { return whole * 1000 }
    var value = 0
    var unit = 100
    var last: UInt8 = 0x30
    while let byte = peek(), byte >= 0x30, byte <= 0x39, unit > 0 {
      value += Int(byte - 0x30) * unit
      unit /= 10
      last = byte
      position += 1
    }
    guard whole == 0, last != 0x30 else {
      throw .init(offset: start, message: "expected 0 to 1 with at most three decimals and no trailing zeros")
    }
    return value
  }

  /// Reads `true` or `false`.
  package mutating func boolean() throws(Refusal) -> Bool {
    if take("true") { return true }
    if take("false") { return false }
    throw .init(offset: position, message: "expected true or false")
  }

  /// Reads `[…]`.
  package mutating func array<Element>(
    _ read: (inout CanonicalParser) throws(Refusal) -> Element
  ) throws(Refusal) -> [Element] {
    try expect("[")
    if take("]") { return [] }
    var elements = [try read(&self)]
    while take(",") { elements.append(try read(&self)) }
    try expect("]")
    return elements
  }

  /// Reads a string that names a case of an enumeration.
  package mutating func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type = Word.self
  ) throws(Refusal) -> Word where Word.RawValue == String {
    let start = position
    let value = try string()
    guard let word = Word(rawValue: value) else {
      let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw .init(offset: start, message: "unknown word \"\(value.prefix(40))\", expected one of \(known)")
    }
    return word
  }

  /// Reads a string of so many lower-case hexadecimal digits.
  package mutating func hexadecimal(_ count: Int) throws(Refusal) -> String {
    let start = position
    let value = try string()
    guard Hex.isHex(value, count: count) else {
      throw .init(offset: start, message: "expected \(count) lower-case hexadecimal digits")
    }
    return value
  }
}

extension CanonicalParser.Refusal {
  fileprivate static func range(_ range: ClosedRange<Int>, at offset: Int) -> Self {
    .init(offset: offset, message: "expected a number of \(range.lowerBound) to \(range.upperBound)")
  }

  /// Names the member that stands where `literal` is expected, if one does.
  fileprivate static func unexpected(_ literal: StaticString, _ parser: CanonicalParser) -> Self {
    let expected = "expected \(literal)"
    var probe = parser
    _ = probe.take(",") || probe.take("{")
    if probe.peek() == 0x22, let name = try? probe.string(), probe.peek() == 0x3A {
      let message = "the member \"\(name.prefix(40))\" is unknown, repeated or out of place; \(expected)"
      return .init(offset: parser.position, message: message)
    }
    return .init(offset: parser.position, message: parser.isAtEnd ? "the line ends early; \(expected)" : expected)
  }
}
