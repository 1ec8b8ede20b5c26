import Interviewing
import Scenarios
import Storage
import Transcripts

/// What every header of this version of the program has.
enum HeaderDefaults {
  /// 2000-01-01T00:00:00Z, when an interview through a pipe starts.
  static let pipedStart = 946_684_800

  /// A header that still lacks its session, attempt and start.
  static func header(
    _ scenario: OpenScenario, seed: UInt64, mode: Header.Mode, trainee: String, reader: String
  ) -> Header {
    let id = scenario.bundle.scenario.id
    return Header(
      session: "", scenario: id,
      fingerprints: Header.Fingerprints(
        reader: reader, engine: Interview.engineFingerprint, rubric: Scoring.rubricFingerprint,
        scenario: scenario.bundle.structureFingerprint(ContentHash.sha256),
        script: scenario.bundle.textFingerprint(scenario.language, ContentHash.sha256) ?? ""),
      language: scenario.language, seed: seed, mode: mode,
      actors: [
        Header.Actor(id: trainee, role: .trainee),
        Header.Actor(id: Participants.candidate(of: id), role: .candidate),
      ], cohort: nil, attempt: 1, start: pipedStart)
  }
}

extension Header {
  /// The name under which the store keeps the scenario as it was played: its structure and its texts.
  var snapshotKey: String { "\(fingerprints.scenario).\(fingerprints.script)" }
}

extension OpenScenario {
  /// The scenario as it is now, for the store.
  func snapshot(for header: Header) -> Storage.Snapshot {
    Storage.Snapshot(fingerprint: header.snapshotKey, content: Scenarios.Snapshot(of: loaded).encoded)
  }
}
