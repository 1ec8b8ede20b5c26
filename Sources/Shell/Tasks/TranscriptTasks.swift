import Interviewing
import LineEditing
import QuestionReading
import Storage
import Transcripts

/// `sonde transcript export SESSION`: the bytes as they stand in the store.
public struct ExportTask: Sendable {
  private let session: String
  private let output: String?

  /// Exports a session to a file, or to standard output.
  public init(session: String, output: String?) {
    self.session = session
    self.output = output
  }

  /// Writes the export.
  public func run(in place: Workplace) throws(Failure) {
    let source = try TranscriptSource(session, in: place)
    guard let output else { return try place.console.write(source.bytes) }
    try OutputFile(output).write(source.bytes)
  }
}

/// `sonde transcript import FILE…`: takes transcripts into the store.
public struct ImportTask: Sendable {
  private let files: [String]

  /// Imports files.
  public init(files: [String]) { self.files = files }

  /// Imports one after the other; one that does not verify changes nothing and ends it.
  public func run(in place: Workplace) throws(Failure) {
    let store = try place.desk().store()
    let words = place.words
    for file in files {
      guard Files.kind(of: file) != .nothing else { throw Failure(.missing, .noFile, ["path": file]) }
      let source = try TranscriptSource(file, in: place)
      let outcome: ImportOutcome
      do throws(StorageError) {
        outcome = try store.importTranscript(source.bytes)
      } catch .unverified(let found) {
        throw Failure(.data, .details, details: ["\(file):\(found)"])
      } catch { throw Failure(error) }
      let line =
        switch outcome {
        case .added(let id): words(.importAdded, ["id": id])
        case .alreadyThere(let id): words(.importKnown, ["id": id])
        case .extended(let id, let count): words(.importExtended, ["id": id, "count": "\(count)"])
        case .forked(let id, let from): words(.importForked, ["id": id, "from": from])
        }
      try place.console.write([line])
    }
  }
}

/// `sonde transcript verify FILE|SESSION`: integrity and reproduction apart.
public struct VerifyTask: Sendable {
  private let source: String

  /// Verifies a file or a session.
  public init(_ source: String) { self.source = source }

  /// Reports; status 1 where one of the two fails.
  public func run(in place: Workplace) throws(Failure) {
    let source = try TranscriptSource(source, in: place)
    let words = place.words
    let recording: Recording
    do throws(Break) {
      recording = try TranscriptReader.read(source.bytes)
    } catch {
      throw Failure(.fallsShort, .integrityFails, details: ["\(source.name):\(error)"])
    }
    let erased = recording.erasedEvents.count
    try place.console.write([
      words(.integrityHolds, ["events": "\(recording.lines.count)", "head": recording.chain.head])
        + (erased > 0 ? " " + words(.integrityErased, ["count": "\(erased)"]) : "")
    ])
    switch Self.reproduction(of: recording, in: place) {
    case .holds: try place.console.write([words(.reproductionHolds)])
    case .impossible(let obstacle):
      try place.console.write([words(.reproductionImpossible, ["reason": words[Self.key(of: obstacle)]])])
    case .differs(let event):
      throw Failure(.fallsShort, .reproductionFails, ["file": source.name, "event": "\(event)"])
    }
  }

  private static func key(of obstacle: Reproduction.Obstacle) -> String {
    switch obstacle {
    case .version: Phrase.obstacleVersion.rawValue
    case .scenario: Phrase.obstacleScenario.rawValue
    case .erased: Phrase.obstacleErased.rawValue
    }
  }

  private static func reproduction(of recording: Recording, in place: Workplace) -> Reproduction {
    let header = recording.header
    let desk = place.desk()
    guard header.fingerprints.engine == Interview.engineFingerprint,
      header.fingerprints.reader == desk.reader.fingerprint
    else { return .impossible(.version) }
    guard let scenario = try? SessionScenario(desk: desk).scenario(of: header),
      let interview = Interview(
        bundle: scenario.bundle, language: scenario.language, seed: header.seed, reader: desk.reader)
    else { return .impossible(.scenario) }
    return Reproduction.check(recording, with: interview)
  }
}

/// `sonde transcript replay FILE|SESSION`: shows the interview again.
public struct ReplayTask: Sendable {
  private let source: String

  /// Replays a file or a session.
  public init(_ source: String) { self.source = source }

  /// Prints who said what, turn by turn; abandoned turns are marked.
  public func run(in place: Workplace) throws(Failure) {
    let recording = try TranscriptSource(source, in: place).recording()
    let words = Catalogue.embedded(place.ui ?? recording.header.language)
    let header = recording.header
    var lines = ["\(header.scenario) · \(words.languageName(header.language)) · \(Instant.text(header.start))"]
    for turn in recording.transcript.turns {
      let mark = turn.isAbandoned ? " " + words(.replayAbandoned) : ""
      let time = InterviewClock.text(turn.events.first?.at ?? 0)
      let erased = words(.replayErased)
      func shown(_ text: FreeText) -> String { if case .erased = text { erased } else { text.string } }
      lines += ["", "\(turn.number)  \(time)\(mark)"]
      lines.append("▸ " + (turn.question.map { shown($0.text) } ?? "(\(words.name(.silence)))"))
      for event in turn.events.dropFirst() {
        switch event.body {
        case .candidate(let line): lines.append("  " + shown(line.text))
        case .note(let note): lines.append("  ✎ " + shown(note.text))
        case .phase(let change): lines.append("  — " + words.name(change.phase))
        case .incident(let strike): lines.append("  * " + strike.kind)
        case .assessor(let line): lines.append("▹ " + shown(line.text))
        case .interviewer, .silence, .handling, .preparation, .guide, .assessment, .submitted, .settlement, .outcome,
          .hint, .rewind, .closed:
          break
        }
      }
    }
    try place.console.write(lines.map { TerminalText.sanitized($0) })
  }
}
