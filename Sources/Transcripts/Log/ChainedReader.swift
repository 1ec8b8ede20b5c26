/// Reads a chained log of either kind, a transcript or a review, and verifies its integrity on the way.
struct ChainedReader<Head, Body> {
  /// A line as it was read.
  struct Line {
    var seq: Int
    var at: Int
    var body: Body
    var bytes: [UInt8]
    var previous: String
    var chain: String
    var texts: [TextSpan]
  }

  /// A whole log.
  struct Log {
    var header: Head
    var headerBytes: [UInt8]
    var lines: [Line]
    var end: EndLine?
  }

  typealias Refusal = CanonicalParser.Refusal

  private let bytes: [UInt8]
  /// Whether the bytes of the lines are kept: who only folds the events needs none, and grading thousands shows it.
  private let keepsBytes: Bool
  private let readHeader: (inout CanonicalParser) throws(Refusal) -> Head
  private let readBody: (inout CanonicalParser) throws(Refusal) -> Body
  private var start = 0
  private var line = 0
  private var lines: [Line] = []

  /// A reader of what stands behind `"kind":`, and of a header.
  init(
    _ bytes: [UInt8], keepsBytes: Bool = true, header: @escaping (inout CanonicalParser) throws(Refusal) -> Head,
    body: @escaping (inout CanonicalParser) throws(Refusal) -> Body
  ) {
    self.bytes = bytes
    self.keepsBytes = keepsBytes
    readHeader = header
    readBody = body
  }

  /// Reads all bytes; without `endRequired` the end line may be lacking.
  mutating func read(endRequired: Bool) throws(Break) -> Log {
    guard let headerRange = try nextLine() else { throw broken(.unreadable("the file is empty; expected a header")) }
    let header = try parse(headerRange, readHeader)
    let headerBytes = Array(bytes[headerRange])
    var chain = Chain(header: headerBytes)
    var end: EndLine?
    while let range = try nextLine() {
      guard end == nil else { throw broken(.afterEnd) }
      if CanonicalParser(bytes, range: range).isNext("{\"kind\":\"end\"") {
        end = try readEnd(range, chain: chain)
      } else {
        lines.append(try readEvent(range, chain: &chain))
      }
    }
    if end == nil && endRequired {
      line += 1
      throw broken(.missingEnd)
    }
    return Log(header: header, headerBytes: headerBytes, lines: lines, end: end)
  }

  private mutating func nextLine() throws(Break) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    line += 1
    guard let feed = bytes[start...].firstIndex(of: 0x0A) else {
      throw broken(.cutLine, event: lines.count + 1, column: bytes.count - start + 1)
    }
    defer { start = feed + 1 }
    return start..<feed
  }

  private func readEvent(_ range: Range<Int>, chain: inout Chain) throws(Break) -> Line {
    let expected = lines.count + 1
    let previous = chain.head
    var texts: [TextSpan] = []
    var covered = range
    var stated = ""
    let readBody = readBody
    let event = try parse(range, event: expected) { (parser) throws(Refusal) in
      try parser.expect("{\"seq\":")
      let seq = try parser.integer()
      try parser.expect(",\"at\":")
      let at = try parser.integer()
      try parser.expect(",\"kind\":")
      let body = try readBody(&parser)
      texts = parser.texts
      covered = range.lowerBound..<parser.position
      try parser.expect(",\"chain\":")
      stated = try parser.hexadecimal(64)
      try parser.expect("}")
      return (seq: seq, at: at, body: body)
    }
    guard event.seq == expected else {
      throw broken(.sequence(expected: expected, found: event.seq), event: event.seq)
    }
    chain.add(bytes, covered, texts)
    guard chain.head == stated else { throw broken(.changed, event: expected) }
    guard keepsBytes else {
      return Line(
        seq: event.seq, at: event.at, body: event.body, bytes: [], previous: previous, chain: stated, texts: [])
    }
    let spans = texts.map { span in
      TextSpan(
        range: span.range.lowerBound - range.lowerBound..<span.range.upperBound - range.lowerBound, text: span.text)
    }
    return Line(
      seq: event.seq, at: event.at, body: event.body, bytes: Array(bytes[range]), previous: previous, chain: stated,
      texts: spans)
  }

  private func readEnd(_ range: Range<Int>, chain: Chain) throws(Break) -> EndLine {
    var seal: Seal?
    let events = try parse(range) { (parser) throws(Refusal) in
      try parser.expect("{\"kind\":\"end\",\"events\":")
      let events = try parser.integer()
      if parser.take(",\"key\":") {
        let key = try parser.hexadecimal(64)
        try parser.expect(",\"signature\":")
        seal = Seal(key: key, signature: try parser.hexadecimal(128))
      }
      try parser.expect(",\"chain\":")
      _ = try parser.hexadecimal(64)
      try parser.expect("}")
      return events
    }
    guard events == lines.count else { throw broken(.count(stated: events, found: lines.count)) }
    let end = EndLine(events: events, chain: chain, seal: seal)
    guard end.bytes.elementsEqual(bytes[range]) else { throw broken(.changed) }
    if let seal, !seal.isValid(for: chain.head) { throw broken(.seal) }
    return end
  }

  private func parse<Value>(
    _ range: Range<Int>, event: Int? = nil,
    _ read: (inout CanonicalParser) throws(Refusal) -> Value
  ) throws(Break) -> Value {
    var parser = CanonicalParser(bytes, range: range)
    do throws(Refusal) {
      let value = try read(&parser)
      guard parser.isAtEnd else {
        throw Refusal(offset: parser.position, message: "expected the end of the line")
      }
      return value
    } catch {
      throw broken(.unreadable(error.message), event: event, column: error.offset - range.lowerBound + 1)
    }
  }

  private func broken(_ reason: Break.Reason, event: Int? = nil, column: Int = 1) -> Break {
    Break(line: max(line, 1), column: column, event: event, reason: reason)
  }
}
