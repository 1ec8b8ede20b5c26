import Transcripts

/// A line of an interviewer's that a mentor read otherwise than the reader, fit to leave the house.
public struct CorrectedLine: Sendable, Equatable {
  /// The line, pseudonymised.
  public var text: String
  /// How it is read with the correction: what the mentor did not change is the reader's.
  public var labels: String

  /// A line with its corrected reading.
  ///
  /// - Parameters:
  ///   - text: the line, pseudonymised.
  ///   - line: the line as the reader read it.
  ///   - changes: what the mentor reads otherwise.
  public init(text: String, line: InterviewerLine, changes: Relabelling) {
    let reading = changes.applied(to: line.reading)
    var flags: [String] = []
    if reading.isMultiple { flags.append("multiple") }
    if reading.isHypothetical { flags.append("hypothetical") }
    if reading.isProtected { flags.append("protected") }
    func list(_ words: [String]) -> String { words.isEmpty ? "-" : words.joined(separator: ",") }
    self.text = Self.cell(text)
    labels = [
      reading.form.rawValue, list(flags), list(reading.targets.map(\.rawValue)), reading.act.rawValue,
    ].joined(separator: "\t")
  }

  /// A text as one cell: on one line, without controls, blanks as single ones.
  private static func cell(_ text: String) -> String {
    let plain = SafeText.plain(text).unicodeScalars.filter { $0 != "\u{FFFD}" }
    return String(String.UnicodeScalarView(plain)).split(separator: " ").joined(separator: " ")
  }
}

/// Corrected lines as a corpus that the reader's trainer takes in: tab-separated, with the header of the files in
/// `Sources/QuestionReading/Languages/*/corpus`.
///
/// Law: the same lines in any order and number give the same bytes. They stand in the order of their bytes, each once.
public struct CorrectionsCorpus: Sendable {
  /// The first line of the file.
  public static let header = "text\tform\tflags\ttargets\tact"

  /// The rows, in their order.
  public let rows: [String]
  /// How many lines stand in more than one row, since mentors read them differently: somebody must choose.
  public let disputed: Int

  /// A corpus of these lines. A line without words is left out.
  public init(_ lines: [CorrectedLine]) {
    let known = lines.filter { !$0.text.isEmpty }
    let unique = Set(known.map { $0.text + "\t" + $0.labels })
    rows = unique.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    disputed = Dictionary(grouping: rows) { $0.prefix { $0 != "\t" } }.count { $0.value.count > 1 }
  }

  /// The file.
  public var text: String { ([Self.header] + rows).map { $0 + "\n" }.joined() }
}
