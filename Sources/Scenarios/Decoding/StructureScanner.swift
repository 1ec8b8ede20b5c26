/// Reads the structure of a YAML file, not its values, and refuses what no scenario needs before Yams composes it:
/// anchors, aliases, tags, merge keys, complex keys, directives, several documents, plain text over several lines,
/// too deep and too many nodes.
///
/// Composing an alias that is a mapping's key takes exponential time and nesting takes stack, so this must see
/// every anchor that libyaml would see. It follows libyaml's scanner token by token on the part of YAML that is
/// allowed, and stops at the first thing outside that part. One pass, no recursion, work linear in the bytes.
struct StructureScanner {
  /// Something refused, at a byte.
  struct Problem {
    let code: FindingCode
    let offset: Int
    let message: String
  }

  /// What was refused, in the order of the file.
  private(set) var problems: [Problem] = []
  /// Each key that its mapping already has: where it begins, and its bytes without quotes.
  var duplicateKeys: [(start: Int, content: Range<Int>)] = []

  let bytes: [UInt8]
  var at = 0
  var lineStart = 0
  var blocks: [Collection] = []
  var flows: [Collection] = []
  var nodes = 0
  /// Whether the next scalar may be a key: at the start of a line, after `- `, `[`, `{`, `,`.
  var isKeyAllowed = true
  /// Whether a value has just ended, so that only a separator or a new line may follow.
  var isComplete = false
  /// Whether a line has ended since the last token.
  var startsLine = true
  /// Where the node of an anchor or tag begins, which may be a key.
  var propertyStart: Int?
  var isStopped = false
  private var hasTokens = false

  /// An open collection. For a block one `column` is its indentation.
  struct Collection {
    let column: Int
    let isMapping: Bool
    var keys: Set<String> = []
  }

  /// Wraps checked bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The indentation of the innermost block collection; −1 outside all of them.
  var indent: Int { blocks.last?.column ?? -1 }

  /// Scans the whole file.
  mutating func scan() {
    while !isStopped && moveToToken() {
      scanToken()
      hasTokens = true
    }
  }

  /// Notes something refused; scanning goes on.
  mutating func refuse(_ code: FindingCode, at offset: Int, _ message: String) {
    problems.append(Problem(code: code, offset: offset, message: message))
    if problems.count >= Limits.structureFindings { isStopped = true }
  }

  /// Notes something after which the rest would be guesswork.
  mutating func stop(_ code: FindingCode = .yamlSyntax, at offset: Int, _ message: String) {
    refuse(code, at: offset, message)
    isStopped = true
  }

  /// The byte at an offset; zero after the end.
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// Whether a space, a line end or the end of the file is at an offset.
  func isBlank(_ offset: Int) -> Bool {
    let byte = byte(offset)
    return byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0
  }

  /// Whether the scanner is inside `[…]` or `{…}`.
  var isInFlow: Bool { !flows.isEmpty }

  private mutating func moveToToken() -> Bool {
    startsLine = at == 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0D: at += 1
      case UInt8(ascii: "#"): while at < bytes.count && bytes[at] != 0x0A { at += 1 }
      case 0x0A:
        at += 1
        lineStart = at
        startsLine = true
        propertyStart = nil
        if !isInFlow { isKeyAllowed = true }
      default: return true
      }
    }
    return false
  }

  private mutating func scanToken() {
    if at == lineStart, isDocumentMark() { return }
    if !isInFlow && !settleIndentation() { return }
    let token = bytes[at]
    if isInFlow && isComplete && !Self.endsFlowValue(token) {
      return stop(at: at, "a comma or a closing bracket is expected here; is a quote missing before it?")
    }
    switch token {
    case UInt8(ascii: "["), UInt8(ascii: "{"): openFlow(isMapping: token == UInt8(ascii: "{"))
    case UInt8(ascii: "]"), UInt8(ascii: "}"): closeFlow(isMapping: token == UInt8(ascii: "}"))
    case UInt8(ascii: ","): separate()
    case UInt8(ascii: "-") where isBlank(at + 1): startItem()
    case UInt8(ascii: "?") where isInFlow || isBlank(at + 1): stop(at: at, "keys with \"?\" are not allowed")
    case UInt8(ascii: ":") where isInFlow || isBlank(at + 1): stop(at: at, "a key is expected before \":\"")
    case UInt8(ascii: "*"):
      refuse(.yamlAlias, at: at, "aliases are not allowed; write the value out, or quote a text that begins with \"*\"")
      scanPlain()
    case UInt8(ascii: "&"):
      refuse(.yamlAlias, at: at, "anchors are not allowed; quote a text that begins with \"&\"")
      skipProperty()
    case UInt8(ascii: "!"):
      refuse(.yamlTag, at: at, "tags are not allowed; quote a text that begins with \"!\"")
      skipProperty()
    case UInt8(ascii: "|") where !isInFlow, UInt8(ascii: ">") where !isInFlow: scanBlockScalar()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): scanQuoted(token)
    case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      stop(at: at, "a text that begins with \"\(Character(Unicode.Scalar(token)))\" must be quoted")
    default: scanPlain()
    }
  }

  /// `---` may stand before everything else; further documents and directives are refused.
  private mutating func isDocumentMark() -> Bool {
    let mark = bytes[at]
    if mark == UInt8(ascii: "%") {
      stop(at: at, "directives are not allowed")
      return true
    }
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "."), byte(at + 1) == mark, byte(at + 2) == mark,
      isBlank(at + 3)
    else { return false }
    if mark == UInt8(ascii: "-") && !hasTokens {
      at += 3
      isKeyAllowed = false
    } else {
      stop(at: at, "one document per file; nothing may follow it")
    }
    return true
  }

  /// Closes the blocks that end before this token. False when the token stands where none can.
  private mutating func settleIndentation() -> Bool {
    let column = at - lineStart
    if isComplete && (!startsLine || column > indent) {
      stop(
        at: at,
        startsLine
          ? "this line is indented deeper than what it belongs to; a text over several lines needs | or > or quotes"
          : "nothing may follow the value on its line; is a quote unclosed or missing?")
      return false
    }
    if startsLine && column <= indent {
      while indent > column { blocks.removeLast() }
      if column != indent {
        stop(at: at, "the indentation of this line fits nothing above it")
        return false
      }
    }
    isComplete = false
    return true
  }

  private static func endsFlowValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }
}
