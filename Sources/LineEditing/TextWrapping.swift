import CTerminal

/// Fits text into columns.
public enum TextWrapping {
  /// The columns that the text takes on a terminal: accents on letters none, East Asian characters two.
  public static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  static func columns(of scalar: Unicode.Scalar) -> Int {
    (0x20...0x7E).contains(scalar.value) ? 1 : Int(sonde_column_width(scalar.value))
  }

  /// The text in lines of at most `width` columns, broken at spaces; the spaces at a break are dropped, and a
  /// word that is too long for a line is broken between characters. Newlines of the text remain breaks. A
  /// no-break space does not break. The text is plain: style it afterwards.
  public static func wrap(_ text: String, width: Int) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrapLine($0, width: max(1, width)) }
  }

  private static func wrapLine(_ text: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var rest = text
    while !rest.isEmpty {
      let spaces = rest.prefix { $0 == " " }
      let word = rest[spaces.endIndex...].prefix { $0 != " " }
      rest = rest[word.endIndex...]
      let needed = columns(of: word)
      if used + spaces.count + needed <= width {
        line += spaces + word
        used += spaces.count + needed
        continue
      }
      if !line.isEmpty {
        lines.append(line)
      }
      (line, used) = ("", 0)
      for character in word {
        let columns = columns(of: String(character))
        if used + columns > width, !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += columns
      }
    }
    return lines + [line]
  }
}
