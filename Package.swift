// swift-tools-version: 6.1
import Foundation
import PackageDescription

/// The one C target that carries data inside the binary: each folder named here holds an `embed.c` that
/// embeds the files beside it. Its path is Sources, so that data stays in the module that it belongs to. (SwiftPM keeps
/// the manifest as evaluated: after adding a file here, build once with `--manifest-cache none`.)
let embeddedFolders = [
  "CEmbedded", "QuestionReading/Languages", "Assessment/Rubrics", "Reports/Phrases", "Shell/Messages",
]

/// Everything under Sources that `CEmbedded` must not take: all that is not one of its folders.
func outsideEmbeddedFolders() -> [String] {
  let sources = Context.packageDirectory + "/Sources"
  var excluded: [String] = []
  func visit(_ path: String) {
    let entries = ((try? FileManager.default.contentsOfDirectory(atPath: sources + "/" + path)) ?? []).sorted()
    for entry in entries {
      let child = path.isEmpty ? entry : path + "/" + entry
      if embeddedFolders.contains(where: { child == $0 || child.hasPrefix($0 + "/") }) {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: sources + "/" + child, isDirectory: &isFolder)
        if isFolder.boolValue {
          // A folder without sources goes as a whole, so that files added to a corpus need no new manifest.
          let inside = FileManager.default.enumerator(atPath: sources + "/" + child)?.compactMap { $0 as? String } ?? []
          if inside.contains(where: { $0.hasSuffix(".c") || $0.hasSuffix(".h") }) {
            visit(child)
          } else {
            excluded.append(child)
          }
        } else if !child.hasSuffix(".c") && !child.hasSuffix(".h") && !child.hasSuffix(".modulemap") {
          excluded.append(child)
        }
      } else if embeddedFolders.contains(where: { $0.hasPrefix(child + "/") }) {
        visit(child)
      } else {
        excluded.append(child)
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
      name: "CEmbedded", path: "Sources", exclude: outsideEmbeddedFolders(), sources: embeddedFolders,
      publicHeadersPath: "CEmbedded/include"),
    .target(name: "CTerminal"),
    .target(name: "LineEditing", dependencies: ["CLibEdit", "CTerminal"], swiftSettings: swiftSettings),
    .target(
      name: "QuestionReading", dependencies: ["CEmbedded"], exclude: ["Languages"],
      swiftSettings: swiftSettings),
    .target(name: "ReaderTraining", dependencies: ["QuestionReading"], swiftSettings: swiftSettings),
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
      name: "Reports", dependencies: ["Assessment", "Scenarios", "Transcripts"], exclude: ["Phrases"],
      swiftSettings: swiftSettings),
    .target(
      name: "Shell",
      dependencies: [
        "Assessment", "Interviewing", "LineEditing", "QuestionReading", "Reports", "Scenarios", "Storage",
        "Transcripts",
      ], exclude: ["Messages"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "sonde",
      dependencies: [
        "Shell", "QuestionReading", "ReaderTraining", "LineEditing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: swiftSettings),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TestSupport", dependencies: ["CPseudoTerminal", "Scenarios"], path: "Tests/TestSupport",
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "LineEditingProbe", dependencies: ["LineEditing"], path: "Tests/LineEditingProbe",
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "sonde", "Assessment", "Interviewing", "QuestionReading", "Scenarios", "Storage", "Transcripts", "CSodium",
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
      name: "ShellTests", dependencies: ["Shell", "LineEditing", "Storage", "Transcripts", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(name: "ProgramTests", dependencies: ["sonde", "TestSupport"], swiftSettings: swiftSettings),
    .testTarget(name: "HouseTests", swiftSettings: swiftSettings),
    .testTarget(name: "InterviewingTests", dependencies: ["Interviewing", "CSodium"], swiftSettings: swiftSettings),
    .testTarget(
      name: "AssessmentTests",
      dependencies: ["Assessment", "QuestionReading", "Transcripts", "Scenarios", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Assessment", "Scenarios", "Transcripts"],
      swiftSettings: swiftSettings),
    .testTarget(name: "QuestionReadingTests", dependencies: ["QuestionReading"], swiftSettings: swiftSettings),
    .testTarget(name: "TranscriptsTests", dependencies: ["Transcripts"], swiftSettings: swiftSettings),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "Transcripts", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: swiftSettings),
  ]
)
