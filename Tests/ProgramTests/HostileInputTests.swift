import Foundation
import TestSupport
import Testing

@Suite struct HostileInputTests {
  private func practise(_ input: [UInt8], in program: Program) throws -> Program.Outcome {
    try program.run(["practice", "teamconflict", "--seed", "7", "--transcript", "out.jsonl"], input: input)
  }

  @Test func `a line of 100,000 characters is heard and kept whole`() throws {
    let program = try Program()
    let outcome = try practise(Array(String(repeating: "waaróm ", count: 15_000).utf8) + [10], in: program)
    #expect(outcome.status == 0)
    #expect(try program.run("transcript", "verify", "out.jsonl").status == 0)
    #expect(try program.bytes("out.jsonl").count > 100_000)
  }

  @Test func `bytes that are no UTF-8, NUL and escapes never reach the output raw`() throws {
    let program = try Program()
    var input: [UInt8] = [0xFF, 0xFE, 0x41, 0x00, 0x42, 10]
    input += Array("\u{1B}[31mrood\u{1B}]0;titel\u{7}\u{9B}2J\u{202E}om\r\n/note \u{1B}[2J\n".utf8) + [0xC3]
    let outcome = try practise(input, in: program)
    #expect(outcome.status == 0)
    let replay = try program.run("transcript", "replay", "out.jsonl")
    #expect(replay.status == 0)
    for text in [outcome.output, outcome.errors, replay.output] {
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar != "\u{202E}")
      }
    }
    #expect(try program.run("transcript", "verify", "out.jsonl").status == 0)
  }

  @Test func `an unknown command with escapes is told without them`() throws {
    let outcome = try practise(Array("/\u{1B}[2Jx\n".utf8), in: try Program())
    #expect(!outcome.output.contains("\u{1B}"))
  }

  private static let library = ["vacancies/teamcoach.yaml", "competencies/federal.yaml"]

  /// A library whose scenario `broken` is the shipped one, changed.
  private func library(in program: Program, _ change: (String) -> String) throws -> String {
    let root = "\(program.folder.path)/library"
    let base = try String(contentsOfFile: "\(Program.scenarios)/teamconflict/scenario.yaml", encoding: .utf8)
    for name in ["broken", "vacancies", "competencies"] {
      try FileManager.default.createDirectory(atPath: "\(root)/\(name)", withIntermediateDirectories: true)
    }
    for file in Self.library {
      try FileManager.default.copyItem(atPath: "\(Program.scenarios)/\(file)", toPath: "\(root)/\(file)")
    }
    let text = change(base.replacingOccurrences(of: "id: teamconflict", with: "id: broken"))
    try text.write(toFile: "\(root)/broken/scenario.yaml", atomically: true, encoding: .utf8)
    return root
  }

  @Test func `a scenario that is sound can be played from a folder`() throws {
    let program = try Program()
    let root = try library(in: program) { $0 }
    #expect(try program.run("practice", "\(root)/broken", lines: ["/quit"]).status == 0)
    #expect(try program.run("practice", "broken", "--scenarios", root, lines: ["/quit"]).status == 0)
  }

  @Test(arguments: [
    "a bomb", "an unknown key", "a wrong type", "a dangling id", "a duplicate key", "10 MB", "no UTF-8 at all",
  ])
  func `a scenario that falls short is refused with a place and nothing half loaded`(_ fault: String) throws {
    let program = try Program()
    let root = try library(in: program) { text in
      switch fault {
      case "a bomb":
        "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\n? *c\n: x\n" + text
      case "an unknown key": text + "colour: blue\n"
      case "a wrong type": text.replacingOccurrences(of: "competencies: [teamwork]", with: "competencies: teamwork")
      case "a dangling id": text.replacingOccurrences(of: "competencies: [teamwork]", with: "competencies: [juggling]")
      case "a duplicate key": text + "id: broken\n"
      case "10 MB": text + String(repeating: "# padding padding padding\n", count: 400_000)
      default: "\u{0}\u{1}\u{2}"
      }
    }
    let outcome = try program.run("practice", "broken", "--scenarios", root, lines: Program.questions)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(try Regex("sonde: .*broken/scenario.yaml:[0-9]+:[0-9]+: [a-z-]+: ")))
    #expect(!outcome.output.contains("Griet"))
    #expect(try [1, 65].contains(program.run("scenario", "lint", "broken", "--scenarios", root).status))
  }
}
