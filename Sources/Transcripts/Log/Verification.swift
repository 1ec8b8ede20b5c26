/// Whether a log is what was recorded. Whether playing it again gives the same is another question, asked elsewhere.
public enum Verification: Sendable, Equatable {
  /// Nothing was changed, lost, added, moved or cut off.
  case intact(Intact)
  /// Something was; this is the first place where it shows.
  case broken(Break)

  /// What is known of an intact log.
  public struct Intact: Sendable, Equatable {
    /// The number of events.
    public var events: Int
    /// The chain's value after the last event.
    public var head: String
    /// The numbers of the events whose texts were erased; this breaks nothing.
    public var erased: [Int]
    /// The public key of the seal, where there is one. The seal is valid; whose key it is, the caller must know.
    public var sealedBy: String?

    /// What is known of an intact log.
    public init(events: Int, head: String, erased: [Int], sealedBy: String?) {
      self.events = events
      self.head = head
      self.erased = erased
      self.sealedBy = sealedBy
    }
  }

  /// Verifies an export. Of two different files with the same header and seal, at most one is intact, but for erased
  /// texts; without a seal, a forger who recomputes every value of the chain goes unnoticed unless the head is known.
  public init(of bytes: [UInt8]) {
    do throws(Break) {
      let recording = try TranscriptReader.read(bytes)
      let intact = Intact(
        events: recording.lines.count, head: recording.chain.head, erased: recording.erasedEvents,
        sealedBy: recording.end?.seal?.key)
      self = .intact(intact)
    } catch {
      self = .broken(error)
    }
  }

  /// Whether nothing was changed.
  public var isIntact: Bool { if case .intact = self { true } else { false } }
}

/// The first place where a log is not what was recorded, and why.
public struct Break: Error, Sendable, Equatable, CustomStringConvertible {
  /// Why.
  public enum Reason: Sendable, Equatable {
    /// The line is not in canonical form; the text says what is wrong and what is expected.
    case unreadable(String)
    /// Another event than the next one stands here: one was lost, added or moved.
    case sequence(expected: Int, found: Int)
    /// The line, or one before it, is not the one that its chain value was computed over.
    case changed
    /// The end line is missing: the log was cut off.
    case missingEnd
    /// The last line lacks its line feed: the log was cut off within it.
    case cutLine
    /// The end line counts other events than there are.
    case count(stated: Int, found: Int)
    /// The seal does not fit the chain.
    case seal
    /// Something stands behind the end line.
    case afterEnd
  }

  /// The line, from 1.
  public var line: Int
  /// The byte in the line, from 1.
  public var column: Int
  /// The number of the event that the line holds or should hold; nil for the header and the end line.
  public var event: Int?
  /// Why.
  public var reason: Reason

  /// A place and a reason.
  public init(line: Int, column: Int, event: Int?, reason: Reason) {
    self.line = line
    self.column = column
    self.event = event
    self.reason = reason
  }

  /// `LINE:COLUMN: what is wrong, and what is expected`.
  public var description: String {
    "\(line):\(column): " + (event.map { "event \($0): " } ?? "") + reason.message
  }
}

extension Break.Reason {
  fileprivate var message: String {
    switch self {
    case .unreadable(let message): message
    case .sequence(let expected, let found):
      "event \(found) stands where event \(expected) belongs; a line was lost, added or moved"
    case .changed: "the line's content does not give the chain value that it states; it was changed"
    case .missingEnd: "the end line is missing; the transcript was cut off"
    case .cutLine: "the last line does not end with a line feed; the transcript was cut off"
    case .count(let stated, let found): "the end line counts \(stated) events, there are \(found)"
    case .seal: "the signature does not fit the chain; the end line was changed or forged"
    case .afterEnd: "nothing may follow the end line"
    }
  }
}
