import Foundation
import LineEditing
import Storage
import TestSupport

@testable import Shell

/// A shell with a script at its keyboard, a store of its own and the shipped scenarios.
final class Room {
  let folder: TemporaryFolder
  let desk: Desk
  private(set) var printed = ""

  static let scenarios = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios").path

  init(
    sharing other: Room? = nil, store: (any SessionStore)? = nil, environment: [String: String] = [:],
    now: @escaping @Sendable () -> Int64 = { 0 }
  ) throws {
    let folder = try other?.folder ?? TemporaryFolder()
    self.folder = folder
    let numbers = Numbers(other == nil ? 1 : 1_000)
    let finder = LibraryFinder(environment: Environment { _ in nil }, flag: Self.scenarios, executable: nil)
    desk = Desk(
      Desk.Sources(
        environment: Environment { environment[$0] ?? ($0 == "LANG" ? "nl_BE.UTF-8" : nil) },
        findScenarios: { scenario throws(Failure) in try ScenarioShelf.find(finder, scenario: scenario) },
        openStore: { isMade throws(Failure) in
          if let store { return store }
          let path = folder.path + "/data"
          return try Failure.storing { () throws(StorageError) in
            isMade ? try SQLiteSessionStore(creatingIn: path) : try SQLiteSessionStore.existing(in: path)
          }
        }, random: { numbers.next() }, clock: MillisecondClock(now: now), now: { 1_700_000_000 }))
  }

  /// Plays inputs and gives what was printed.
  @discardableResult
  func play(
    _ inputs: [LineInput], scenario: String? = "teamconflict", columns: Int = 80,
    _ change: (inout Shell.Options) -> Void = { _ in }
  ) throws -> Shell {
    let editor = ScriptedLineEditor(inputs, columns: columns)
    var options = Shell.Options()
    options.seed = 7
    options.instant = true
    change(&options)
    let shell = Shell(editor: editor, features: nil, desk: desk, options: options)
    try shell.run(scenario: scenario)
    printed = editor.printed.joined(separator: "\n")
    prompts = editor.prompts
    return shell
  }

  private(set) var prompts: [Prompt] = []

  @discardableResult
  func play(_ lines: String..., scenario: String? = "teamconflict") throws -> Shell {
    try play(lines.map { .line($0) }, scenario: scenario)
  }
}

/// Numbers that are never twice the same.
final class Numbers: @unchecked Sendable {
  private let lock = NSLock()
  private var value: UInt64

  init(_ start: UInt64) { value = start }

  func next() -> UInt64 {
    lock.withLock {
      value += 1
      return value &* 0x9E37_79B9_7F4A_7C15
    }
  }
}
