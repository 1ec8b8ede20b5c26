/// A report as CSV: one row for each figure or text, every field quoted and none of it a formula to a spreadsheet.
struct CSVTable {
  private(set) var text: String

  /// A table with its header; `text` ends in a line end.
  init(_ header: String...) {
    text = ""
    add(header)
  }

  /// Adds a row.
  mutating func add(_ fields: String...) { add(fields) }

  private mutating func add(_ fields: [String]) {
    text += fields.map(CSVTable.field).joined(separator: ",") + "\n"
  }

  /// A number stands as it is: one below 0 begins as a formula does, and is none.
  private static func field(_ text: String) -> String {
    var digits = Substring(text)
    if digits.hasPrefix("-") { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return isNumber ? text : SafeText.csv(text)
  }
}
