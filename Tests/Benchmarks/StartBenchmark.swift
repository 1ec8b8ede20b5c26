import Foundation
import TestSupport

/// From the start of the program to its first prompt in a terminal, and the memory that an interview takes.
enum StartBenchmark {
  static func run() throws {
    let folder = try TemporaryFolder()
    let environment = [
      "HOME": folder.path, "LANG": "nl_BE.UTF-8", "TERM": "xterm", "PATH": "/usr/bin:/bin",
      "SONDE_SCENARIOS": ShippedLibrary.folder,
    ]
    let program = BuiltProgram.path("sonde")
    var bare = Samples()
    var interview = Samples()
    for _ in 0..<30 {
      try bare.time { try launched(program, [], environment).waitFor("▸") }
      try interview.time {
        try launched(program, ["practice", "teamconflict", "--seed", "7"], environment).waitFor("▸")
      }
    }
    report("start to the first prompt of the bare shell", bare.median / 1e6, "ms")
    report("start to the first prompt of an interview", interview.median / 1e6, "ms")

    let terminal = try launched(program, ["practice", "teamconflict", "--seed", "7", "--instant"], environment)
    try terminal.waitFor("▸")
    report("memory at the first prompt (peak)", peakMemory(of: terminal.process), "MB")
    for line in try ShippedLibrary.linesSaid(in: "nl-strong.txt", of: "teamconflict") {
      try terminal.send(line + "\r")
      try terminal.waitFor("Gelezen als")
    }
    try terminal.send("/end\r")
    try terminal.waitForScreen("the prompt") { $0.cursorLine.hasPrefix("sonde") }
    report("memory after an interview and its scorecard (peak)", peakMemory(of: terminal.process), "MB")
  }

  private static func launched(
    _ program: String, _ arguments: [String], _ environment: [String: String]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(columns: 100, rows: 40)
    try terminal.launch(program, arguments: arguments, environment: environment)
    return terminal
  }

  /// The most memory that a process ever had resident, in megabytes.
  private static func peakMemory(of process: pid_t) -> Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Double(line.split(separator: " ").dropFirst().first ?? "") ?? 0) / 1024
  }
}
