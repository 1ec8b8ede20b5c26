import LineEditing
import Storage
import Transcripts

/// `sonde transcript import FILE…`: takes transcripts, scenarios and reviews into the store.
public struct ImportTask: Sendable {
  private let files: [String]

  /// Imports files.
  public init(files: [String]) { self.files = files }

  /// Imports all files, or, where one of them is not what was recorded, none: 65 with its first bad line. Importing twice
  /// is importing once.
  public func run(in place: Workplace) throws(Failure) {
    let store = try place.desk().store()
    var found: [ImportedFile] = []
    for file in files {
      guard Files.kind(of: file) != .nothing else { throw Failure(.missing, .noFile, ["path": file]) }
      found.append(ImportedFile(name: file, bundle: try TranscriptSource(file, in: place).bundle()))
    }
    try ImportCheck(files: found, store: store, words: place.words).run()
    // Transcripts first, whatever the order: a review is never here without the transcript that it speaks of.
    let parts = found.flatMap(\.bundle.parts).map(\.part)
    var lines: [String] = []
    for part in parts { if case .scenario(let scenario) = part { try take(scenario, store) } }
    for part in parts {
      if case .transcript(let recording) = part { lines.append(try take(recording, store, place.words)) }
    }
    for part in parts {
      if case .review(let review) = part { lines.append(try take(review, store, place.words)) }
    }
    try place.console.write(lines.map { TerminalText.sanitized($0) })
  }

  private func take(_ scenario: BundledScenario, _ store: any SessionStore) throws(Failure) {
    try Failure.storing { () throws(StorageError) in
      try store.put(Snapshot(fingerprint: scenario.key, content: scenario.content))
    }
  }

  private func take(
    _ recording: Recording, _ store: any SessionStore, _ words: Catalogue
  ) throws(Failure) -> String {
    switch try Failure.storing({ () throws(StorageError) in try store.importTranscript(recording.export) }) {
    case .added(let id): words(.importAdded, ["id": id])
    case .alreadyThere(let id): words(.importKnown, ["id": id])
    case .extended(let id, let count): words(.importExtended, ["id": id, "count": "\(count)"])
    case .forked(let id, let from): words(.importForked, ["id": id, "from": from])
    }
  }

  private func take(
    _ review: ReviewRecording, _ store: any SessionStore, _ words: Catalogue
  ) throws(Failure) -> String {
    switch try Failure.storing({ () throws(StorageError) in try store.importReview(review.export) }) {
    case .added(let id): words(.importReviewAdded, ["id": id])
    case .alreadyThere(let id): words(.importReviewKnown, ["id": id])
    case .extended(let id, let count): words(.importReviewExtended, ["id": id, "count": "\(count)"])
    }
  }
}

/// A file that is to be imported, read and verified.
struct ImportedFile {
  let name: String
  let bundle: TranscriptBundle
}

/// What no part can tell of itself: whether scenarios are those that they say they are, reviews speak of transcripts that
/// are here or come with them, and do not contradict those that are here under the same id.
struct ImportCheck {
  let files: [ImportedFile]
  let store: any SessionStore
  let words: Catalogue

  /// Passes, or fails with 65 and the place.
  func run() throws(Failure) {
    var reviews: [String: ReviewRecording] = [:]
    for file in files {
      for part in file.bundle.parts {
        let place = "\(file.name):\(part.line):1: "
        switch part.part {
        case .transcript: break
        case .scenario(let scenario):
          if !scenario.isSound { throw refused(place, .bundleScenarioDiffers, scenario.scenario) }
        case .review(let review):
          let id = review.header.review
          guard try isSpokenOfHere(review.header) else { throw refused(place, .bundleReviewForeign, id) }
          var known = reviews[id]
          if known == nil { known = try kept(id) }
          if let known, !known.isContinuation(of: review) { throw refused(place, .bundleReviewConflict, id) }
          if known.map({ $0.lines.count < review.lines.count }) ?? true { reviews[id] = review }
        }
      }
    }
  }

  private func refused(_ place: String, _ phrase: Phrase, _ id: String) -> Failure {
    Failure(.data, .details, details: [place + words(phrase, ["id": id])])
  }

  private func kept(_ review: String) throws(Failure) -> ReviewRecording? {
    do throws(StorageError) { return try store.review(review) } catch .noReview {
      return nil
    } catch { throw Failure(error) }
  }

  private func isSpokenOfHere(_ review: ReviewHeader) throws(Failure) -> Bool {
    if files.contains(where: { $0.bundle.transcripts.contains { $0.isReviewed(by: review) } }) { return true }
    if try isReviewed(review.session, review) { return true }
    // Forks of it have names of their own.
    let forks = try Failure.storing { () throws(StorageError) in
      try store.sessionIDs(beginningWith: review.session + "~", limit: .max)
    }
    for fork in forks where try isReviewed(fork, review) { return true }
    return false
  }

  private func isReviewed(_ session: String, _ review: ReviewHeader) throws(Failure) -> Bool {
    do throws(StorageError) { return try store.recording(of: session).isReviewed(by: review) } catch .noSession {
      return false
    } catch { throw Failure(error) }
  }
}
