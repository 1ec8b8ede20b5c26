import Foundation
import TestSupport

/// The built program with files of its own, run through pipes.
struct Program {
  let folder: TemporaryFolder
  var environment: [String: String]

  static let scenarios = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios").path

  init() throws {
    folder = try TemporaryFolder()
    environment = ["HOME": folder.path, "LANG": "nl_BE.UTF-8", "TERM": "xterm", "PATH": "/usr/bin:/bin"]
  }

  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  static var path: String { BuiltProgram.path("sonde") }

  /// Runs it with these bytes at standard input.
  func run(_ arguments: [String], input: [UInt8] = [], environment extra: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    process.environment = environment.merging(extra) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    // Files rather than pipes: neither side can wait for the other.
    let name = UUID().uuidString
    let files = ["in", "out", "err"].map { "\(folder.path)/\(name).\($0)" }
    _ = FileManager.default.createFile(atPath: files[0], contents: Data(input))
    for file in files.dropFirst() { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    let texts = try files.dropFirst().map {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self)
    }
    return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  func run(_ arguments: String..., lines: [String] = []) throws -> Outcome {
    try run(arguments, input: Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// The bytes of a file in its folder.
  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)")))
  }

  /// Plays lines and gives the transcript.
  func transcript(
    _ lines: [String], _ more: [String] = [], as name: String = "out.jsonl", environment extra: [String: String] = [:]
  ) throws -> [UInt8] {
    let outcome = try run(
      ["practice", "teamconflict", "--language", "nl", "--seed", "7", "--transcript", name] + more,
      input: Array(lines.map { $0 + "\n" }.joined().utf8), environment: extra)
    guard outcome.status == 0 else { throw Unexpected(description: outcome.errors) }
    return try bytes(name)
  }

  struct Unexpected: Error, CustomStringConvertible { let description: String }

  static let questions = [
    "Goeiemorgen, welkom.", "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?",
    "Wat was daarin uw eigen stap?", "", "/note zegt dikwijls wij", "/wait 8", "Wat hebt u eruit geleerd?",
  ]
}
