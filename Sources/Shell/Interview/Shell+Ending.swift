import Transcripts

/// What is left of an interview: the scorecard and the file.
extension Shell {
  /// Shows the scorecard of an interview that was ended.
  func showScore(of session: InterviewSession) throws(Failure) {
    voice.gap()
    voice.lines(try Scoring.text(of: session, width: voice.width, words: words))
    isScoreShown = true
  }

  /// Writes the file of `--transcript`.
  func writeTranscript(of session: InterviewSession) throws(Failure) {
    guard let file = desk.transcriptFile else { return }
    try file.write(session.export)
  }
}
