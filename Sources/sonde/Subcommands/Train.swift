import ArgumentParser
import Foundation
import QuestionReading
import ReaderTraining

/// `sonde train FOLDER`: trains the reader of a language and writes `model.bin` into its folder.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train the reader of a language on the corpus in its folder, and write model.bin there.",
    shouldDisplay: false)

  @Argument(help: "The language's folder, such as Sources/QuestionReading/Languages/nl.")
  var folder: String

  func run() throws {
    let folder = URL(fileURLWithPath: folder)
    let files = Dictionary(
      uniqueKeysWithValues: try ["lexicon", "phrases", "endings"].map { name in
        let data = try? Data(contentsOf: folder.appendingPathComponent(name + ".txt"))
        return (name, Resource(copying: [UInt8](data ?? Data())))
      })
    let language = Language(code: folder.lastPathComponent, files: files)
    guard language.problems.isEmpty else { throw ValidationError(language.problems.joined(separator: "\n")) }
    let corpus = try LabelledFile.corpus(in: folder.appendingPathComponent("corpus"))
    let (resource, heldOut) = ReaderTrainer(language).train(corpus)
    if let path = ProcessInfo.processInfo.environment["DUMP"] {
      let e = HeldOutSummary.evaluation(heldOut, resource: resource)
      try Data(e.items.map { i in
        func fl(_ a: Bool, _ b: Bool, _ c: Bool) -> String { (a ? "m" : "") + (b ? "h" : "") + (c ? "p" : "") }
        let (l, r) = (i.line, i.reading)
        return [l.text, l.form.rawValue, r.form.rawValue, fl(l.isMultiple, l.isHypothetical, l.isProtected), fl(r.isMultiple, r.isHypothetical, r.isProtected), l.targets.map(\.rawValue).joined(separator: ","), r.targets.map(\.rawValue).joined(separator: ","), l.act.rawValue, r.act.rawValue].joined(separator: "\t") }.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    }
    if ProcessInfo.processInfo.environment["CVONLY"] == nil { try Data(resource).write(to: folder.appendingPathComponent("model.bin")) }
    print("\(language.code): \(corpus.count) lines, \(resource.count) bytes")
    print(HeldOutSummary(heldOut, resource: resource).description)
  }
}

extension LabelledFile {
  /// The lines of all `.tsv` files in a folder, in the order of their names.
  static func corpus(in folder: URL) throws -> [LabelledLine] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }.sorted()
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
