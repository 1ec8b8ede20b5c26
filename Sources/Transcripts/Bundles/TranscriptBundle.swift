/// What travels in one file: transcripts, the scenarios that they were played with, and reviews of them.
///
/// The form is that of its parts, one after the other, each beginning with a line `{"format":…` of its own and complete
/// in itself. Behind two parts or more stands the closing line, whose `chain` is the SHA-256 over all bytes of the file up
/// to `,"chain"` in it:
///
///     {"format":"sonde-bundle/1","parts":3,"chain":"…"}
///
/// So a bare transcript is a bundle, and of a longer one no line can be changed, lost, added or moved unnoticed. Only a
/// file that was cut exactly behind its first part looks whole, which that part is.
public struct TranscriptBundle: Sendable, Equatable {
  /// One of its parts.
  public enum Part: Sendable, Equatable {
    /// An interview.
    case transcript(Recording)
    /// A scenario as it was played.
    case scenario(BundledScenario)
    /// A review.
    case review(ReviewRecording)

    /// Its lines, each with its line feed.
    public var bytes: [UInt8] {
      switch self {
      case .transcript(let recording): recording.export
      case .scenario(let scenario): scenario.canonicalBytes + [0x0A]
      case .review(let review): review.export
      }
    }
  }

  /// A part at its place in the file.
  public struct PlacedPart: Sendable, Equatable {
    /// Its first line, from 1.
    public var line: Int
    /// What it is.
    public var part: Part
  }

  /// The parts in the order of the file.
  public let parts: [PlacedPart]

  /// Reads a bundle and verifies it: what is refused is refused as a whole, with the first line that is not what was
  /// written.
  public init(_ bytes: [UInt8]) throws(Break) {
    var reader = BundleReader(bytes)
    parts = try reader.read()
  }

  /// The file of some parts: reading it gives them back.
  public static func export(_ parts: [Part]) -> [UInt8] {
    var bytes = parts.flatMap(\.bytes)
    if parts.count > 1 { bytes += BundleReader.closing(of: bytes, parts: parts.count) + [0x0A] }
    return bytes
  }

  /// The transcripts, in the order of the file.
  public var transcripts: [Recording] {
    parts.compactMap { if case .transcript(let recording) = $0.part { recording } else { nil } }
  }

  /// The scenarios, in the order of the file.
  public var scenarios: [BundledScenario] {
    parts.compactMap { if case .scenario(let scenario) = $0.part { scenario } else { nil } }
  }

  /// The reviews, in the order of the file.
  public var reviews: [ReviewRecording] {
    parts.compactMap { if case .review(let review) = $0.part { review } else { nil } }
  }
}

extension Recording {
  /// Whether a review speaks of this transcript: of its session, and of a state that its chain went through.
  public func isReviewed(by review: ReviewHeader) -> Bool {
    guard review.session == header.session else { return false }
    return lines.contains { $0.chain == review.head } || Chain(header: headerBytes).head == review.head
  }
}
