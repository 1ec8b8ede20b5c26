/// Reads a bundle part by part.
struct BundleReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let opening = Array("{\"format\":".utf8)
  private static let scenario = Array("{\"format\":\"sonde-scenario/".utf8)
  private static let closing = Array("{\"format\":\"sonde-bundle/".utf8)

  /// The closing line behind so many parts with these bytes, without its line feed.
  static func closing(of bytes: [UInt8], parts: Int) -> [UInt8] {
    let line = Array("{\"format\":\"sonde-bundle/1\",\"parts\":\(parts)".utf8)
    var hash = SHA256()
    hash.update(bytes)
    hash.update(line)
    return line + Array(",\"chain\":\"".utf8) + hash.finish() + Array("\"}".utf8)
  }

  mutating func read() throws(Break) -> [TranscriptBundle.PlacedPart] {
    var parts: [TranscriptBundle.PlacedPart] = []
    var isClosed = false
    for (line, range) in split() {
      guard !isClosed else { throw Break(line: line, column: 1, event: nil, reason: .afterEnd) }
      if bytes[range].starts(with: Self.closing), line > 1 {
        try checkClosing(range, line: line, parts: parts.count)
        isClosed = true
      } else {
        parts.append(.init(line: line, part: try part(range, line: line)))
      }
    }
    guard isClosed || parts.count < 2 else {
      let lines = bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
      throw Break(line: lines + 1, column: 1, event: nil, reason: .missingEnd)
    }
    return parts
  }

  /// Where parts begin, the first at the file's beginning whatever stands there, so that a file of another kind is
  /// refused with its first line.
  private func split() -> [(line: Int, range: Range<Int>)] {
    var starts = [(line: 1, offset: 0)]
    var line = 1
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      line += 1
      if bytes[(index + 1)...].starts(with: Self.opening) { starts.append((line, index + 1)) }
    }
    return starts.enumerated().map { index, start in
      (start.line, start.offset..<(index + 1 < starts.count ? starts[index + 1].offset : bytes.count))
    }
  }

  private func part(_ range: Range<Int>, line: Int) throws(Break) -> TranscriptBundle.Part {
    let part = Array(bytes[range])
    if part.starts(with: Self.scenario) {
      let end = try end(of: range, line: line)
      return .scenario(try BundledScenario(bytes, range.lowerBound..<end, line: line))
    }
    do throws(Break) {
      if ReviewReader.isReview(part) { return .review(try ReviewReader.read(part)) }
      return .transcript(try TranscriptReader.read(part))
    } catch {
      var found = error
      found.line += line - 1
      throw found
    }
  }

  private func checkClosing(_ range: Range<Int>, line: Int, parts: Int) throws(Break) {
    let end = try end(of: range, line: line)
    let expected = Self.closing(of: Array(bytes[..<range.lowerBound]), parts: parts)
    guard bytes[range.lowerBound..<end].elementsEqual(expected) else {
      throw Break(line: line, column: 1, event: nil, reason: .changed)
    }
  }

  /// Where the one line of a part ends.
  private func end(of range: Range<Int>, line: Int) throws(Break) -> Int {
    guard let feed = bytes[range].firstIndex(of: 0x0A) else {
      throw Break(line: line, column: range.count + 1, event: nil, reason: .cutLine)
    }
    guard feed + 1 == range.upperBound else { throw Break(line: line + 1, column: 1, event: nil, reason: .afterEnd) }
    return feed
  }
}
