import QuestionReading

/// A line of an interviewer with its labels, as LABELS.md defines them.
public struct LabelledLine: Sendable, Equatable {
  /// The line.
  public var text: String
  /// Its form.
  public var form: Form
  /// Whether it holds several questions.
  public var isMultiple: Bool
  /// Whether it asks for an imagined case.
  public var isHypothetical: Bool
  /// Whether it asks after a protected ground.
  public var isProtected: Bool
  /// What it is after, in the order of ``Target``'s cases.
  public var targets: [Target]
  /// What a statement does.
  public var act: Act

  /// A labelled line.
  public init(
    text: String, form: Form, isMultiple: Bool, isHypothetical: Bool, isProtected: Bool, targets: [Target], act: Act
  ) {
    self.text = text
    self.form = form
    self.isMultiple = isMultiple
    self.isHypothetical = isHypothetical
    self.isProtected = isProtected
    self.targets = targets
    self.act = act
  }
}

/// Labelled lines from a tab-separated file whose first line names the columns.
///
/// `text` and `form` are needed; `flags` and `targets` are lists joined by commas, `-` or nothing for none; `act` may be
/// missing. The columns may stand in any order, and further ones are passed over.
public struct LabelledFile: Sendable {
  /// What is wrong with a line of the file.
  public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line's number, from 1.
    public var line: Int
    /// What is wrong, and what is expected.
    public var message: String

    /// `LINE: message`.
    public var description: String { "\(line): \(message)" }
  }

  /// The lines that could be read.
  public private(set) var lines: [LabelledLine] = []
  /// What is wrong with the others.
  public private(set) var problems: [Problem] = []

  /// Reads a file.
  public init(_ source: String) {
    var rows = source.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      row.hasSuffix("\r") ? row.dropLast() : row
    }[...]
    let header = rows.popFirst()?.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) ?? []
    guard let textColumn = header.firstIndex(of: "text"), let formColumn = header.firstIndex(of: "form") else {
      problems.append(Problem(line: 1, message: "the first line must name the columns, `text` and `form` among them"))
      return
    }
    let columns = Columns(
      text: textColumn, form: formColumn, flags: header.firstIndex(of: "flags"),
      targets: header.firstIndex(of: "targets"), act: header.firstIndex(of: "act"))
    for (index, row) in rows.enumerated() where !row.isEmpty {
      do throws(Problem) {
        lines.append(try columns.line(row, number: index + 2))
      } catch {
        problems.append(error)
      }
    }
  }

  private struct Columns {
    var text: Int
    var form: Int
    var flags: Int?
    var targets: Int?
    var act: Int?

    func line(_ row: Substring, number: Int) throws(Problem) -> LabelledLine {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      func cell(_ column: Int?) -> String { column.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
      func list(_ column: Int?) -> [String] {
        let value = cell(column)
        return value == "-" ? [] : value.split(separator: ",").map { $0.filter { $0 != " " } }
      }
      guard let form = Form(rawValue: cell(form)) else {
        throw Problem(line: number, message: "no form is called `\(cell(form))`")
      }
      var targets: Set<Target> = []
      for name in list(self.targets) {
        guard let target = Target(rawValue: name) else {
          throw Problem(line: number, message: "no target is called `\(name)`")
        }
        targets.insert(target)
      }
      let flags = list(flags)
      if let unknown = flags.first(where: { !["multiple", "hypothetical", "protected"].contains($0) }) {
        throw Problem(line: number, message: "no flag is called `\(unknown)`")
      }
      let act = cell(act)
      guard let known = Act(rawValue: act.isEmpty || act == "-" ? "none" : act) else {
        throw Problem(line: number, message: "no act is called `\(act)`")
      }
      return LabelledLine(
        text: cell(text), form: form, isMultiple: flags.contains("multiple"),
        isHypothetical: flags.contains("hypothetical"), isProtected: flags.contains("protected"),
        targets: Target.allCases.filter(targets.contains), act: known)
    }
  }
}
