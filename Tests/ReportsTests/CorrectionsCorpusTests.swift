import QuestionReading
import ReaderTraining
import Testing
import Transcripts

@testable import Reports

/// Corrections of mentors as a corpus.
@Suite struct CorrectionsCorpusTests {
  private func corrected(
    _ text: String, _ changes: Relabelling, reading: Reading = Reading(language: "nl", form: .open, targets: [.task])
  ) -> CorrectedLine {
    CorrectedLine(text: text, line: InterviewerLine(text: .unsalted(text), reading: reading), changes: changes)
  }

  @Test func `the trainer takes the file in as it is, and what a mentor did not change is the reader's`() throws {
    let statement = Reading(language: "nl", form: .statement, targets: [.rapport], act: .reassurance)
    let corpus = CorrectionsCorpus([
      corrected("Wat was uw taak?", Relabelling(form: .probing)),
      corrected("Dat was zeker zwaar?", Relabelling(form: .leading, isMultiple: true, targets: [.result, .action])),
      corrected("Rustig maar.", Relabelling(act: .encourager), reading: statement),
      corrected("Bent u dan thuis?", Relabelling(isProtected: true, targets: [])),
    ])
    let file = LabelledFile(corpus.text)
    #expect(file.problems.isEmpty)
    #expect(
      file.lines == [
        LabelledLine(
          text: "Bent u dan thuis?", form: .open, isMultiple: false, isHypothetical: false, isProtected: true,
          targets: [], act: .none),
        LabelledLine(
          text: "Dat was zeker zwaar?", form: .leading, isMultiple: true, isHypothetical: false, isProtected: false,
          targets: [.action, .result], act: .none),
        LabelledLine(
          text: "Rustig maar.", form: .statement, isMultiple: false, isHypothetical: false, isProtected: false,
          targets: [.rapport], act: .encourager),
        LabelledLine(
          text: "Wat was uw taak?", form: .probing, isMultiple: false, isHypothetical: false, isProtected: false,
          targets: [.task], act: .none),
      ])
    #expect(corpus.text.hasPrefix("text\tform\tflags\ttargets\tact\nBent u dan thuis?\topen\tprotected\t-\tnone\n"))
  }

  @Test func `order and repetition make no difference, and what mentors read differently is counted`() {
    let lines = [
      corrected("b", Relabelling(form: .closed)), corrected("a", Relabelling(form: .closed)),
      corrected("b", Relabelling(form: .probing)), corrected("b", Relabelling(form: .closed)),
    ]
    let corpus = CorrectionsCorpus(lines)
    #expect(corpus.rows.count == 3 && corpus.disputed == 1)
    #expect(CorrectionsCorpus(lines.reversed() + lines).text == corpus.text)
    #expect(CorrectionsCorpus([]).text == CorrectionsCorpus.header + "\n")
  }

  @Test func `no text makes a line or a cell of its own`() {
    for text in HostileText.all {
      let corpus = CorrectionsCorpus([corrected("x" + text, Relabelling(form: .closed))])
      let file = LabelledFile(corpus.text)
      #expect(file.problems.isEmpty && file.lines.count == 1 && corpus.rows.count == 1)
      #expect(!corpus.rows[0].unicodeScalars.contains { $0 != "\t" && SafeText.isUnsafe($0) })
    }
  }
}
