import Foundation
import Testing

/// The directions between the modules: what each may import directly. SwiftPM alone lets transitive imports pass.
@Suite struct ImportTests {
  private static let allowed: [String: Set<String>] = [
    "LineEditing": ["CLibEdit", "CTerminal"],
    "Transfer": ["CTransfer"],
    "QuestionReading": ["CEmbedded"],
    "ReaderTraining": ["QuestionReading"],
    "Scenarios": ["Yams"],
    "Transcripts": ["QuestionReading", "Scenarios", "CSodium"],
    "Interviewing": ["Transcripts", "Scenarios", "QuestionReading"],
    "Assessment": ["Transcripts", "Scenarios", "QuestionReading"],
    "Coaching": ["Interviewing", "Assessment", "Transcripts", "Scenarios", "QuestionReading"],
    "Storage": ["Transcripts", "GRDB"],
    "Reports": ["Assessment", "Coaching", "Transcripts", "Scenarios"],
    "Shell": [
      "LineEditing", "QuestionReading", "Scenarios", "Transcripts", "Interviewing", "Assessment",
      "Coaching", "Storage", "Reports", "Transfer",
    ],
    "sonde": ["Shell", "QuestionReading", "ReaderTraining", "ArgumentParser"],
  ]

  /// What comes with the toolchain.
  private static let toolchain: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
  ]

  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  @Test func `every import in Sources is one that the directions allow`() throws {
    for (file, module, imported) in try Self.imports() {
      let allowed = try #require(Self.allowed[module], "the directions do not name \(module)")
      #expect(allowed.contains(imported) || Self.toolchain.contains(imported), "\(file) imports \(imported)")
    }
  }

  @Test func `the directions have no cycle`() {
    var done: Set<String> = []
    var left = Set(Self.allowed.keys)
    while let next = left.sorted().first(where: { module in
      (Self.allowed[module] ?? []).allSatisfy { Self.allowed[$0] == nil || done.contains($0) }
    }) {
      done.insert(next)
      left.remove(next)
    }
    #expect(left.isEmpty)
  }

  private static func imports() throws -> [(file: String, module: String, imported: String)] {
    var found: [(file: String, module: String, imported: String)] = []
    let enumerator = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let url = enumerator?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      let path = String(url.path.dropFirst(sources.path.count + 1))
      let module = String(path.prefix { $0 != "/" })
      for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ").drop { $0.hasPrefix("@") || $0 == "public" || $0 == "package" }
        guard words.first == "import", let name = words.last(where: { $0 != "import" }) else { continue }
        found.append((path, module, String(name.prefix { $0 != "." })))
      }
    }
    return found
  }
}
