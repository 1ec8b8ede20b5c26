import Transcripts

/// The assessment form as a sheet that is filled in as a whole, such as in an editor: what stands on it for each subject.
public struct AssessmentSheet: Sendable, Equatable {
  /// One line of the form.
  public struct Line: Sendable, Equatable {
    /// A value of the subject; empty for a strong or weak point.
    public var value: String
    /// The turns that are cited.
    public var turns: [Int]
    /// The reason, or the point itself.
    public var text: FreeText

    /// A line.
    public init(value: String = "", turns: [Int] = [], text: FreeText) {
      self.value = value
      self.turns = turns
      self.text = text
    }

    /// Words count, however they are salted or spaced.
    public static func == (left: Line, right: Line) -> Bool {
      left.value == right.value && left.turns == right.turns && left.words == right.words
    }

    private var words: FreeText {
      guard case .words(let words, _) = text else { return text }
      return .unsalted(words.onOneLine)
    }
  }

  /// The subjects in the order of the form: the competencies, then the others.
  public let subjects: [AssessmentEntry.Subject]
  private var lines: [AssessmentEntry.Subject: [Line]] = [:]

  /// A blank sheet for these competencies.
  public init(competencies: [String]) {
    subjects = competencies.map { .competency($0) } + AssessmentEntry.Subject.named
  }

  /// The form as it stands in a transcript: a later line takes the place of an earlier one, except for points.
  public init(_ transcript: Transcript, competencies: [String]) {
    self.init(competencies: competencies)
    for case .assessment(let entry) in transcript.events.map(\.body) {
      let line = Line(value: entry.value, turns: entry.turns, text: entry.text)
      if entry.isWithdrawal {
        self[entry.subject] = []
      } else if entry.subject.values.isEmpty {
        self[entry.subject].append(line)
      } else {
        self[entry.subject] = [line]
      }
    }
  }

  /// The lines about a subject: at most one, but for strong and weak points.
  public subscript(subject: AssessmentEntry.Subject) -> [Line] {
    get { lines[subject] ?? [] }
    set { lines[subject] = newValue.isEmpty ? nil : newValue }
  }

  /// The entries that make the form that `other` shows into this one, in the order of the form; none where they are
  /// equal.
  public func entries(from other: AssessmentSheet) -> [AssessmentEntry] {
    subjects.flatMap { subject -> [AssessmentEntry] in
      let (old, new) = (other[subject], self[subject])
      guard old != new else { return [] }
      // Points are added one by one; whatever else changes takes the place of all that stood there.
      let isAdded = subject.values.isEmpty && new.starts(with: old)
      let isReplaced = !subject.values.isEmpty && !new.isEmpty
      let written = new.dropFirst(isAdded ? old.count : 0).map {
        AssessmentEntry(subject: subject, value: $0.value, turns: $0.turns, text: $0.text)
      }
      return (isAdded || isReplaced ? [] : [.withdrawal(of: subject)]) + written
    }
  }
}

extension String {
  /// As a sheet holds it: in NFC, on one line, without byte-order marks, of which YAML readers drop some.
  var onOneLine: String {
    let visible = String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{FEFF}" }))
    return NormalForm.composed(visible.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
