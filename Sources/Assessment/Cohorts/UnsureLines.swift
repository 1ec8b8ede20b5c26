import QuestionReading
import Transcripts

/// The lines of which the reader was unsure, gathered by how it read them: where it has most trouble comes first.
public struct UnsureLines: Sendable, Equatable {
  /// How often mentors read a line as a form.
  public struct Reread: Sendable, Equatable {
    /// The form.
    public var form: Form
    /// How often.
    public var count: Int
  }

  /// A line that was unsure, wherever it was said: lines that differ in case and blanks only are one.
  public struct Line: Sendable, Equatable {
    /// The words, as they were said first.
    public var text: String
    /// How it was read, the first time.
    public var reading: Reading
    /// The least confidence with which it was read, in thousandths.
    public var confidence: Int
    /// How often it was said and read so.
    public var count: Int
    /// The forms that mentors gave it in their last reviews, where they read it otherwise: each with how often, in the order
    /// of the forms.
    public var mentors: [Reread]
  }

  /// The lines in interviews of one language that were read as one form.
  public struct Trouble: Sendable, Equatable {
    /// The language of the interviews; the reader may have taken a line for one of another language.
    public var language: String
    /// The form.
    public var form: Form
    /// How many lines, repetitions and erased ones included.
    public var count: Int
    /// How many of them were erased.
    public var erased: Int
    /// The lines, the most frequent first; those as frequent by the reader's confidence, the least sure first, then by their
    /// words.
    public var lines: [Line]
  }

  /// How many lines interviewers said.
  public let all: Int
  /// How many of them were unsure.
  public let count: Int
  /// The lines by language and form, the most frequent first.
  public let troubles: [Trouble]

  /// Gathers the lines of interviews.
  ///
  /// - Parameter words: gives the words of a line by the session's id and the number of its event; nil where they were
  ///   erased.
  public init(_ interviews: [PlacedInterview], words: (String, Int) -> String?) {
    all = interviews.reduce(0) { $0 + $1.interview.digest.lines }
    count = interviews.reduce(0) { $0 + $1.interview.digest.unsure.count }
    var gathered: [Key: Gathering] = [:]
    for interview in interviews.map(\.interview) {
      for line in interview.digest.unsure {
        gathered[Key(language: interview.language, form: line.reading.form), default: Gathering()].add(
          line, words: words(interview.id, line.event),
          mentor: interview.digest.lastReview?.marks.lines[line.turn]?.form)
      }
    }
    troubles = gathered.map { key, gathering in
      Trouble(
        language: key.language, form: key.form, count: gathering.count, erased: gathering.erased,
        lines: gathering.lines.sorted { left, right in
          (-left.count, left.confidence, left.text) < (-right.count, right.confidence, right.text)
        })
    }.sorted { left, right in
      (-left.count, left.language, left.form.rawValue) < (-right.count, right.language, right.form.rawValue)
    }
  }

  private struct Key: Hashable {
    var language: String
    var form: Form
  }

  private struct Gathering {
    var count = 0
    var erased = 0
    var lines: [Line] = []
    private var places: [String: Int] = [:]

    mutating func add(_ line: SessionDigest.UnsureLine, words: String?, mentor: Form?) {
      count += 1
      guard let words else { return erased += 1 }
      let key = words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let place = places[key] ?? lines.count
      if place == lines.count {
        places[key] = place
        lines.append(
          Line(text: words, reading: line.reading, confidence: line.reading.confidence, count: 0, mentors: []))
      }
      lines[place].count += 1
      lines[place].confidence = min(lines[place].confidence, line.reading.confidence)
      if let mentor, mentor != line.reading.form { lines[place].add(mentor) }
    }
  }
}

extension UnsureLines.Line {
  fileprivate mutating func add(_ form: Form) {
    let counts = Form.allCases.map { known in
      UnsureLines.Reread(
        form: known, count: (mentors.first { $0.form == known }?.count ?? 0) + (known == form ? 1 : 0))
    }
    mentors = counts.filter { $0.count > 0 }
  }
}
