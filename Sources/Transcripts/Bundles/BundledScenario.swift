/// A scenario as it was played, in one line of a bundle, for a mentor who lacks it.
///
///     {"format":"sonde-scenario/1","scenario":"teamconflict","key":"STRUCTURE.TEXTS","content":"BASE64","chain":"…"}
///
/// `content` is a snapshot of the scenario's files (`Scenarios/Snapshot`), `key` the fingerprints in the header of the
/// transcripts that were played with it, `chain` the SHA-256 over the line's bytes up to `,"chain"`. The line is canonical.
public struct BundledScenario: Sendable, Equatable {
  /// The scenario's id.
  public var scenario: String
  /// Under which name a store keeps it: the fingerprint of its structure, a full stop, and that of its texts.
  public var key: String
  /// The snapshot's bytes.
  public var content: [UInt8]

  /// The first member's value.
  public static let format = "sonde-scenario/1"

  /// A scenario with its key.
  public init(scenario: String, key: String, content: [UInt8]) {
    self.scenario = scenario
    self.key = key
    self.content = content
  }

  /// The line, without its line feed.
  public var canonicalBytes: [UInt8] {
    var line = CanonicalLine()
    line.raw("{\"format\":\"sonde-scenario/1\",\"scenario\":")
    line.string(scenario)
    line.raw(",\"key\":")
    line.string(key)
    line.raw(",\"content\":\"")
    line.raw(Base64.encode(content))
    line.raw("\"")
    return line.bytes + Array(",\"chain\":\"\(Chain(header: line.bytes).head)\"}".utf8)
  }

  /// Reads a line in a file; `changed` where its content does not give the chain value that it states.
  init(_ bytes: [UInt8], _ range: Range<Int>, line: Int) throws(Break) {
    var parser = CanonicalParser(bytes, range: range)
    var content: [UInt8]?
    do throws(CanonicalParser.Refusal) {
      try parser.expect("{\"format\":\"sonde-scenario/1\",\"scenario\":")
      scenario = try parser.string()
      try parser.expect(",\"key\":")
      key = try parser.string()
      try parser.expect(",\"content\":")
      let start = parser.position
      content = Base64.decode(Array(try parser.string().utf8))
      guard content != nil else { throw .init(offset: start, message: "expected bytes in base 64") }
      try parser.expect(",\"chain\":")
      _ = try parser.hexadecimal(64)
      try parser.expect("}")
      guard parser.isAtEnd else { throw .init(offset: parser.position, message: "expected the end of the line") }
    } catch {
      throw Break(
        line: line, column: error.offset - range.lowerBound + 1, event: nil, reason: .unreadable(error.message))
    }
    self.content = content ?? []
    guard canonicalBytes.elementsEqual(bytes[range]) else {
      throw Break(line: line, column: 1, event: nil, reason: .changed)
    }
  }
}
