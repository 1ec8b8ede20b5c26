import Storage
import Transcripts

/// `sonde transcript export SESSION`: the bytes as they stand in the store, and what is to travel with them.
public struct ExportTask: Sendable {
  private let session: String
  private let output: String?
  private let withScenario: Bool
  private let withReviews: Bool

  /// Exports a session to a file, or to standard output.
  ///
  /// - Parameters:
  ///   - withScenario: with the scenario as it was played, for somebody who lacks it.
  ///   - withReviews: with all reviews of it, finished or not.
  public init(session: String, output: String?, withScenario: Bool = false, withReviews: Bool = false) {
    self.session = session
    self.output = output
    self.withScenario = withScenario
    self.withReviews = withReviews
  }

  /// Writes the export; 65 where the scenario is not here as it was played.
  public func run(in place: Workplace) throws(Failure) {
    let source = try TranscriptSource(session, in: place)
    let bytes = try withScenario || withReviews ? bundle(source, in: place) : source.bytes
    guard let output else { return try place.console.write(bytes) }
    try OutputFile(output).write(bytes)
  }

  private func bundle(_ source: TranscriptSource, in place: Workplace) throws(Failure) -> [UInt8] {
    let bundle = try source.bundle()
    guard let recording = bundle.transcripts.first else {
      throw Failure(.data, .bundleNoTranscript, ["path": source.name])
    }
    var parts: [TranscriptBundle.Part] = [.transcript(recording)]
    if withScenario {
      parts.append(
        .scenario(try SessionScenario(desk: place.desk(), bundled: bundle.scenarios).bundle(for: recording.header)))
    }
    if withReviews { parts += try source.reviews(bundle, in: place).map { .review($0) } }
    return TranscriptBundle.export(parts)
  }
}
