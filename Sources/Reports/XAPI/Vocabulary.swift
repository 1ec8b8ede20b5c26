/// The IRIs that statements are made of. What ADL's vocabulary has a word for is called by that word; the rest stands
/// under ``base``. None of them ever changes: statements that were sent are compared by them.
public enum Vocabulary {
  /// Where Sonde's own IRIs begin. The top-level domain is reserved (RFC 2606), so that nobody can ever own it and put
  /// something else behind them; nothing is fetched from there.
  public static let base = "https://sonde.example/xapi/"

  /// What is said of the actor.
  public enum Verb: String, CaseIterable, Sendable {
    case attempted, asked, scored, passed, failed, commented

    /// The IRI in ADL's vocabulary.
    public var iri: String { "http://adlnet.gov/expapi/verbs/" + rawValue }
  }

  /// What kind of thing an activity is.
  enum ActivityType: String {
    case simulation, question, profile
    /// A function that is recruited for.
    case vacancy

    var iri: String {
      self == .vacancy ? base + "activity-types/vacancy" : "http://adlnet.gov/expapi/activities/" + rawValue
    }
  }

  /// What xAPI has no member for. Each stands under its IRI, with values as in Statements.md.
  enum Extension: String {
    // Of the context.
    case session, mode, attempt, cohort, turn, review
    // Of a question: how it was read, and how many pieces of evidence its answer won.
    case reading, won
    // Of a score.
    case rubric, passMark, dimensions, questions, talkRatio, knockouts

    var iri: String { base + "extensions/" + rawValue }
  }

  /// The profile that statements of this form follow.
  static let profile = base + "profiles/1"

  static func scenario(_ id: String) -> String { base + "scenarios/" + segment(id) }

  static func vacancy(_ id: String) -> String { base + "vacancies/" + segment(id) }

  static func turn(_ turn: Int, of session: String) -> String { base + "sessions/\(segment(session))/turns/\(turn)" }

  static func session(_ session: String) -> String { base + "sessions/" + segment(session) }

  /// A text as one part of an IRI's path: all but letters, digits and `-._~` is written as its bytes.
  static func segment(_ text: String) -> String {
    var segment = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        segment.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        segment += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return segment
  }
}
