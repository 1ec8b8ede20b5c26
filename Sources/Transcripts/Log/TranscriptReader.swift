/// Reads a log and verifies its integrity on the way: whatever it takes is unchanged and in canonical form, and whatever
/// it refuses is refused with the place and the reason. It never crashes, whatever the bytes.
public struct TranscriptReader {
  private let bytes: [UInt8]
  private let forms: EventForms
  private var start = 0
  private var line = 0
  private var lines: [LogLine] = []

  /// Reads an export. With `endRequired: false` the end line may be lacking, as in a store's open session.
  public static func read(_ bytes: [UInt8], endRequired: Bool = true) throws(Break) -> Recording {
    try read(bytes, endRequired: endRequired, forms: .all)
  }

  /// Reads an export with the given forms of events.
  package static func read(_ bytes: [UInt8], endRequired: Bool, forms: EventForms) throws(Break) -> Recording {
    var reader = TranscriptReader(bytes: bytes, forms: forms)
    return try reader.read(endRequired: endRequired)
  }

  private init(bytes: [UInt8], forms: EventForms) {
    self.bytes = bytes
    self.forms = forms
  }

  private mutating func read(endRequired: Bool) throws(Break) -> Recording {
    guard let headerRange = try nextLine() else { throw broken(.unreadable("the file is empty; expected a header")) }
    let header = try parse(headerRange) { (parser) throws(CanonicalParser.Refusal) in try Header(canonical: &parser) }
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
    return Recording(header: header, headerBytes: headerBytes, lines: lines, end: end)
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

  private func readEvent(_ range: Range<Int>, chain: inout Chain) throws(Break) -> LogLine {
    let expected = lines.count + 1
    let previous = chain.head
    var texts: [TextSpan] = []
    var covered = range
    var stated = ""
    let forms = forms
    let event = try parse(range, event: expected) { (parser) throws(CanonicalParser.Refusal) in
      try parser.expect("{\"seq\":")
      let seq = try parser.integer()
      try parser.expect(",\"at\":")
      let at = try parser.integer()
      try parser.expect(",\"kind\":")
      let body = try forms.read(&parser)
      texts = parser.texts
      covered = range.lowerBound..<parser.position
      try parser.expect(",\"chain\":")
      stated = try parser.hexadecimal(64)
      try parser.expect("}")
      return Event(seq: seq, at: at, body: body)
    }
    guard event.seq == expected else {
      throw broken(.sequence(expected: expected, found: event.seq), event: event.seq)
    }
    chain.add(bytes, covered, texts)
    guard chain.head == stated else { throw broken(.changed, event: expected) }
    let spans = texts.map { span in
      TextSpan(
        range: span.range.lowerBound - range.lowerBound..<span.range.upperBound - range.lowerBound, text: span.text)
    }
    return LogLine(event: event, bytes: Array(bytes[range]), previous: previous, chain: stated, texts: spans)
  }

  private func readEnd(_ range: Range<Int>, chain: Chain) throws(Break) -> EndLine {
    var seal: Seal?
    let events = try parse(range) { (parser) throws(CanonicalParser.Refusal) in
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
    _ read: (inout CanonicalParser) throws(CanonicalParser.Refusal) -> Value
  ) throws(Break) -> Value {
    var parser = CanonicalParser(bytes, range: range)
    do throws(CanonicalParser.Refusal) {
      let value = try read(&parser)
      guard parser.isAtEnd else {
        throw CanonicalParser.Refusal(offset: parser.position, message: "expected the end of the line")
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
