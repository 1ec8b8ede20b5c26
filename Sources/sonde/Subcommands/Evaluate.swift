import ArgumentParser
import Foundation
import QuestionReading
import ReaderTraining

/// `sonde evaluate FILE.tsv`: how well the reader reads labelled lines.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show how well the reader reads labelled lines.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  @Option(help: "The language of the interview: nl, fr, en or de. Without it the reader finds out for each line.")
  var language: String?

  @Option(help: "text, json or html.")
  var format: Format = .text

  @Option(help: "The seed of the resamplings that the intervals come from.")
  var seed: UInt64 = 7

  @Argument(help: "A tab-separated file whose first line names the columns: text, form, flags, targets, act.")
  var file: String

  func run() throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      FileHandle.standardError.write(Data("sonde: \(file): there is no such file to read\n".utf8))
      throw ExitCode(66)
    }
    let labelled = LabelledFile(String(decoding: data, as: UTF8.self))
    if !labelled.problems.isEmpty {
      for problem in labelled.problems.prefix(20) {
        FileHandle.standardError.write(Data("sonde: \(file):\(problem.line):1: \(problem.message)\n".utf8))
      }
      throw ExitCode(65)
    }
    let reader = Reader()
    let evaluation = Evaluation(labelled.lines, reader: reader, language: try reader.known(language))
    switch format {
    case .text: print(EvaluationText(evaluation, seed: seed))
    case .json: print(EvaluationJSON(evaluation, seed: seed))
    case .html:
      print(EvaluationPage(evaluation, title: "Reading \(URL(fileURLWithPath: file).lastPathComponent)", seed: seed))
    }
  }
}
