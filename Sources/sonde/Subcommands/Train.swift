import ArgumentParser
import Foundation
import QuestionReading
import ReaderTraining

/// `sonde train FOLDER`: trains the reader, each language on the corpus in its folder, and language identification on
/// all of them; writes `model.bin` into each folder and `identification.bin` beside them.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train the reader on the corpora of its languages, and write the resources beside them.",
    shouldDisplay: false)

  @Argument(help: "Sources/QuestionReading/Languages, or the folder of one language in it.")
  var folder: String

  @Option(help: "Write held-out lines as they were read to this folder, a file for each language.")
  var heldOut: String?

  @ArgumentParser.Flag(help: "Only show how held-out lines are read; write no resource.")
  var dry = false

  @ArgumentParser.Flag(help: "Train the identification of languages alone.")
  var identificationOnly = false

  @Option(help: "Evaluate on CODE/development.tsv in this folder.")
  var development: String?

  func run() throws {
    let folder = URL(fileURLWithPath: folder)
    let manager = FileManager.default
    guard !manager.fileExists(atPath: folder.appendingPathComponent("corpus").path) else {
      return try train(folder)
    }
    let names = try manager.contentsOfDirectory(atPath: folder.path).sorted()
    let languages = names.map { folder.appendingPathComponent($0) }
      .filter { manager.fileExists(atPath: $0.appendingPathComponent("corpus").path) }
    if !identificationOnly { for language in languages { try train(language) } }
    try identify(languages, in: folder)
  }

  private func train(_ folder: URL) throws {
    var files: [String: Resource] = [:]
    for name in ["lexicon", "phrases", "endings"] {
      let data = try Data(contentsOf: folder.appendingPathComponent(name + ".txt"))
      files[name] = Resource(copying: [UInt8](data))
    }
    let source = try String(contentsOf: folder.appendingPathComponent("themes.txt"), encoding: .utf8)
    let themes = Themes.resource(of: source)
    guard themes.problems.isEmpty else {
      throw ValidationError(themes.problems.map { "themes.txt:\($0)" }.joined(separator: "\n"))
    }
    files["themes"] = Resource(copying: themes.bytes)
    if !dry { try Data(themes.bytes).write(to: folder.appendingPathComponent("themes.bin")) }
    let language = Language(code: folder.lastPathComponent, files: files)
    guard language.problems.isEmpty else { throw ValidationError(language.problems.joined(separator: "\n")) }
    let corpus = try LabelledFile.corpus(in: folder.appendingPathComponent("corpus"))
    let (resource, heldOut) = ReaderTrainer(language).train(corpus, validatesOnly: dry)
    if !dry { try Data(resource).write(to: folder.appendingPathComponent("model.bin")) }
    print("\(language.code): \(corpus.count) lines, \(resource.count) bytes")
    print("held out: " + HeldOutSummary(heldOut, resource: resource).description)
    if let development, !dry { try evaluate(resource, files, language.code, on: development) }
    if let path = self.heldOut {
      let evaluation = HeldOutSummary.evaluation(heldOut, resource: resource)
      try Data(EvaluationJSON(evaluation).description.utf8)
        .write(to: URL(fileURLWithPath: path).appendingPathComponent(language.code + ".json"))
    }
  }

  /// How the new model reads lines that nobody trained on.
  private func evaluate(_ resource: [UInt8], _ files: [String: Resource], _ code: String, on folder: String) throws {
    var files = files
    files["model"] = Resource(copying: resource)
    let reader = Reader(languages: [Language(code: code, files: files)], identifier: nil)
    let path = URL(fileURLWithPath: folder).appendingPathComponent(code).appendingPathComponent("development.tsv")
    let file = LabelledFile(String(decoding: try Data(contentsOf: path), as: UTF8.self))
    if let problem = file.problems.first { throw ValidationError("\(path.path):\(problem)") }
    let evaluation = Evaluation(file.lines, reader: reader, language: code)
    print("development: " + HeldOutSummary(evaluation).description)
  }

  private func identify(_ languages: [URL], in folder: URL) throws {
    let corpora = try languages.map { language in
      (language.lastPathComponent, try LabelledFile.corpus(in: language.appendingPathComponent("corpus")).map(\.text))
    }
    let others = try String(contentsOf: folder.appendingPathComponent("other.txt"), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    let (resource, summary) = IdentifierTrainer().train(corpora, others: others)
    if !dry { try Data(resource).write(to: folder.appendingPathComponent("identification.bin")) }
    print("\(summary), \(resource.count) bytes")
  }
}

extension LabelledFile {
  /// The lines of all `.tsv` files in a folder, in the order of their names.
  static func corpus(in folder: URL) throws -> [LabelledLine] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }
      .sorted()
    var lines: [LabelledLine] = []
    for name in names {
      let path = folder.appendingPathComponent(name)
      let file = LabelledFile(String(decoding: try Data(contentsOf: path), as: UTF8.self))
      if let problem = file.problems.first { throw ValidationError("\(path.path):\(problem)") }
      lines += file.lines
    }
    return lines
  }
}
