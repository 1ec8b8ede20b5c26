/// Makes text of others – a trainee's line, a scenario, a rubric – safe to put into a report.
///
/// Law, for every escaping here: the result has no control character and nothing that hides or reorders what the reader
/// sees, whatever the text was.
public enum SafeText {
  /// The text on one line: controls, direction marks and invisible characters become U+FFFD; tabs and line ends spaces.
  public static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": result.append(" ")
      default: result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Text for HTML: in elements and in quoted attributes.
  public static func html(_ text: String) -> String {
    replacing(plain(text)) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }

  /// Text for Markdown: in paragraphs, list items and table cells. What would be markup stands for itself.
  public static func markdown(_ text: String) -> String {
    var escaped = replacing(plain(text)) { scalar in
      "\\`*_{}[]<>|~#&!$".unicodeScalars.contains(scalar) ? "\\" + String(Character(scalar)) : nil
    }
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    let mark = escaped.dropFirst(digits.count).first
    if let first = escaped.first, "-+=:".contains(first) {
      escaped = "\\" + escaped
    } else if !digits.isEmpty, let mark, ".)".contains(mark) {
      escaped = digits + "\\" + escaped.dropFirst(digits.count)
    }
    return escaped
  }

  /// One field of a CSV line, quoted. A field that a spreadsheet would take for a formula begins with an apostrophe.
  public static func csv(_ text: String) -> String {
    let plain = plain(text)
    let isFormula = plain.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) } ?? false
    return "\"" + (isFormula ? "'" : "") + replacing(plain) { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  /// A JSON string with its quotes: nothing is lost, and what is unsafe is written as an escape.
  public static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isUnsafe(scalar): for unit in UTF16.encode(scalar) ?? .init() { result += escape(unit) }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func replacing(_ text: String, by replacement: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let replacement = replacement(scalar) {
        result += replacement
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a character commands a terminal, or hides or reorders what is seen. The joiners U+200C and U+200D do not:
  /// scripts and emoji need them.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0x00AD, 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
