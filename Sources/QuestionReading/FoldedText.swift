/// A line in the form in which the reader compares words: lower case, without accents, as bytes.
///
/// Latin letters lose case and diacritics (é → e, ß → ss, œ → oe); combining marks fall away, so that composed and
/// decomposed spellings fold alike; typographic apostrophes and hyphens become plain ones; any other script keeps its
/// bytes. Works on UTF-8 by table, since `String.lowercased()` alone costs a fifth of the reader's budget, and asks
/// no locale.
public struct FoldedText: Sendable, Equatable {
  /// The folded bytes.
  public let bytes: [UInt8]

  /// Folds a line; time is linear in its length.
  public init(_ line: some StringProtocol) {
    self.init(utf8: line.utf8)
  }

  /// Bytes that are folded already.
  init(folded bytes: [UInt8]) { self.bytes = bytes }

  init(utf8 source: some Collection<UInt8>) {
    bytes =
      source.withContiguousStorageIfAvailable { FoldedText.folded($0) }
      ?? Array(source).withUnsafeBufferPointer { FoldedText.folded($0) }
  }

  private static func folded(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // No character becomes longer.
    Array(unsafeUninitializedCapacity: source.count) { folded, count in
      latin.withUnsafeBufferPointer { latin in
        var index = 0
        func append(_ byte: UInt8) {
          folded[count] = byte
          count += 1
        }
        while index < source.count {
          let byte = source[index]
          let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
          let end = index + length
          if length == 1 {
            append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
          } else if length == 4 {
            for byte in source[index..<min(end, source.count)] { append(byte) }
          } else {
            guard end <= source.count else { return }
            fold(source[index..<end], latin, append)
          }
          index = end
        }
      }
    }
  }

  /// Folds a character of two or three bytes.
  @inline(__always) private static func fold(
    _ raw: UnsafeBufferPointer<UInt8>.SubSequence, _ latin: UnsafeBufferPointer<UInt16>, _ append: (UInt8) -> Void
  ) {
    let last = UInt32(raw[raw.endIndex - 1] & 0x3F)
    let before = UInt32(raw[raw.endIndex - 2])
    let scalar =
      raw.count == 2
      ? (before & 0x1F) << 6 | last : UInt32(raw[raw.startIndex] & 0x0F) << 12 | (before & 0x3F) << 6 | last
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: append(0x20)
    case 0xC0...0x17F where latin[Int(scalar - 0xC0)] != 0:
      let letters = latin[Int(scalar - 0xC0)]
      append(UInt8(truncatingIfNeeded: letters))
      if letters > 0xFF { append(UInt8(truncatingIfNeeded: letters >> 8)) }
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0xFEFF: break
    case 0x2018, 0x2019, 0x02BC, 0x60, 0xB4: append(0x27)
    case 0x2010...0x2015: append(0x2D)
    case 0x2026: for _ in 0..<3 { append(0x2E) }
    case 0x201C...0x201E, 0xAB, 0xBB: append(0x22)
    default: for byte in raw { append(byte) }
    }
  }

  /// The folded form of U+00C0 to U+017F, the first letter in the lower byte, the second, if any, in the upper one;
  /// zero for what is no letter (× and ÷). A ù becomes uu: French tells "où" (where) from "ou" (or) by it alone.
  private static let latin: [UInt16] = {
    let rows =
      "a a a a a a ae c e e e e i i i i d n o o o o o - o uu u u u y th ss "
      + "a a a a a a ae c e e e e i i i i d n o o o o o - o uu u u u y th y "
      + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j "
      + "k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
      + "u u u u u u u u u u u u w w y y y z z z z z z s"
    return rows.split(separator: " ").map { letters in
      letters == "-" ? 0 : letters.utf8.reversed().reduce(0) { $0 << 8 | UInt16($1) }
    }
  }()
}
