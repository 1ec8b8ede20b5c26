import Assessment
import LineEditing
import Scenarios
import Transcripts

/// The assessment form of a session as a file for an editor, with comments in the shell's language.
struct FormSheet {
  private let session: InterviewSession
  private let words: Catalogue

  init(_ session: InterviewSession, _ words: Catalogue) {
    self.session = session
    self.words = words
  }

  /// The form as it stands.
  var present: AssessmentSheet { AssessmentSheet(session.transcript, competencies: competencies) }

  /// The file.
  var text: String { AssessmentSheetWriter.write(present, comments: comments) }

  /// Reads the file; what is wrong has its place in it.
  func decode(_ bytes: [UInt8], file: String) -> Decoded<AssessmentSheet> {
    AssessmentSheetDecoder.decode(
      bytes, file: file, competencies: competencies, turns: Set(session.state.liveTurns))
  }

  private var competencies: [String] { session.scenario.bundle.scenario.competencies }

  private var comments: AssessmentSheetWriter.Comments {
    var about: [AssessmentEntry.Subject: [String]] = [:]
    for id in competencies { about[.competency(id)] = scale(of: id) }
    for subject in AssessmentEntry.Subject.named {
      let values = subject.values.map { "\($0) (\(words.value($0)))" }.joined(separator: ", ")
      about[subject] = [words.name(subject)] + (values.isEmpty ? [words(.sheetPoint)] : ["answer: " + values])
    }
    return AssessmentSheetWriter.Comments(
      head: words(.sheetHead).split(separator: "\n").map(String.init), subjects: about,
      tail: [words(.sheetTurns)] + turns)
  }

  /// The name of a competency and its anchored scale.
  private func scale(of id: String) -> [String] {
    let scenario = session.scenario
    let insufficient = Rating.insufficient.word
    var lines = [scenario.competencyName(id), "rating: 1, 2, 3, 4, 5, \(insufficient) (\(words.value(insufficient)))"]
    let competency = scenario.bundle.vacancy.competencies.first { $0.id == id }
    for (level, anchor) in (competency?.anchors ?? []).enumerated() {
      lines.append("  \(level + 1)  \(scenario.vacancyScript.text(anchor))")
    }
    return lines
  }

  /// The turns that can be cited: what was asked, and how her answer begins.
  private var turns: [String] {
    session.transcript.turns.filter { !$0.isAbandoned }.map { turn in
      let asked = turn.question?.text.string ?? "(\(words.name(.silence)))"
      let answer = turn.replies.map(\.text.string).joined(separator: " ")
      return "  \(turn.number)  \(shortened(asked)) – \(shortened(answer))"
    }
  }

  private func shortened(_ text: String) -> String {
    let line = TerminalText.sanitized(text)
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }
}

/// What is wrong with a form that came back from an editor: each finding with its place, and its line with a mark under
/// its column.
struct SheetFindings {
  /// What is said of a finding, and the lines that show it.
  let findings: [(said: String, shown: [String])]

  /// The codes of what can be wrong with a form.
  static let codes: [FindingCode] = [
    .tooLarge, .tooDeep, .invalidUTF8, .forbiddenCharacter, .yamlAlias, .yamlMerge, .yamlTag, .yamlSyntax,
    .duplicateKey, .unknownKey, .missingKey, .wrongType, .wrongFormat, .badValue, .outOfRange, .emptyText, .danglingID,
  ]

  /// The findings about a file with this content, at most `limit` of them.
  init(_ findings: [Finding], in bytes: [UInt8], _ words: Catalogue, limit: Int = 10) {
    let source = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    self.findings = findings.prefix(limit).map { finding in
      let said = "\(finding.file):\(finding.line):\(finding.column): \(words.problem(finding.code))"
      guard source.indices.contains(finding.line - 1), finding.column <= 60 else { return (said, []) }
      let line = String(decoding: source[finding.line - 1], as: UTF8.self)
      let mark = String(repeating: " ", count: max(0, finding.column - 1)) + "^"
      return (said, ["  " + TerminalText.sanitized(line).prefix(76), "  " + mark])
    }
  }

  /// Shows them.
  func say(_ voice: Voice) {
    for finding in findings {
      voice.say(finding.said)
      voice.lines(finding.shown)
    }
  }
}
