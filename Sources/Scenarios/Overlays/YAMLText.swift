/// Writes texts so that decoders read exactly them again.
package enum YAMLText {
  /// A key: plain where it is made of ids and dots, else quoted.
  static func key(_ key: String) -> String {
    let isSafe = key.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
    return isSafe && key.utf8.first.map { $0 != UInt8(ascii: "-") } ?? false ? key : quoted(key)
  }

  /// One variant after the key's colon, or a list of them.
  static func value(_ variants: [String], indent: Int) -> String {
    if variants.count == 1 { return " " + scalar(variants[0], indent: indent) }
    let margin = String(repeating: " ", count: indent)
    return variants.map { "\n\(margin)- \(scalar($0, indent: indent + 2))" }.joined()
  }

  /// A block for a text of several lines where a block can hold it, else a quoted scalar.
  static func scalar(_ text: String, indent: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.first ?? ""
    guard lines.count > 1, !first.isEmpty, !first.hasPrefix(" "), lines.last?.isEmpty == false, visible(text) == text
    else { return quoted(text) }
    let margin = String(repeating: " ", count: indent)
    return "|-\n" + lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }

  /// A double-quoted scalar on one line.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted += isVisible(scalar) ? String(Character(scalar)) : escape(scalar)
      }
    }
    return quoted + "\""
  }

  /// A text with its invisible characters written as escapes; line feeds stay.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 != "\n" && !isVisible($0) }) else { return text }
    return text.unicodeScalars.map { $0 == "\n" || isVisible($0) ? String(Character($0)) : escape($0) }.joined()
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF, 0xE0000...0x10FFFF: false
    default: true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\U" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
