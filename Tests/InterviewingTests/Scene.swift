import CSodium
import Foundation
import QuestionReading
import Scenarios
import Transcripts

@testable import Interviewing

/// An interview in a test: `given` what was said, `when` a line is said, `then` look at her reply.
///
/// Lines come with their reading, so that these tests hold the candidate to the table in DESIGN.md section 3 and do
/// not hang on how well the reader reads.
struct Scene {
  let interview: Interview
  private(set) var state: InterviewState
  private(set) var events: [Event] = []
  private(set) var replies: [CandidateLine] = []

  init(_ scenario: String = "teamconflict", language: String = "nl", seed: UInt64 = 7) throws {
    guard
      let interview = Interview(bundle: try Library.bundle(scenario), language: language, seed: seed, reader: Reader())
    else { throw Library.Missing(name: "\(scenario) in \(language)") }
    self.interview = interview
    state = interview.initialState
  }

  /// A line as the reader reads it.
  mutating func say(_ text: String) -> CandidateLine {
    record(interview.decide(.say(text), at: 0, in: state))
    return answer()
  }

  /// A line with the reading that it has here.
  mutating func say(_ text: String, _ reading: Reading) -> CandidateLine {
    record([.interviewer(InterviewerLine(text: .words(text, salt: ""), reading: topical(reading, text)))])
    return answer()
  }

  mutating func silence() -> CandidateLine {
    record(interview.decide(.silence(milliseconds: 5000), at: 0, in: state))
    return answer()
  }

  mutating func give(_ command: Command) { record(interview.decide(command, at: 0, in: state)) }

  private mutating func answer() -> CandidateLine {
    let bodies = interview.decide(.reply, at: 0, in: state)
    record(bodies)
    guard case .candidate(let line) = bodies.last else {
      return CandidateLine(
        text: .words("", salt: ""), move: "", episode: nil, uses: [], disclosed: [], trust: 0, isThinking: false)
    }
    replies.append(line)
    return line
  }

  private mutating func record(_ bodies: [EventBody]) {
    for body in bodies {
      let event = Event(seq: events.count + 1, at: 0, body: body)
      events.append(event)
      state = interview.evolve(state, with: event)
    }
  }

  private func topical(_ reading: Reading, _ text: String) -> Reading {
    var reading = reading
    reading.topic = interview.topics.topic(of: text)
    return reading
  }
}

/// The shipped scenario library.
enum Library {
  struct Missing: Error { var name: String }

  static func bundle(_ id: String) throws -> ScenarioBundle {
    guard let bundle = bundles[id] else { throw Missing(name: id) }
    return bundle
  }

  /// Decoded once: most tests begin an interview.
  private static let bundles: [String: ScenarioBundle] = {
    guard let library = try? shipped() else { return [:] }
    return Dictionary(uniqueKeysWithValues: library.ids.compactMap { id in library.load(id)?.bundle.map { (id, $0) } })
  }()

  static func shipped() throws -> ScenarioLibrary {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Scenarios")
    var files: [String: [UInt8]] = [:]
    let enumerator = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let url = enumerator?.nextObject() as? URL {
      guard url.pathExtension == "yaml" else { continue }
      files[String(url.path.dropFirst(root.path.count + 1))] = [UInt8](try Data(contentsOf: url))
    }
    return ScenarioLibrary(folders: [.init(name: "Scenarios", files: files)], hash: sha256)
  }

  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
  }
}

extension Reading {
  /// A reading in Dutch, the language of the scenes.
  static func nl(
    _ form: Form, _ targets: [Target] = [], _ act: Act = .none, _ signals: [Signal] = [], multiple: Bool = false,
    hypothetical: Bool = false, protected: Bool = false, unsure: Bool = false, language: String = "nl"
  ) -> Reading {
    Reading(
      language: language, form: form, isMultiple: multiple, isHypothetical: hypothetical, isProtected: protected,
      targets: targets, act: act, isUnsure: unsure, signals: signals)
  }
}

extension CandidateLine {
  func won(_ evidence: String) -> Bool { disclosed.contains(Disclosure(evidence: evidence, worth: .won)) }
  var wonAnything: Bool { disclosed.contains { $0.worth == .won } }
}
