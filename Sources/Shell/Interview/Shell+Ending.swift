import Transcripts

/// What is left of an interview: the scorecard and the file.
extension Shell {
  /// Shows the scorecard of an interview that was ended.
  func showScore(of session: InterviewSession) throws(Failure) {
    voice.gap()
    voice.report(try Scoring.text(of: session, desk.reader, width: voice.width, style: voice.reportStyle, words))
    isScoreShown = true
  }

  /// Nothing more comes to an interview that was ended: it is marked as closed, and its file is written whole.
  func finish(_ session: InterviewSession) throws(Failure) {
    try session.close()
    try writeTranscript(of: session)
  }

  /// Writes the file of `--transcript`.
  func writeTranscript(of session: InterviewSession) throws(Failure) {
    guard let file = desk.transcriptFile else { return }
    try file.write(session.export)
  }
}
