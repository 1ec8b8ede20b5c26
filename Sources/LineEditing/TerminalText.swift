/// Makes text of others safe to print.
public enum TerminalText {
  /// The visible stand-in for what a terminal must not get.
  static let standIn: Unicode.Scalar = "\u{FFFD}"

  /// The text without anything that could command the terminal, or reorder or hide what the reader sees:
  /// each such character becomes U+FFFD, a tab becomes a space. A newline stays only when asked for; then CR LF
  /// becomes one newline. Sanitising what is safe changes nothing.
  public static func sanitized(_ text: String, keepingNewlines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) }) else { return text }
    var result = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\t":
        result.append(" ")
      case "\n" where keepingNewlines:
        result.append(scalar)
      case "\r" where keepingNewlines && next == "\n":
        break
      default:
        result.append(isUnsafe(scalar) ? standIn : scalar)
      }
    }
    return String(result)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0x9F: true
    // Marks, embeddings, overrides and isolates of writing direction.
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // Line and paragraph separators, which some terminals obey.
    case 0x2028...0x2029: true
    // Invisible: zero-width spaces, operators, deprecated format characters, annotations, language tags.
    // The joiners U+200C and U+200D stay: scripts and emoji need them.
    case 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
