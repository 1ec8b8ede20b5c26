/// A number, a day of the week or a month: what a text says exactly, in words or in digits.
public struct Particular: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Sendable {
    case number, weekday, month
  }

  /// What it is.
  public var kind: Kind
  /// The number; for a day 1 (Monday) to 7, for a month 1 to 12.
  public var value: Int

  /// A particular.
  public init(kind: Kind, value: Int) {
    self.kind = kind
    self.value = value
  }

  /// The number that a folded word writes in digits, without the letters behind it ("9u").
  init?(digits word: [UInt8]) {
    let digits = word.prefix { $0 &- 0x30 < 10 }
    guard !digits.isEmpty, digits.count < 10, let value = Int(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    self.init(kind: .number, value: value)
  }
}
