import Foundation
import TestSupport
import Testing

@Suite struct ExitStatusTests {
  /// Each command with the status that it ends in.
  static let cases: [(String, Int32)] = [
    ("practice", 64),
    ("practise teamconflict", 64),
    ("practice teamconflict --language xx", 64),
    ("practice teamconflict --seed 9007199254740992", 64),
    ("practice teamconflict --start gisteren", 64),
    ("practice teamconflict --ui it", 64),
    ("practice teamconflictt", 66),
    ("practice ./nowhere", 66),
    ("practice teamconflict --scenarios nowhere", 66),
    ("grade nobody", 66),
    ("transcript export nobody", 66),
    ("transcript replay nobody", 66),
    ("transcript export nobody --with-scenario --with-reviews", 66),
    ("transcript import nowhere.jsonl", 66),
    ("agreement --format xml", 64),
    ("agreement --cohort nobody", 0),
    ("report cohort nobody", 66),
    ("report cohort nobody --format xml", 64),
    ("report cohort nobody --since gisteren", 64),
    ("report trainee nobody", 66),
    ("report trainee nobody --language it", 64),
    ("practice teamconflict --cohort=", 64),
    ("practice teamconflict --transcript /nowhere/out.jsonl", 74),
    ("scenario lint teamconflict", 0),
    ("scenario show teamconflict", 0),
    ("doctor", 0),
    ("--help", 0),
    ("--version", 0),
  ]

  @Test(arguments: cases) func `the exit status tells what went wrong`(command: String, status: Int32) throws {
    let outcome = try Program().run(command.split(separator: " ").map(String.init))
    #expect(outcome.status == status, "\(outcome.errors)")
    if status != 0 { #expect(outcome.errors.hasPrefix("sonde: ")) }
  }

  @Test func `a read-only data folder is told before the interview starts`() throws {
    // A file in the folder's place: the tests may run as root, whom no mode stops.
    let program = try Program()
    try program.folder.write("", to: "file")
    let outcome = try program.run("practice", "teamconflict", "--data", "file/data", lines: Program.questions)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("file/data"))
    #expect(!outcome.output.contains("Griet"))
  }

  @Test func `a standard output that takes nothing is an error`() throws {
    let program = try Program()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["scenario", "list"]
    process.environment = program.environment
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
  }
}
