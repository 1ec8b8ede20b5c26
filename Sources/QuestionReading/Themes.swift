/// What kind of thing a word speaks of ("handwork", "moment", "kin"): it stands for words that no corpus has.
///
/// The words are data, in `Languages/XX/themes.txt`: `name: word word stem* …`, a word ending in `*` standing for every
/// word that starts so; a name may come again. Names of themes on which a selection may not turn start with `ground.`.
/// Training writes them into `themes.bin`, which needs no reading: names
/// are numbered by their first line, a word has at most two of them. The form of the resource, little-endian:
///
///     "SNDT" · version u32 · names u32 · grounds u64, a bit each · shortest and longest stem u32 × 2 · ``CompactKeys`` · numbers u8 × 2 × keys,
///     from 1, 0 for none
package struct Themes: @unchecked Sendable {
  package static let version: UInt32 = 1
  /// The most themes that there can be.
  package static let most = 64

  /// A hash of the resource; 0 where there is none.
  let fingerprint: UInt64
  /// The themes on which a selection may not turn, a bit each.
  let grounds: UInt64
  private let keys: CompactKeys?
  private let numbers: UnsafeRawBufferPointer?
  private let stemLengths: ClosedRange<Int>
  private let resource: Resource?

  /// Knows no word.
  package init() {
    (fingerprint, grounds, keys, numbers, stemLengths, resource) = (0, 0, nil, nil, 1...1, nil)
  }

  /// Reads a resource; nil where it is none of this version. (Unchecked Sendable: the resource never changes.)
  package init?(_ resource: Resource) {
    var reader = ResourceReader(bytes: resource.bytes)
    guard reader.u32() == 0x5444_4E53, reader.u32() == Themes.version, reader.u32() <= Themes.most else { return nil }
    grounds = UInt64(reader.u32()) | UInt64(reader.u32()) << 32
    let (shortest, longest) = (Int(reader.u32()), Int(reader.u32()))
    guard shortest >= 1, shortest <= longest, let keys = CompactKeys(&reader),
      let numbers = reader.take(keys.count * 2), reader.isAtEnd
    else { return nil }
    (self.keys, self.numbers, self.resource) = (keys, numbers, resource)
    stemLengths = shortest...longest
    fingerprint = LongFNV.hash(resource.bytes)
  }

  /// The themes of a folded word, a bit each.
  @inline(__always) func themes(of word: UnsafeBufferPointer<UInt8>.SubSequence, hash whole: UInt32) -> UInt64 {
    guard let keys else { return 0 }
    var found: UInt64 = 0
    if let row = keys.row(of: whole) { found |= bits(row) }
    guard word.count >= stemLengths.lowerBound else { return found }
    var hash = FNV.offset
    var length = 0
    for byte in word.prefix(stemLengths.upperBound) {
      hash = FNV.adding(byte, to: hash)
      length += 1
      if length >= stemLengths.lowerBound, let row = keys.row(of: Themes.stem(hash)) { found |= bits(row) }
    }
    return found
  }

  @inline(__always) private func bits(_ row: Int) -> UInt64 {
    guard let numbers else { return 0 }
    return bit(numbers[row * 2]) | bit(numbers[row * 2 + 1])
  }

  @inline(__always) private func bit(_ number: UInt8) -> UInt64 { number == 0 ? 0 : 1 << UInt64(number - 1) }

  /// The key of a stem, other than that of the word that reads the same.
  private static func stem(_ hash: UInt32) -> UInt32 { FNV.adding(0x7374_656D as UInt32, to: hash) }

  /// The resource made of the text of `themes.txt`, and what in it could not be read, as `line: reason`.
  package static func resource(of source: String) -> (bytes: [UInt8], problems: [String]) {
    var names: [String] = []
    var problems: [String] = []
    var numbers: [UInt32: [UInt8]] = [:]
    var lengths = (shortest: Int.max, longest: 0)
    for line in DataLines(source) {
      guard !line.name.isEmpty else {
        problems.append("\(line.number): a theme and its words are expected, as in \"moment: monday\": \(line.content)")
        continue
      }
      if !names.contains(line.name) { names.append(line.name) }
      let number = UInt8((names.firstIndex(of: line.name) ?? 0) + 1)
      for word in line.words {
        let isStem = word.last == 0x2A
        let letters = isStem ? word.dropLast() : word
        if isStem { lengths = (min(lengths.shortest, letters.count), max(lengths.longest, letters.count)) }
        let hash = FNV.hash(letters)
        var found = numbers[isStem ? stem(hash) : hash, default: []]
        if !found.contains(number), found.count < 2 { found.append(number) }
        numbers[isStem ? stem(hash) : hash] = found
      }
    }
    if names.count > most { problems.append("there are \(names.count) themes, and room for \(most)") }
    let hashes = numbers.keys.sorted()
    let grounds = names.prefix(most).enumerated().reduce(into: UInt64(0)) { bits, name in
      if name.element.hasPrefix("ground.") { bits |= 1 << UInt64(name.offset) }
    }
    var bytes: [UInt8] = []
    for number in [
      0x5444_4E53, version, UInt32(min(names.count, most)), UInt32(truncatingIfNeeded: grounds),
      UInt32(truncatingIfNeeded: grounds >> 32), UInt32(max(1, min(lengths.shortest, lengths.longest))),
      UInt32(max(1, lengths.longest)),
    ] {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    bytes += CompactKeys.bytes(of: hashes)
    for hash in hashes {
      let found = numbers[hash, default: []]
      bytes.append(found.first ?? 0)
      bytes.append(found.count > 1 ? found[1] : 0)
    }
    return (bytes, problems)
  }
}
