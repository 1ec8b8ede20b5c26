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

  init(utf8 source: some Sequence<UInt8>) {
    var folded: [UInt8] = []
    folded.reserveCapacity(source.underestimatedCount + 8)
    var iterator = source.makeIterator()
    while let byte = iterator.next() {
      if byte < 0x80 {
        folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      } else if byte < 0xE0 {
        guard let second = iterator.next() else { break }
        FoldedText.fold(scalar: UInt32(byte & 0x1F) << 6 | UInt32(second & 0x3F), raw: [byte, second], into: &folded)
      } else if byte < 0xF0 {
        guard let second = iterator.next(), let third = iterator.next() else { break }
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        FoldedText.fold(scalar: scalar, raw: [byte, second, third], into: &folded)
      } else {
        folded.append(byte)
        for _ in 0..<3 {
          guard let next = iterator.next() else { break }
          folded.append(next)
        }
      }
    }
    bytes = folded
  }

  private static func fold(scalar: UInt32, raw: [UInt8], into folded: inout [UInt8]) {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: folded.append(0x20)
    case 0xC0...0x17F:
      let replacement = latin[Int(scalar - 0xC0)]
      if replacement.isEmpty { folded.append(contentsOf: raw) } else { folded.append(contentsOf: replacement) }
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0xFEFF: break
    case 0x2018, 0x2019, 0x02BC, 0x60, 0xB4: folded.append(0x27)
    case 0x2010...0x2015: folded.append(0x2D)
    case 0x2026: folded.append(contentsOf: [0x2E, 0x2E, 0x2E])
    case 0x201C...0x201E, 0xAB, 0xBB: folded.append(0x22)
    default: folded.append(contentsOf: raw)
    }
  }

  /// The folded form of U+00C0 to U+017F; empty for what is no letter (× and ÷).
  private static let latin: [[UInt8]] = {
    let rows =
      "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss "
      + "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y "
      + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j "
      + "k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
      + "u u u u u u u u u u u u w w y y y z z z z z z s"
    return rows.split(separator: " ").map { $0 == "-" ? [] : Array($0.utf8) }
  }()
}
