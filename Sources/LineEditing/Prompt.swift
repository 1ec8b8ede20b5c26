/// A look that a terminal can give to text.
public struct TextStyle: Equatable, Sendable {
  /// The parameters of the "select graphic rendition" sequence; none means plain.
  let codes: [Int]

  init(_ codes: Int...) {
    self.codes = codes
  }

  /// As the terminal writes by itself.
  public static let plain = TextStyle()
  /// Bold.
  public static let bold = TextStyle(1)
  /// Faint, for what matters less.
  public static let dim = TextStyle(2)
  /// Italic.
  public static let italic = TextStyle(3)
  /// Red, for what went wrong.
  public static let red = TextStyle(31)
  /// Green, for what went well.
  public static let green = TextStyle(32)
  /// Yellow, for a warning.
  public static let yellow = TextStyle(33)
  /// Blue.
  public static let blue = TextStyle(34)
  /// Magenta.
  public static let magenta = TextStyle(35)
  /// Cyan.
  public static let cyan = TextStyle(36)

  /// Both looks at once.
  public func and(_ other: TextStyle) -> TextStyle {
    TextStyle(joining: codes + other.codes)
  }

  private init(joining codes: [Int]) {
    self.codes = codes
  }

  var start: String { codes.isEmpty ? "" : "\u{1B}[" + codes.map(String.init).joined(separator: ";") + "m" }
  var stop: String { codes.isEmpty ? "" : "\u{1B}[0m" }
}

/// A piece of text with its look. A string literal is a plain piece.
public struct StyledText: Equatable, Sendable, ExpressibleByStringLiteral {
  /// The text itself, without escape sequences.
  public var text: String
  /// Its look, where the terminal shows colours.
  public var style: TextStyle

  /// A piece in the given look.
  public init(_ text: String, _ style: TextStyle = .plain) {
    self.text = text
    self.style = style
  }

  /// A plain piece.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

/// What stands before the line that is typed, and at the right end of its row.
/// A string literal is a plain prompt.
public struct Prompt: Equatable, Sendable, ExpressibleByStringLiteral {
  /// The pieces before the line.
  public var left: [StyledText]
  /// The pieces at the right, shown where there is room.
  public var right: [StyledText]

  /// A prompt of these pieces.
  public init(_ left: [StyledText], right: [StyledText] = []) {
    self.left = left
    self.right = right
  }

  /// A prompt of one piece.
  public init(_ left: StyledText, right: [StyledText] = []) {
    self.init([left], right: right)
  }

  /// A plain prompt.
  public init(stringLiteral value: String) {
    self.init(StyledText(value))
  }

  /// The left part without its looks.
  public var leftText: String { left.map(\.text).joined() }
  /// The right part without its looks.
  public var rightText: String { right.map(\.text).joined() }
}
