import Scenarios
import Transcripts

/// Writes an ``AssessmentSheet`` as YAML that ``AssessmentSheetDecoder`` reads exactly again, with comments that say how
/// it is filled in.
public enum AssessmentSheetWriter {
  /// What comments say, line by line, in whatever language; each is made harmless here.
  public struct Comments: Sendable {
    /// Before everything else.
    public var head: [String]
    /// Before a subject.
    public var subjects: [AssessmentEntry.Subject: [String]]
    /// After everything else, such as the turns that can be cited.
    public var tail: [String]

    /// Comments.
    public init(head: [String] = [], subjects: [AssessmentEntry.Subject: [String]] = [:], tail: [String] = []) {
      self.head = head
      self.subjects = subjects
      self.tail = tail
    }
  }

  /// The text, ending in a line end.
  public static func write(_ sheet: AssessmentSheet, comments: Comments = Comments()) -> String {
    var lines = comments.head.map(comment) + ["format: \(AssessmentSheetDecoder.format)", "", "ratings:"]
    for subject in sheet.subjects {
      let about = (comments.subjects[subject] ?? []).map(comment)
      if case .competency(let id) = subject {
        lines += about.map { "  " + $0 } + ["  \(id):"] + answer(sheet[subject].first, of: subject, indent: "    ")
      } else if subject.values.isEmpty {
        lines += [""] + about + ["\(subject.sheetKey):"] + sheet[subject].flatMap(point)
      } else {
        lines += [""] + about + ["\(subject.sheetKey):"] + answer(sheet[subject].first, of: subject, indent: "  ")
      }
    }
    if !comments.tail.isEmpty { lines += [""] + comments.tail.map(comment) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func answer(
    _ line: AssessmentSheet.Line?, of subject: AssessmentEntry.Subject, indent: String
  ) -> [String] {
    let value = line?.value ?? ""
    return [
      indent + subject.valueKey + ":" + (value.isEmpty ? "" : " " + value),
      indent + "turns: " + list(line?.turns ?? []),
      indent + "reason: " + YAMLText.quoted((line?.text.string ?? "").onOneLine),
    ]
  }

  private static func point(_ line: AssessmentSheet.Line) -> [String] {
    let text = YAMLText.quoted(line.text.string.onOneLine)
    return line.turns.isEmpty ? ["  - " + text] : ["  - text: " + text, "    turns: " + list(line.turns)]
  }

  private static func list(_ turns: [Int]) -> String { "[" + turns.map(String.init).joined(separator: ", ") + "]" }

  /// One line, whatever stands in it.
  private static func comment(_ text: String) -> String {
    let line = YAMLText.visible(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.isEmpty ? "#" : "# " + line
  }
}

extension AssessmentEntry.Subject {
  /// The key under which it stands on a sheet.
  var sheetKey: String {
    switch self {
    case .competency(let id): id
    case .strength: "strengths"
    case .weakness: "weaknesses"
    case .can, .wants, .reflects, .recommend: word
    }
  }

  /// The key of its value.
  var valueKey: String { if case .competency = self { "rating" } else { "answer" } }
}
