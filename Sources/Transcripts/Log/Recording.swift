/// A transcript together with the lines that it was read from.
public struct Recording: Sendable, Equatable {
  /// What was played.
  public let header: Header
  /// The header's line, without its line feed.
  public let headerBytes: [UInt8]
  /// The events' lines.
  public let lines: [LogLine]
  /// The last line, where there is one.
  public let end: EndLine?

  init(header: Header, headerBytes: [UInt8], lines: [LogLine], end: EndLine?) {
    self.header = header
    self.headerBytes = headerBytes
    self.lines = lines
    self.end = end
  }

  /// The header and the events.
  public var transcript: Transcript { Transcript(header: header, events: lines.map(\.event)) }

  /// The chain after the last event.
  public var chain: Chain { lines.last.map { Chain(after: $0.chain) } ?? Chain(header: headerBytes) }

  /// The numbers of the events whose texts were erased.
  public var erasedEvents: [Int] {
    lines.filter { line in line.texts.contains { if case .erased = $0.text { true } else { false } } }.map(\.event.seq)
  }

  /// The export: header, events, and the end line that was read, or the plain one where none was.
  ///
  /// Reading these bytes gives this recording back; for a recording that was read with its end line, they are the
  /// very bytes that it was read from.
  public var export: [UInt8] {
    var bytes = headerBytes + [0x0A]
    for line in lines { bytes += line.bytes + [0x0A] }
    return bytes + (end ?? EndLine(events: lines.count, chain: chain)).bytes + [0x0A]
  }
}
