import Glibc
import Scenarios

/// What the user has set once and for all, in `config.yaml` of the configuration's folder (DESIGN.md section 6):
///
///     cohort: 2026-a
struct Configuration: Sendable, Equatable {
  /// The cohort that interviews belong to; nil for none.
  var cohort: String?

  static let keys = ["cohort"]

  /// Nothing set.
  init() {}

  /// Reads the file; nothing is set where there is none, or nothing stands in it.
  static func read(_ places: Places) throws(Failure) -> Configuration {
    guard let folder = places.configuration else { return Configuration() }
    let path = folder + "/config.yaml"
    guard Files.kind(of: path) != .nothing else { return Configuration() }
    guard let bytes = Files.read(path, limit: 100_000) else {
      throw Failure(.inputOutput, .cannotRead, ["path": path, "reason": Files.reason])
    }
    return try Configuration(bytes, file: path)
  }

  /// Decodes a file; `data` names each place where it falls short.
  init(_ bytes: [UInt8], file: String) throws(Failure) {
    guard Configuration.saysAnything(bytes) else { return }
    let decoded = DecodingSession.decode(
      bytes, file: file, format: nil, what: "the configuration", keys: Configuration.keys
    ) { fields in
      fields.optional("cohort").flatMap { fields.session.word($0, "a cohort") }
    }
    let errors = decoded.findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Failure(.data, .details, details: errors.map(\.description)) }
    cohort = (decoded.value ?? nil).flatMap(CohortName.of)
  }

  /// Whether there is a line that is neither blank nor a comment.
  private static func saysAnything(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      let first = line.first { ![0x20, 0x09, 0x0D].contains($0) }
      return first.map { $0 != UInt8(ascii: "#") } ?? false
    }
  }
}
