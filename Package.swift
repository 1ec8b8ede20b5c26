// swift-tools-version: 6.1
import Foundation
import PackageDescription

/// The one C target that carries data inside the binary: each folder named here holds an `embed.c` that
/// embeds the files beside it. Its path is Sources, so that data stays in the module that it belongs to.
let embeddedFolders = [
  "CEmbedded", "QuestionReading/Languages", "Assessment/Rubrics", "Coaching/Phrasebooks", "Reports/Phrases",
  "Shell/Messages",
]

/// The C files of those folders, which are all that `CEmbedded` compiles.
let embeddingSources = embeddedFolders.flatMap { folder in
  (FileManager.default.enumerator(atPath: Context.packageDirectory + "/Sources/" + folder)?.compactMap { $0 as? String }
    ?? [])
    .filter { $0.hasSuffix(".c") }.sorted().map { folder + "/" + $0 }
}

/// Everything else under Sources, folder by folder, so that SwiftPM neither compiles nor warns about it.
func outsideEmbeddedFolders() -> [String] {
  let sources = Context.packageDirectory + "/Sources"
  var excluded: [String] = []
  func visit(_ path: String) {
    for entry in ((try? FileManager.default.contentsOfDirectory(atPath: sources + "/" + path)) ?? []).sorted() {
      let child = path.isEmpty ? entry : path + "/" + entry
      let holdsSources = embeddingSources.contains { $0 == child || $0.hasPrefix(child + "/") }
      if !holdsSources && !child.hasPrefix("CEmbedded") {
        excluded.append(child)
      } else if !embeddingSources.contains(child) && !child.hasPrefix("CEmbedded") {
        visit(child)
      }
    }
  }
  visit("")
  return excluded
}

let swiftSettings: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
  name: "sonde",
  products: [.executable(name: "sonde", targets: ["sonde"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .target(
      name: "CEmbedded", path: "Sources", exclude: outsideEmbeddedFolders(), sources: embeddingSources,
      publicHeadersPath: "CEmbedded/include"),
    .target(name: "CTerminal"),
    .target(name: "CTransfer", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "Transfer", dependencies: ["CTransfer"], swiftSettings: swiftSettings),
    .target(name: "LineEditing", dependencies: ["CLibEdit", "CTerminal"], swiftSettings: swiftSettings),
    .target(
      name: "QuestionReading", dependencies: ["CEmbedded"], exclude: ["Languages"],
      swiftSettings: swiftSettings),
    .target(
      name: "ReaderTraining", dependencies: ["QuestionReading"], exclude: ["ReaderTraining.md", "Baselines"],
      swiftSettings: swiftSettings),
    .target(
      name: "Scenarios", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: swiftSettings),
    .target(
      name: "Transcripts", dependencies: ["QuestionReading", "Scenarios", "CSodium"],
      exclude: ["TranscriptFormat.md"], swiftSettings: swiftSettings),
    .target(
      name: "Storage", dependencies: ["Transcripts", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: swiftSettings),
    .target(
      name: "Interviewing", dependencies: ["Transcripts", "Scenarios", "QuestionReading"],
      swiftSettings: swiftSettings),
    .target(
      name: "Assessment", dependencies: ["Transcripts", "Scenarios", "QuestionReading"], exclude: ["Rubrics"],
      swiftSettings: swiftSettings),
    .target(
      name: "Coaching",
      dependencies: ["Interviewing", "Assessment", "Transcripts", "Scenarios", "QuestionReading"],
      exclude: ["Phrasebooks", "Validity/Validity.md"], swiftSettings: swiftSettings),
    .target(
      name: "Reports", dependencies: ["Assessment", "Coaching", "Scenarios", "Transcripts"],
      exclude: ["Phrases", "XAPI/Statements.md"], swiftSettings: swiftSettings),
    .target(
      name: "Shell",
      dependencies: [
        "Assessment", "Coaching", "Interviewing", "LineEditing", "QuestionReading", "Reports", "Scenarios", "Storage",
        "Transcripts", "Transfer",
      ], exclude: ["Messages"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "sonde",
      dependencies: [
        "Shell", "QuestionReading", "ReaderTraining", "LineEditing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: swiftSettings),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TestSupport", dependencies: ["CPseudoTerminal", "CSodium", "Scenarios"], path: "Tests/TestSupport",
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "LineEditingProbe", dependencies: ["LineEditing"], path: "Tests/LineEditingProbe",
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "sonde", "Assessment", "Coaching", "Interviewing", "QuestionReading", "Scenarios", "Storage", "Transcripts",
        "TestSupport",
      ],
      path: "Tests/Benchmarks", swiftSettings: swiftSettings),
    .testTarget(
      name: "LineEditingTests", dependencies: ["LineEditing", "LineEditingProbe", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ScenariosTests",
      dependencies: ["Scenarios", "TestSupport", "CSodium", .product(name: "Yams", package: "Yams")],
      exclude: ["Fixtures"], swiftSettings: swiftSettings),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Shell", "Assessment", "Coaching", "Interviewing", "LineEditing", "QuestionReading", "ReaderTraining",
        "Reports", "Scenarios", "Storage", "Transcripts", "Transfer", "TestSupport",
      ],
      swiftSettings: swiftSettings),
    .testTarget(name: "ProgramTests", dependencies: ["sonde", "TestSupport"], swiftSettings: swiftSettings),
    .testTarget(name: "HouseTests", swiftSettings: swiftSettings),
    .testTarget(
      name: "CoachingTests",
      dependencies: [
        "Coaching", "Assessment", "Interviewing", "QuestionReading", "Scenarios", "Transcripts", "TestSupport",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "InterviewingTests", dependencies: ["Interviewing", "TestSupport"], swiftSettings: swiftSettings),
    .testTarget(
      name: "AssessmentTests",
      dependencies: ["Assessment", "QuestionReading", "Transcripts", "Scenarios", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Assessment", "Coaching", "QuestionReading", "ReaderTraining", "Scenarios", "Transcripts",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "QuestionReadingTests", dependencies: ["QuestionReading", "ReaderTraining"], swiftSettings: swiftSettings),
    .testTarget(name: "TranscriptsTests", dependencies: ["Transcripts"], swiftSettings: swiftSettings),
    .testTarget(name: "TransferTests", dependencies: ["Transfer"], swiftSettings: swiftSettings),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "Transcripts", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: swiftSettings),
  ]
)
