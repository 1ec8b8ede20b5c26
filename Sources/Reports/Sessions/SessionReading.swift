import Transcripts

/// How a line was read, by the words that stand for it in a log.
struct SessionReading: Sendable, Equatable {
  var form: String
  var isMultiple: Bool
  var isHypothetical: Bool
  var isProtected: Bool
  var isUnsure: Bool
  var targets: [String]
  var act: String

  init(_ line: InterviewerLine) {
    let reading = line.reading
    form = reading.form.rawValue
    isMultiple = reading.isMultiple
    isHypothetical = reading.isHypothetical
    isProtected = reading.isProtected
    isUnsure = reading.isUnsure
    targets = reading.targets.map(\.rawValue)
    act = reading.act.rawValue
  }

  /// The reading of a line as a mentor corrects it.
  init(_ line: InterviewerLine, corrected changes: Relabelling) {
    var line = line
    line.reading = changes.applied(to: line.reading)
    self.init(line)
  }
}
