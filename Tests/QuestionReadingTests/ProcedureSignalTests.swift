import QuestionReading
import Testing

/// What the interview owes the candidate, recognised in the words of each language (seeds 001, 002 and 004).
@Suite struct ProcedureSignals {
  /// The signals that the checklists of the interview stand on.
  private static let procedural: Set<Signal> = [
    .panelPresented, .courseExplained, .durationTold, .identityCheck, .equipmentCheck, .roomCheck, .noRecording,
    .noAids,
    .nextSteps, .timeline, .balanced,
  ]

  private static let reader = Reader()

  private func signals(_ text: String, _ language: String) -> Set<Signal> {
    Set(Self.reader.read(text, in: Reader.Context(language: language)).signals).intersection(Self.procedural)
  }

  @Test(arguments: SignalExamples.all)
  func `are found in the lines that give them`(_ example: SignalExamples.Example) {
    let found = signals(example.text, example.language)
    #expect(found.isSuperset(of: example.signals), "\(example.language): \(example.text) gives \(found)")
  }

  @Test(arguments: SignalExamples.none)
  func `are not found in the questions of the trade`(_ example: SignalExamples.Example) {
    #expect(signals(example.text, example.language).isEmpty, "\(example.language): \(example.text)")
  }

  @Test(arguments: ["nl", "fr", "en", "de"])
  func `have at least three examples each in every language`(_ language: String) {
    for signal in Self.procedural {
      let count = SignalExamples.all.filter { $0.language == language && $0.signals.contains(signal) }.count
      #expect(count >= 3, "\(language): \(signal)")
    }
  }
}
