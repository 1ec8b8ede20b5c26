import QuestionReading

/// The matrix of forms as an SVG drawing: rows as labelled, columns as read, darker for a larger share of the row.
struct ConfusionMatrix {
  private let figures: Figures
  private let cell = 76
  private let left = 116
  private let top = 56

  init(_ figures: Figures) { self.figures = figures }

  var svg: String {
    let count = Figures.forms.count
    let (width, height) = (left + cell * count + 2, top + cell * count + 2)
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" "
        + "height=\"\(height)\" font-family=\"system-ui, sans-serif\" font-size=\"13\">",
      "<title>Forms as labelled (rows) and as read (columns)</title>",
    ]
    for (index, form) in Figures.forms.enumerated() {
      let name = escaped(form.rawValue)
      parts.append(label(name, x: left + index * cell + cell / 2, y: top - 12, anchor: "middle"))
      parts.append(label(name, x: left - 10, y: top + index * cell + cell / 2 + 5, anchor: "end"))
    }
    for row in 0..<count {
      let whole = max(figures.confusion[row].reduce(0, +), 1)
      for column in 0..<count {
        parts.append(square(row, column, share: figures.confusion[row][column] * 100 / whole))
      }
    }
    return (parts + ["</svg>"]).joined(separator: "\n")
  }

  private func square(_ row: Int, _ column: Int, share: Int) -> String {
    let (x, y) = (left + column * cell, top + row * cell)
    // From white to a blue or, beside the diagonal, to an orange.
    let full = row == column ? (31, 95, 153) : (178, 72, 16)
    func mixed(_ channel: Int) -> Int { 255 - (255 - channel) * share / 100 }
    let colour = "rgb(\(mixed(full.0)),\(mixed(full.1)),\(mixed(full.2)))"
    let text = label(
      String(figures.confusion[row][column]), x: x + cell / 2, y: y + cell / 2 + 5, anchor: "middle",
      colour: share > 55 ? "#fff" : "#1b1b1b")
    return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(cell)\" height=\"\(cell)\" fill=\"\(colour)\" stroke=\"#ccc\"/>"
      + text
  }

  private func label(_ text: String, x: Int, y: Int, anchor: String, colour: String = "#1b1b1b") -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\" fill=\"\(colour)\">\(text)</text>"
  }
}
