/// One event as a line of a log.
public struct LogLine: Sendable, Equatable {
  /// The event, its texts salted.
  public let event: Event
  /// The line in canonical form, without its line feed.
  public let bytes: [UInt8]
  /// The chain's value before this line.
  public let previous: String
  /// The chain's value after this line, as the line itself states it.
  public let chain: String
  /// The free texts in `bytes`.
  let texts: [TextSpan]

  /// The same event with its texts erased: shorter by words and salt, with the same value of the chain.
  public var erased: LogLine {
    var shorter: [UInt8] = []
    var spans: [TextSpan] = []
    var start = 0
    for span in texts {
      shorter += bytes[start..<span.range.lowerBound]
      let erased = TextSpan(
        range: shorter.count..<shorter.count + 75, text: span.text.erased)
      shorter += Array("\"erased\":\"\(erased.text.saltedHash)\"".utf8)
      spans.append(erased)
      start = span.range.upperBound
    }
    shorter += bytes[start...]
    let event = Event(seq: event.seq, at: event.at, body: event.body.erased)
    return LogLine(event: event, bytes: shorter, previous: previous, chain: chain, texts: spans)
  }
}

/// A log's last line. Without it, a log that was cut off would look whole.
public struct EndLine: Sendable, Equatable {
  /// The number of events.
  public let events: Int
  /// The seal on the value of the chain after the last event, where the log is sealed.
  public let seal: Seal?
  /// The line in canonical form, without its line feed.
  public let bytes: [UInt8]

  /// The line that ends a log of so many events whose chain stands at `chain`.
  public init(events: Int, chain: Chain, seal: Seal? = nil) {
    self.events = events
    self.seal = seal
    var line = CanonicalLine()
    line.raw("{\"kind\":\"end\",\"events\":")
    line.integer(events)
    if let seal {
      line.raw(",\"key\":")
      line.string(seal.key)
      line.raw(",\"signature\":")
      line.string(seal.signature)
    }
    var chain = chain
    chain.add(line.bytes, 0..<line.bytes.count, [])
    bytes = line.bytes + Array(",\"chain\":\"\(chain.head)\"}".utf8)
  }
}
