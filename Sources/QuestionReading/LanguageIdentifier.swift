/// Tells in which language a line is, from its words and letters.
///
/// The resource, little-endian: "SNDL" · version u32 · fingerprint u64 · margin i32 · count of languages u32, each a
/// length u8 and its code · rows u32 · keys u32 × rows · weights i8 × 8 × rows. The code `other` stands for every
/// language without a folder.
public struct LanguageIdentifier: @unchecked Sendable {
  /// The most languages that a resource can tell apart, `other` included.
  public static let width = 8
  package static let version: UInt32 = 1

  /// Identifies the training run.
  public let fingerprint: UInt64
  /// The codes in the order of the weights.
  public let codes: [String]
  /// By how much (per feature, in 1024ths of a weight) another language must lead before a line counts as being in it.
  let margin: Int
  private let table: FeatureTable
  private let weights: UnsafeBufferPointer<Int8>
  private let resource: Resource

  /// Reads a resource; nil where it is none of this version.
  public init?(_ resource: Resource) {
    var reader = ResourceReader(bytes: resource.bytes)
    guard reader.u32() == 0x4C44_4E53, reader.u32() == LanguageIdentifier.version else { return nil }
    fingerprint = UInt64(reader.u32()) | UInt64(reader.u32()) << 32
    margin = Int(reader.i32())
    var codes: [String] = []
    let count = reader.u32()
    guard count <= LanguageIdentifier.width else { return nil }
    for _ in 0..<count {
      guard let length = reader.take(1)?.first, let code = reader.take(Int(length)) else { return nil }
      codes.append(String(decoding: code, as: UTF8.self))
    }
    self.codes = codes
    let rows = Int(reader.u32())
    guard let keys = reader.take(rows * 4), let weights = reader.take(rows * LanguageIdentifier.width), reader.isAtEnd
    else { return nil }
    table = FeatureTable(keys: keys, count: rows)
    self.weights = weights.bindMemory(to: Int8.self)
    self.resource = resource
  }

  /// The one that travels inside the binary.
  public static let embedded: LanguageIdentifier? =
    Resource.embedded(under: "identification").first.flatMap { LanguageIdentifier($0.resource) }

  /// The code of the line's language. A line of one or two words, or one in which no other language clearly leads, is
  /// in the expected one.
  package func language(of line: FoldedText, expected: String?) -> String? {
    guard let (best, lead) = lead(of: line.bytes, over: expected) else { return expected }
    guard let expected, codes.contains(expected), best != expected else { return best }
    let isLong = LanguageIdentifier.words(in: line.bytes) >= 3
    return isLong && lead > margin ? best : expected
  }

  /// The language with the highest sum, and by how much it leads over another one (over none: not at all), per feature
  /// in 1024ths of a weight; nil for a line without letters.
  package func lead(of bytes: [UInt8], over expected: String?) -> (code: String, lead: Int)? {
    var sums = [Int](repeating: 0, count: LanguageIdentifier.width)
    var features = 0
    LanguageIdentifier.features(of: bytes) { hash in
      features += 1
      guard let row = table.row(of: hash) else { return }
      for index in 0..<codes.count { sums[index] += Int(weights[row * LanguageIdentifier.width + index]) }
    }
    guard features > 0, let best = codes.indices.max(by: { (sums[$0], $1) < (sums[$1], $0) }) else { return nil }
    let position = expected.flatMap { codes.firstIndex(of: $0) } ?? best
    return (codes[best], (sums[best] - sums[position]) * 1024 / features)
  }

  /// Whole words, and runs of two to four letters inside them; other scripts give runs of their bytes.
  package static func features(of bytes: [UInt8], _ take: (UInt32) -> Void) {
    let tokens = Tokenizer.tokens(of: bytes).prefix(400)
    for token in tokens where token.kind == .word {
      take(FNV.adding(token.hash, to: 11))
      let length = min(token.end - token.start, 20)
      for start in -1..<length {
        var rolling = FNV.offset
        for offset in 0..<4 {
          let position = start + offset
          guard position <= length else { break }
          rolling = FNV.adding(position < 0 || position == length ? 0x5F : bytes[token.start + position], to: rolling)
          if offset >= 1 { take(FNV.adding(rolling, to: UInt32(offset))) }
        }
      }
    }
  }

  /// How many words there are; nine bytes of a script other than Latin count as one at least, since not every script
  /// puts spaces between words.
  package static func words(in bytes: [UInt8]) -> Int {
    Tokenizer.tokens(of: bytes).reduce(0) { count, token in
      guard token.kind == .word else { return count }
      return count + max(1, bytes[token.start..<token.end].count { $0 >= 0x80 } / 9)
    }
  }
}
