import LineEditing
import Storage
import Transcripts

/// `sonde sessions`: the interviews that the store holds, the latest first.
public struct SessionsTask: Sendable {
  /// How the list is printed.
  public enum Format: String, Sendable, CaseIterable {
    case text, json, csv
  }

  private let trainee: String?
  private let cohort: String?
  private let format: Format

  /// The sessions of a trainee, of a cohort, or of all.
  public init(trainee: String?, cohort: String? = nil, format: Format) {
    self.trainee = trainee
    self.cohort = cohort.map(NormalForm.composed)
    self.format = format
  }

  /// Prints the list; without a database it is empty.
  public func run(in place: Workplace) throws(Failure) {
    var rows: [SessionEntry] = []
    if let store = try place.desk().existingStore() {
      let all = try Failure.storing { () throws(StorageError) in try store.sessions(SessionFilter(cohort: cohort)) }
      for summary in all {
        let entry = try Failure.storing { () throws(StorageError) in try SessionEntry(summary, store) }
        if trainee == nil || entry.belongs(to: trainee ?? "") { rows.append(entry) }
      }
    }
    switch format {
    case .text: try place.console.write(rows.isEmpty ? [place.words(.noSessions)] : rows.map(\.text))
    case .json: try place.console.write(SessionEntry.json(rows) + [0x0A])
    case .csv: try place.console.write([SessionEntry.columns.joined(separator: ",")] + rows.map(\.csv))
    }
  }
}

/// One session in a list.
struct SessionEntry {
  let summary: SessionSummary
  let trainee: String?
  let traineeID: String?

  init(_ summary: SessionSummary, _ store: any SessionStore) throws(StorageError) {
    self.summary = summary
    traineeID = summary.header.actors.first { $0.role == .trainee }?.id
    trainee = if let traineeID { try store.name(ofActor: traineeID) } else { nil }
  }

  /// Whether a name is the trainee's: by the store's table, or by the id that a pipe gives to the name.
  func belongs(to name: String) -> Bool {
    let name = NormalForm.composed(name)
    return trainee == name || traineeID == Participants.pipedTrainee(name)
  }

  static let columns = [
    "id", "start", "scenario", "language", "mode", "trainee", "attempt", "seed", "state", "events", "cohort",
  ]

  private var values: [String] {
    let header = summary.header
    return [
      summary.id, Instant.text(header.start), header.scenario, header.language, header.mode.rawValue, trainee ?? "",
      "\(header.attempt)", "\(header.seed)", summary.state.rawValue, "\(summary.events)", header.cohort ?? "",
    ]
  }

  var text: String { TerminalText.sanitized(values.filter { !$0.isEmpty }.joined(separator: "  ")) }

  /// Quoted where needed. What a spreadsheet would take for a formula gets an apostrophe.
  var csv: String {
    values.map { value in
      let safe = TerminalText.sanitized(value)
      let inert = safe.first.map { "=+-@".contains($0) } == true ? "'" + safe : safe
      guard inert.contains(where: { $0 == "," || $0 == "\"" }) else { return inert }
      return "\"" + inert.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }.joined(separator: ",")
  }

  static func json(_ entries: [SessionEntry]) -> [UInt8] {
    var line = CanonicalLine()
    line.array(entries) { line, entry in
      let header = entry.summary.header
      func member(_ name: StaticString, _ value: String) {
        line.raw(name)
        line.string(value)
      }
      member("{\"id\":", entry.summary.id)
      member(",\"start\":", Instant.text(header.start))
      member(",\"scenario\":", header.scenario)
      member(",\"language\":", header.language)
      member(",\"mode\":", header.mode.rawValue)
      if let trainee = entry.trainee { member(",\"trainee\":", trainee) } else { line.raw(",\"trainee\":null") }
      line.raw(",\"attempt\":")
      line.integer(header.attempt)
      line.raw(",\"seed\":")
      line.integer(Int(header.seed))
      member(",\"state\":", entry.summary.state.rawValue)
      line.raw(",\"events\":")
      line.integer(entry.summary.events)
      if let cohort = header.cohort { member(",\"cohort\":", cohort) } else { line.raw(",\"cohort\":null") }
      line.raw("}")
    }
    return line.bytes
  }
}
