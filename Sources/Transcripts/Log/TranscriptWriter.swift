/// Writes a transcript line by line, so that a store can append each as it happens.
///
/// The lines of a writer, each with a line feed, behind the header's line and before the end line, are the export; a
/// ``TranscriptReader`` gives the same events back.
public struct TranscriptWriter: Sendable {
  /// What was played.
  public let header: Header
  /// The chain after the last line.
  public private(set) var chain: Chain
  /// The number of events written so far.
  public private(set) var count: Int
  private let salts: SaltSource

  /// Begins a transcript.
  public init(header: Header, salts: SaltSource) {
    self.header = header
    self.salts = salts
    chain = Chain(header: header.canonicalBytes)
    count = 0
  }

  /// Goes on where a recording stops: what is then written is what the first writer would have written.
  public init(continuing recording: Recording, salts: SaltSource) {
    header = recording.header
    self.salts = salts
    chain = recording.chain
    count = recording.lines.count
  }

  /// Writes the next event; its `seq` is ``count`` + 1, whatever it says. Words without a proper salt get one, and are
  /// brought into NFC. Numbers outside of their range (see TranscriptFormat.md) are written as the range's nearer end.
  public mutating func append(_ event: Event) -> LogLine {
    count += 1
    let salts = salts
    let seq = count
    let body = event.body.mapTexts { $0.salted(salts.salt(seq: seq)) }
    let event = Event(seq: seq, at: event.at, body: body)
    var line = CanonicalLine()
    line.event(event)
    let previous = chain.head
    chain.add(line.bytes, 0..<line.bytes.count, line.texts)
    let texts = line.texts
    line.raw(",\"chain\":\"")
    line.raw(Array(chain.head.utf8))
    line.raw("\"}")
    return LogLine(event: event, bytes: line.bytes, previous: previous, chain: chain.head, texts: texts)
  }

  /// The line that would end the log here. Nothing builds on it: more events may follow, and then another end.
  public func end(sealedBy key: SealingKey? = nil) -> EndLine {
    EndLine(events: count, chain: chain, seal: key?.seal(chain.head))
  }
}

extension Transcript {
  /// The whole export. Reading it gives this transcript back, with its texts salted and its numbers in their ranges.
  public func export(salts: SaltSource, sealedBy key: SealingKey? = nil) -> [UInt8] {
    var writer = TranscriptWriter(header: header, salts: salts)
    var bytes = header.canonicalBytes + [0x0A]
    for event in events { bytes += writer.append(event).bytes + [0x0A] }
    return bytes + writer.end(sealedBy: key).bytes + [0x0A]
  }
}
