import Storage
import Testing
import Transcripts

@testable import Assessment
@testable import Shell

/// Transcripts, scenarios and reviews on their way between machines.
@Suite struct TravellingTests {
  private func comment(_ text: String) -> ReviewEvent { .comment(turn: 2, text: .unsalted(text)) }

  @Test func `without anything beside it an export is the transcript as it stands in the store`() throws {
    let machines = try Machines()
    try machines.export(from: "data", to: "plain.jsonl", withScenario: false, withReviews: false)
    #expect(try machines.bytes("plain.jsonl") == machines.store("data").export(machines.session))
    try machines.export(from: "data", to: "none.jsonl", withScenario: false, withReviews: true)
    #expect(try machines.bytes("none.jsonl") == machines.bytes("plain.jsonl"))
  }

  @Test func `a mentor who lacks the scenario can verify, replay and grade what she was sent with it`() throws {
    let machines = try Machines()
    let file = try machines.export(from: "data", to: "sent.jsonl")
    let verified = try machines.run(on: "mentor") { try VerifyTask(file).run(in: $0) }
    #expect(verified.contains("Integrity: intact") && verified.contains("Reproduction: playing it again"))
    #expect(verified.contains("Scenario teamconflict: intact"))
    #expect(
      try machines.run(on: "mentor") { try ReplayTask(file).run(in: $0) }.contains("▸ Wat was daarin uw eigen stap?"))
    let own = try machines.run(on: "data") { try GradeTask(machines.session, rubric: nil, format: .json).run(in: $0) }
    // Before and after the import.
    #expect(try machines.run(on: "mentor") { try GradeTask(file, rubric: nil, format: .json).run(in: $0) } == own)
    #expect(try machines.import("sent.jsonl", on: "mentor") == "\(machines.session): added\n")
    #expect(
      try machines.run(on: "mentor") { try GradeTask(machines.session, rubric: nil, format: .json).run(in: $0) } == own)
  }

  @Test func `without the scenario such a mentor is told that it is not here`() throws {
    let machines = try Machines()
    try machines.export(from: "data", to: "bare.jsonl", withScenario: false)
    _ = try machines.import("bare.jsonl", on: "mentor")
    let failure = try machines.failure(on: "mentor") {
      try GradeTask(machines.session, rubric: nil, format: .json).run(in: $0)
    }
    #expect(failure?.status == .missing)
    let verified = try machines.run(on: "mentor") { try VerifyTask(machines.session).run(in: $0) }
    #expect(verified.contains("Reproduction: not reproducible here (the scenario is not here as it was then)"))
  }

  @Test func `reviews made apart on two machines merge as a set, whatever the order, and twice is once`() throws {
    let machines = try Machines()
    try machines.export(from: "data", to: "sent.jsonl")
    for (machine, reviewer) in [("anna", "m-anna"), ("bart", "m-bart")] {
      _ = try machines.import("sent.jsonl", on: machine)
      try machines.review("r-\(machine)", by: reviewer, on: machine, [comment("van \(machine)"), .done])
      try machines.export(from: machine, to: "\(machine).jsonl")
    }
    try machines.review("r-own", by: "m-own", on: "data", [comment("van hier")])
    let said = try machines.import("anna.jsonl", "bart.jsonl", on: "data")
    #expect(said.contains("Review r-anna: added") && said.contains("Review r-bart: added"))
    let all = try machines.contents(of: "data")
    #expect(all.keys.sorted() == [machines.session, "r-anna", "r-bart", "r-own"].sorted())
    #expect(all["r-anna"] == (try machines.contents(of: "anna"))["r-anna"])
    let again = try machines.import("bart.jsonl", "anna.jsonl", on: "data")
    #expect(again.contains("Review r-anna: was there already") && !again.contains("added"))
    #expect(try machines.contents(of: "data") == all)
    // And back to both: all three have the same.
    try machines.export(from: "data", to: "all.jsonl")
    for machine in ["anna", "bart", "fresh"] {
      _ = try machines.import("all.jsonl", on: machine)
      #expect(try machines.contents(of: machine) == all)
    }
  }

  @Test func `a review that went on elsewhere is extended, and its shorter beginning changes nothing`() throws {
    let machines = try Machines()
    try machines.review("r-1", by: "m-1", on: "data", [comment("eerst")])
    try machines.export(from: "data", to: "early.jsonl")
    _ = try machines.import("early.jsonl", on: "other")
    try machines.add([comment("dan"), .done], toReview: "r-1", on: "data")
    try machines.export(from: "data", to: "late.jsonl")
    #expect(try machines.import("late.jsonl", on: "other").contains("Review r-1: extended by 2 entries"))
    #expect(try machines.import("early.jsonl", on: "other").contains("Review r-1: was there already"))
    #expect(try machines.contents(of: "other") == machines.contents(of: "data"))
  }

  @Test func `a fork is kept and named, and each review stays with the transcript that it speaks of`() throws {
    let machines = try Machines()
    let store = try machines.store("data")
    // The same beginning, another end: as if it had gone on elsewhere.
    let recording = try store.recording(of: machines.session)
    let other = Transcript(
      header: recording.header,
      events: Array(recording.transcript.events.prefix(4)) + [
        Event(seq: 5, at: 900_000, body: .note(.init(text: .unsalted("anders"))))
      ])
    _ = try machines.write(other.export(salts: .derived(from: recording.header)), to: "fork.jsonl")
    _ = try machines.import("fork.jsonl", on: "mentor")
    try machines.review("r-fork", by: "m-1", on: "mentor", [comment("over de andere")])
    try machines.export(from: "mentor", to: "fork-reviewed.jsonl", withScenario: false)
    try machines.review("r-main", by: "m-2", on: "data", [comment("over deze")])
    let said = try machines.import("fork-reviewed.jsonl", on: "data")
    let fork = try #require(try store.sessions(SessionFilter()).first { $0.isFork }?.id)
    #expect(said == "\(fork): added beside \(machines.session), which went another way\nReview r-fork: added\n")
    #expect(fork.hasPrefix(machines.session + "~"))
    #expect(try store.reviews(ofSession: fork).map(\.header.review) == ["r-fork"])
    #expect(try store.reviews(ofSession: machines.session).map(\.header.review) == ["r-main"])
    // The fork travels under its own name too.
    try machines.export(from: "data", fork, to: "again.jsonl", withScenario: false)
    #expect(try machines.import("again.jsonl", on: "data").contains("\(fork): was there already"))
  }

  // What is refused.

  private func refuses(_ machines: Machines, _ bytes: [UInt8], _ name: String) throws -> Failure? {
    _ = try machines.write(bytes, to: name)
    let before = try machines.contents(of: "data")
    let failure = try machines.failure(on: "data") { try ImportTask(files: [machines.path(name)]).run(in: $0) }
    #expect(try machines.contents(of: "data") == before, "\(name)")
    return failure
  }

  @Test func `a cut, reordered, edited or foreign file changes nothing, and its first bad line is named`() throws {
    let machines = try Machines()
    try machines.export(from: "data", to: "sent.jsonl")
    _ = try machines.import("sent.jsonl", on: "mentor")
    try machines.review("r-1", by: "m-1", on: "mentor", [comment("hier kantelt het"), .done])
    try machines.export(from: "mentor", to: "back.jsonl")
    let lines = try machines.bytes("back.jsonl").split(separator: 0x0A).map { Array($0) + [0x0A] }
    let header = lines.count - 5
    func bytes(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined()) }
    func edited(_ index: Int, _ old: String, _ new: String) -> [UInt8] {
      var lines = lines
      lines[index] = Array(String(decoding: lines[index], as: UTF8.self).replacing(old, with: new).utf8)
      return bytes(lines)
    }
    var swapped = lines
    swapped.swapAt(header + 1, header + 2)
    var moved = lines
    moved.swapAt(2, 3)
    let cases: [(name: String, bytes: [UInt8], line: Int)] = [
      ("cut.jsonl", bytes(lines.dropLast()), lines.count),
      ("cut-in-line.jsonl", Array(bytes(lines).dropLast(9)), lines.count),
      ("half.jsonl", bytes(Array(lines.prefix(4))), 5), ("reordered.jsonl", bytes(swapped), header + 2),
      ("reordered-events.jsonl", bytes(moved), 3),
      ("edited-review.jsonl", edited(header + 1, "kantelt", "faalt"), header + 2),
      ("edited-header.jsonl", edited(header, "\"m-1\"", "\"m-2\""), header + 2),
      (
        "edited-scenario.jsonl",
        edited(header - 1, "sonde-scenario/1\",\"scenario\":\"team", "sonde-scenario/1\",\"scenario\":\"meat"), header
      ),
      ("foreign.jsonl", Array("{\"actor\":\"mailto:x\"}\n".utf8), 1), ("empty.jsonl", [], 1),
    ]
    for (name, bytes, line) in cases {
      let failure = try #require(try refuses(machines, bytes, name), "\(name)")
      #expect(failure.status == .data, "\(name)")
      #expect(failure.details.first?.hasPrefix("\(machines.path(name)):\(line):") == true, "\(name) \(failure.details)")
      let verified = try machines.failure(on: "data") { try VerifyTask(machines.path(name)).run(in: $0) }
      #expect(verified?.status == .fallsShort && verified?.details == failure.details, "\(name)")
    }
    #expect(try machines.import("back.jsonl", on: "data").contains("Review r-1: added"))
  }

  @Test func `of several files none is imported where one is bad`() throws {
    let machines = try Machines()
    try machines.export(from: "data", to: "good.jsonl")
    _ = try machines.write(Array(try machines.bytes("good.jsonl").dropLast(5)), to: "bad.jsonl")
    let files = ["good.jsonl", "bad.jsonl"].map(machines.path)
    let failure = try machines.failure(on: "fresh") { try ImportTask(files: files).run(in: $0) }
    #expect(failure?.details.first?.hasPrefix(machines.path("bad.jsonl")) == true)
    #expect(try machines.contents(of: "fresh").isEmpty)
    let missing = try machines.failure(on: "fresh") {
      try ImportTask(files: [machines.path("good.jsonl"), machines.path("none.jsonl")]).run(in: $0)
    }
    #expect(missing?.status == .missing)
    #expect(try machines.contents(of: "fresh").isEmpty)
  }

  @Test func `a review of a transcript that is not here is refused, and taken when the transcript is or comes along`()
    throws
  {
    let machines = try Machines()
    try machines.review("r-1", by: "m-1", on: "data", [comment("x")])
    let review = try machines.store("data").review("r-1").export
    _ = try machines.write(review, to: "review.jsonl")
    let failure = try machines.failure(on: "mentor") {
      try ImportTask(files: [machines.path("review.jsonl")]).run(in: $0)
    }
    #expect(
      failure?.details == [
        "\(machines.path("review.jsonl")):1:1: review r-1 speaks of a transcript that is not here; import that one first"
      ])
    #expect(try machines.contents(of: "mentor").isEmpty)
    try machines.export(from: "data", to: "plain.jsonl", withScenario: false, withReviews: false)
    #expect(try machines.import("review.jsonl", "plain.jsonl", on: "mentor").contains("Review r-1: added"))
    #expect(try machines.import("review.jsonl", on: "mentor") == "Review r-1: was there already\n")
  }

  @Test func `another review under the same id is refused, beside one here and beside one in the same files`() throws {
    let machines = try Machines()
    try machines.export(from: "data", to: "sent.jsonl")
    for machine in ["anna", "bart"] {
      _ = try machines.import("sent.jsonl", on: machine)
      try machines.review("r-same", by: "m-1", on: machine, [comment("van \(machine)")])
      try machines.export(from: machine, to: "\(machine).jsonl")
    }
    for (machine, files) in [("anna", ["bart.jsonl"]), ("data", ["anna.jsonl", "bart.jsonl"])] {
      let before = try machines.contents(of: machine)
      let failure = try machines.failure(on: machine) { try ImportTask(files: files.map(machines.path)).run(in: $0) }
      #expect(failure?.status == .data)
      #expect(failure?.details.first?.contains("bart.jsonl:") == true)
      #expect(failure?.details.first?.hasSuffix("there is a review r-same already that says something else") == true)
      #expect(try machines.contents(of: machine) == before)
    }
  }

  @Test func `a scenario that is not the one it says it is never comes in, however well its line is made`() throws {
    let machines = try Machines()
    try machines.export(from: "data", to: "sent.jsonl")
    let bundle = try TranscriptBundle(try machines.bytes("sent.jsonl"))
    var forged = try #require(bundle.scenarios.first)
    forged.content = Array(String(decoding: forged.content, as: UTF8.self).replacing("vrijdag", with: "maandag").utf8)
    let parts = bundle.parts.map { placed -> TranscriptBundle.Part in
      if case .scenario = placed.part { .scenario(forged) } else { placed.part }
    }
    let failure = try #require(try refuses(machines, TranscriptBundle.export(parts), "forged.jsonl"))
    #expect(
      failure.details.first?.contains("the files of scenario teamconflict are not those that its key names") == true)
    #expect(
      try machines.failure(on: "mentor") { try VerifyTask(machines.path("forged.jsonl")).run(in: $0) }?.status
        == .fallsShort)
  }

  @Test func `verifying a session verifies its reviews too, and a file of reviews alone can be verified`() throws {
    let machines = try Machines()
    try machines.review("r-1", by: "m-1", on: "data", [comment("x"), .done])
    let verified = try machines.run(on: "data") { try VerifyTask(machines.session).run(in: $0) }
    #expect(verified.contains("Review r-1: intact, 2 entries"))
    let file = try machines.write(try machines.store("data").review("r-1").export, to: "review.jsonl")
    #expect(try machines.run(on: "fresh") { try VerifyTask(file).run(in: $0) }.hasPrefix("Review r-1: intact"))
    let failure = try machines.failure(on: "fresh") { try GradeTask(file, rubric: nil, format: .json).run(in: $0) }
    #expect(failure?.phrase == .bundleNoTranscript && failure?.status == .data)
  }
}
