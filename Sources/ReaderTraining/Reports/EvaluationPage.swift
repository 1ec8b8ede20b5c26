import QuestionReading

/// An evaluation as an HTML page of its own: no script, no file beside it, the matrix drawn as inline SVG.
public struct EvaluationPage: CustomStringConvertible {
  private let evaluation: Evaluation
  private let bootstrap: Bootstrap
  private let title: String

  /// The page of an evaluation; intervals are drawn under `seed`.
  public init(_ evaluation: Evaluation, title: String, seed: UInt64 = 7) {
    self.evaluation = evaluation
    self.title = title
    bootstrap = Bootstrap(evaluation, seed: seed)
  }

  /// The page.
  public var description: String {
    let figures = evaluation.figures
    let rows = zip(Bootstrap.names, bootstrap.intervals).map { name, interval in
      row([name, percent(interval.value), "\(percent(interval.low)) – \(percent(interval.high))"])
    }
    let targets = zip(Target.allCases, figures.targets).map { target, counts in
      row([target.rawValue, percent(counts.precision), percent(counts.recall), percent(counts.f1)])
    }
    let misread = evaluation.misread.map { row([$0.line.text, $0.differences.joined(separator: " · ")]) }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(title))</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
      table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ddd; vertical-align: top }
      svg { max-width: 100%; height: auto }
      </style>
      </head>
      <body>
      <h1>\(escaped(title))</h1>
      <p>\(figures.lines) lines, of which \(figures.unsure) unsure and \(evaluation.misread.count) misread in some label.</p>
      <h2>Figures</h2>
      <table><thead>\(heading(["figure", "value", "95 in 100 resamplings"]))</thead><tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      <h2>Form</h2>
      \(ConfusionMatrix(figures).svg)
      <h2>Targets</h2>
      <table><thead>\(heading(["target", "precision", "recall", "F1"]))</thead><tbody>
      \(targets.joined(separator: "\n"))
      </tbody></table>
      <h2>Misread lines</h2>
      <table><thead>\(heading(["line", "as labelled → as read"]))</thead><tbody>
      \(misread.joined(separator: "\n"))
      </tbody></table>
      </body>
      </html>
      """
  }

  private func row(_ cells: [String]) -> String {
    "<tr>" + cells.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>"
  }

  private func heading(_ cells: [String]) -> String {
    "<tr>" + cells.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined() + "</tr>"
  }

  private func percent(_ share: Double) -> String { EvaluationText.percent(share) }
}

/// Text as HTML shows it; control characters show as U+FFFD.
func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case _ where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value: result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
