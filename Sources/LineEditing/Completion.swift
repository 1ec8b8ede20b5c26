/// What could stand at a place in the line, as the program's answer to TAB.
public struct Completion: Equatable, Sendable {
  /// The part of the line that a candidate would replace, in characters.
  public var replacing: Range<Int>
  /// The candidates, each the whole replacement, in the order in which to list them.
  public var candidates: [String]
  /// Whether a space follows a candidate that is the only one.
  public var endsWithSpace: Bool

  /// These candidates for that part of the line.
  public init(replacing: Range<Int>, candidates: [String], endsWithSpace: Bool = true) {
    self.replacing = replacing
    self.candidates = candidates
    self.endsWithSpace = endsWithSpace
  }

  /// No candidate.
  public static let none = Completion(replacing: 0..<0, candidates: [])
}

/// Finds what could complete a line at the cursor, which is an offset in characters.
public typealias Completer = (_ line: String, _ cursor: Int) -> Completion

/// What a completion does to the line.
struct CompletionResult: Equatable {
  var line: String
  /// In characters.
  var cursor: Int
  /// To be listed below the line.
  var listed: [String] = []
  /// Nothing could be done: the terminal beeps.
  var isUseless = false

  init(of completion: Completion, line: String, cursor: Int) {
    self.line = line
    self.cursor = cursor
    let characters = Array(line)
    guard let first = completion.candidates.first else {
      isUseless = true
      return
    }
    let range = completion.replacing.clamped(to: 0..<characters.count)
    let replaced = String(characters[range])
    var inserted = completion.candidates.dropFirst().reduce(first, Self.commonPrefix)
    var rest = String(characters[range.upperBound...])
    var step = 0
    if completion.candidates.count > 1 {
      listed = completion.candidates
      // Candidates need not begin with what was typed (another case, no accents): never take typed text away.
      if inserted.count < replaced.count {
        inserted = replaced
      }
    } else if completion.endsWithSpace {
      if rest.hasPrefix(" ") {
        step = 1
      } else {
        inserted += " "
      }
    }
    let before = String(characters[..<range.lowerBound])
    rest = inserted + rest
    self.line = before + rest
    self.cursor = before.count + inserted.count + step
  }

  /// By characters, so that an accent is never separated from its letter.
  private static func commonPrefix(_ one: String, _ other: String) -> String {
    String(zip(one, other).prefix { $0 == $1 }.map(\.0))
  }
}
