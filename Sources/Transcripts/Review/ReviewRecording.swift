import QuestionReading

/// One entry as a line of a review.
public struct ReviewLine: Sendable, Equatable {
  /// The entry, its text salted.
  public let entry: ReviewEntry
  /// The line in canonical form, without its line feed.
  public let bytes: [UInt8]
  /// The chain's value before this line.
  public let previous: String
  /// The chain's value after this line, as the line itself states it.
  public let chain: String
}

/// A review together with the lines that it was read from.
public struct ReviewRecording: Sendable, Equatable {
  /// Who reviewed what.
  public let header: ReviewHeader
  /// The header's line, without its line feed.
  public let headerBytes: [UInt8]
  /// The entries' lines.
  public let lines: [ReviewLine]
  /// The last line, where there is one.
  public let end: EndLine?

  /// A review of these lines, which must follow from one another.
  package init(header: ReviewHeader, headerBytes: [UInt8], lines: [ReviewLine], end: EndLine?) {
    self.header = header
    self.headerBytes = headerBytes
    self.lines = lines
    self.end = end
  }

  /// The header and the entries.
  public var log: ReviewLog { ReviewLog(header: header, entries: lines.map(\.entry)) }

  /// What of it stands.
  public var fold: ReviewFold { ReviewFold(lines.map(\.entry)) }

  /// The chain after the last entry.
  public var chain: Chain { lines.last.map { Chain(after: $0.chain) } ?? Chain(header: headerBytes) }

  /// The export: header, entries, and the end line that was read, or the plain one where none was. Reading these bytes
  /// gives this recording back.
  public var export: [UInt8] {
    var bytes = headerBytes + [0x0A]
    for line in lines { bytes += line.bytes + [0x0A] }
    return bytes + (end ?? EndLine(events: lines.count, chain: chain)).bytes + [0x0A]
  }

  /// Whether one of the two goes on where the other stops, or they are the same: they may be merged by keeping the
  /// longer one. Each value of a chain stands for all lines before it.
  public func isContinuation(of other: ReviewRecording) -> Bool {
    let shared = min(lines.count, other.lines.count)
    guard shared > 0 else { return headerBytes == other.headerBytes }
    return lines[shared - 1].chain == other.lines[shared - 1].chain
  }
}

/// Reads a review and verifies its integrity on the way, as ``TranscriptReader`` does for a transcript.
public enum ReviewReader {
  /// Reads an export. With `endRequired: false` the end line may be lacking.
  public static func read(_ bytes: [UInt8], endRequired: Bool = true) throws(Break) -> ReviewRecording {
    var reader = ChainedReader(
      bytes, header: { (parser) throws(CanonicalParser.Refusal) in try ReviewHeader(canonical: &parser) },
      body: { (parser) throws(CanonicalParser.Refusal) in try parser.reviewEvent() })
    let log = try reader.read(endRequired: endRequired)
    let lines = log.lines.map { line in
      ReviewLine(
        entry: ReviewEntry(seq: line.seq, at: line.at, event: line.body), bytes: line.bytes, previous: line.previous,
        chain: line.chain)
    }
    return ReviewRecording(header: log.header, headerBytes: log.headerBytes, lines: lines, end: log.end)
  }

  /// Whether bytes begin as a review does, whatever follows.
  public static func isReview(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: "{\"format\":\"sonde-review/".utf8)
  }
}

/// Writes a review line by line, so that a store can append each as it happens.
public struct ReviewWriter: Sendable {
  /// Who reviews what.
  public let header: ReviewHeader
  /// The chain after the last line.
  public private(set) var chain: Chain
  /// The number of entries written so far.
  public private(set) var count: Int
  private let salts: SaltSource

  /// Begins a review.
  public init(header: ReviewHeader, salts: SaltSource) {
    self.header = header
    self.salts = salts
    chain = Chain(header: header.canonicalBytes)
    count = 0
  }

  /// Goes on where a recording stops.
  public init(continuing recording: ReviewRecording, salts: SaltSource) {
    header = recording.header
    self.salts = salts
    chain = recording.chain
    count = recording.lines.count
  }

  /// Writes the next entry. A text without a proper salt gets one and is brought into NFC; numbers outside of their
  /// range are written as the range's nearer end; targets stand in their order.
  public mutating func append(_ event: ReviewEvent, at milliseconds: Int) -> ReviewLine {
    count += 1
    let salt = salts.salt(seq: count)
    var event = event.mapText { $0.salted(salt) }
    if case .overrule(let criterion, let score, let reason) = event {
      event = .overrule(criterion: criterion, thousandths: min(max(score, 0), 1000), reason: reason)
    } else if case .relabel(let turn, var changes, let reason) = event {
      changes.targets = changes.targets.map { targets in Target.allCases.filter(targets.contains) }
      event = .relabel(turn: turn, changes: changes, reason: reason)
    }
    let entry = ReviewEntry(seq: count, at: min(max(milliseconds, 0), CanonicalLine.maximumInteger), event: event)
    var line = CanonicalLine()
    line.entry(entry)
    let previous = chain.head
    chain.add(line.bytes, 0..<line.bytes.count, line.texts)
    line.raw(",\"chain\":\"")
    line.raw(Array(chain.head.utf8))
    line.raw("\"}")
    return ReviewLine(entry: entry, bytes: line.bytes, previous: previous, chain: chain.head)
  }

  /// The line that would end the log here.
  public func end(sealedBy key: SealingKey? = nil) -> EndLine {
    EndLine(events: count, chain: chain, seal: key?.seal(chain.head))
  }
}

extension ReviewLog {
  /// The whole export. Reading it gives this log back, with its texts salted and its numbers in their ranges.
  public func export(salts: SaltSource, sealedBy key: SealingKey? = nil) -> [UInt8] {
    var writer = ReviewWriter(header: header, salts: salts)
    var bytes = header.canonicalBytes + [0x0A]
    for entry in entries { bytes += writer.append(entry.event, at: entry.at).bytes + [0x0A] }
    return bytes + writer.end(sealedBy: key).bytes + [0x0A]
  }
}

extension FreeText {
  /// The words in NFC with their own salt, or with this one where they have none; an erased text as it is.
  func salted(_ salt: String) -> FreeText {
    guard case .words(let words, let own) = self else { return self }
    return .words(NormalForm.composed(words), salt: Hex.isHex(own, count: SaltSource.length) ? own : salt)
  }
}
