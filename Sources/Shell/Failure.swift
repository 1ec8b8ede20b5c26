import Storage
import Transcripts

/// Why something could not be done, as a value: the words come from the catalogue.
public struct Failure: Error, Sendable, Equatable {
  /// The program's exit status (INTERFACE.md).
  public enum Status: Int32, Sendable {
    /// The content falls short.
    case fallsShort = 1
    /// Wrong use.
    case usage = 64
    /// Unreadable or hostile data.
    case data = 65
    /// No such file, scenario or session.
    case missing = 66
    /// Input or output failed.
    case inputOutput = 74
  }

  /// The exit status where it ends the program.
  public var status: Status
  /// What is wrong.
  public var phrase: Phrase
  /// What fills the placeholders of the phrase.
  public var values: [String: String]
  /// Lines below it, such as findings with their places.
  public var details: [String]

  /// A failure in words of the catalogue.
  public init(_ status: Status, _ phrase: Phrase, _ values: [String: String] = [:], details: [String] = []) {
    self.status = status
    self.phrase = phrase
    self.values = values
    self.details = details
  }

  /// The lines that say it.
  public func lines(in catalogue: Catalogue) -> [String] {
    if phrase == .details { return details }
    return [Catalogue.fill(catalogue[phrase.rawValue], values.map { ($0.key, $0.value) })] + details
  }
}

extension Failure {
  /// What the store could not do.
  init(_ error: StorageError) {
    switch error {
    case .directory(let path, let reason): self.init(.inputOutput, .storeDirectory, ["path": path, "reason": reason])
    case .readOnly(let path): self.init(.inputOutput, .storeReadOnly, ["path": path])
    case .full(let path): self.init(.inputOutput, .storeFull, ["path": path])
    case .notADatabase(let path): self.init(.data, .storeNotADatabase, ["path": path])
    case .newerSchema(let path, _, _): self.init(.data, .storeNewer, ["path": path])
    case .olderSchema(let path): self.init(.inputOutput, .storeOlder, ["path": path])
    case .busy(let path): self.init(.inputOutput, .storeBusy, ["path": path])
    case .failed(let path, let reason): self.init(.inputOutput, .storeFailed, ["path": path, "reason": reason])
    case .noSession(let id): self.init(.missing, .noSession, ["id": id])
    case .sessionExists(let id): self.init(.inputOutput, .sessionExists, ["id": id])
    case .stale(let id, _): self.init(.inputOutput, .sessionStale, ["id": id])
    case .closed(let id): self.init(.inputOutput, .sessionClosed, ["id": id])
    case .damaged(let id, let found): self.init(.data, .sessionDamaged, ["id": id, "found": "\(found)"])
    case .noReview(let id): self.init(.missing, .noReview, ["id": id])
    case .reviewExists(let id): self.init(.data, .reviewExists, ["id": id])
    case .staleReview(let id): self.init(.inputOutput, .reviewStale, ["id": id])
    case .unverified(let found): self.init(.data, .details, details: ["\(found)"])
    }
  }

  /// Runs what the store does, and speaks of its errors in the catalogue's words.
  static func storing<Value>(_ body: () throws(StorageError) -> Value) throws(Failure) -> Value {
    do throws(StorageError) { return try body() } catch { throw Failure(error) }
  }
}
