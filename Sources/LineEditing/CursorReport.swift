/// A terminal's answer to the question where the cursor stands: `ESC [ ROW ; COLUMN R`.
struct CursorReport: Equatable {
  /// The question.
  static let question = "\u{1B}[6n"
  /// How long a terminal may take. One that never answers must not hold up the keys for longer.
  static let patience: Int64 = 500

  /// Counted from 0.
  let column: Int
  /// Where in the bytes it stands.
  let range: Range<Int>

  /// The first report among bytes, which may hold keys too; nil where there is none, or not all of it yet.
  init?(in bytes: [UInt8]) {
    for start in bytes.indices where bytes[start] == 0x1B {
      guard let report = CursorReport(in: bytes, at: start) else { continue }
      self = report
      return
    }
    return nil
  }

  private init?(in bytes: [UInt8], at start: Int) {
    var index = start + 1
    func expect(_ byte: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }
    func number() -> Int? {
      let digits = bytes[index...].prefix(5).prefix { $0 &- 0x30 < 10 }
      index += digits.count
      return Int(String(decoding: digits, as: UTF8.self))
    }
    guard expect(0x5B), number() != nil, expect(0x3B), let column = number(), column > 0, expect(0x52) else {
      return nil
    }
    self.column = column - 1
    range = start..<index
  }
}
