/// Reads a log and verifies its integrity on the way: whatever it takes is unchanged and in canonical form, and whatever
/// it refuses is refused with the place and the reason. It never crashes, whatever the bytes.
public enum TranscriptReader {
  /// Reads an export. With `endRequired: false` the end line may be lacking, as in a store's open session.
  public static func read(_ bytes: [UInt8], endRequired: Bool = true) throws(Break) -> Recording {
    try read(bytes, endRequired: endRequired, forms: .all)
  }

  /// Reads an export for its events alone: verified all the same, but faster than with its lines.
  ///
  /// - Returns: the transcript, and the chain's last value.
  public static func transcript(_ bytes: [UInt8]) throws(Break) -> (transcript: Transcript, head: String) {
    var reader = ChainedReader(
      bytes, keepsBytes: false, header: { (parser) throws(CanonicalParser.Refusal) in try Header(canonical: &parser) },
      body: { (parser) throws(CanonicalParser.Refusal) in try EventForms.all.read(&parser) })
    let log = try reader.read(endRequired: true)
    let events = log.lines.map { Event(seq: $0.seq, at: $0.at, body: $0.body) }
    let head = log.lines.last?.chain ?? Chain(header: log.headerBytes).head
    return (Transcript(header: log.header, events: events), head)
  }

  /// Reads an export with the given forms of events.
  package static func read(_ bytes: [UInt8], endRequired: Bool, forms: EventForms) throws(Break) -> Recording {
    var reader = ChainedReader(
      bytes, header: { (parser) throws(CanonicalParser.Refusal) in try Header(canonical: &parser) },
      body: { (parser) throws(CanonicalParser.Refusal) in try forms.read(&parser) })
    let log = try reader.read(endRequired: endRequired)
    let lines = log.lines.map { line in
      LogLine(
        event: Event(seq: line.seq, at: line.at, body: line.body), bytes: line.bytes, previous: line.previous,
        chain: line.chain, texts: line.texts)
    }
    return Recording(header: log.header, headerBytes: log.headerBytes, lines: lines, end: log.end)
  }
}
