import QuestionReading
import Scenarios
import Transcripts

// Questions about people of her story: talking about a protected theme in a case is not protected (LABELS.md).
extension Interview {
  /// A line that the reader took for a protected question is none where it is about people of the story that she is
  /// telling. Where it addresses her, each word of a protected ground has to be one that she said, behind a word that
  /// points at it ("Wat vroeg die mama u?", not "Hoeveel kinderen hebt u?"); where it does not, one that she said is
  /// enough ("Hoe reageerden de ouders?"). What can be answered with yes or no stays what it was read as. Presenting the
  /// panel asks nothing.
  func withoutStoryPeople(_ reading: Reading, of text: String, in state: InterviewState) -> Reading {
    guard reading.isProtected else { return reading }
    if state.phase == .opening, reading.signals.contains(.panelPresented), !text.contains("?") {
      var reading = reading
      reading.isProtected = false
      return reading
    }
    if isAboutTheJob(text, reading) {
      var reading = reading
      reading.isProtected = false
      let isCase = reading.signals.contains(.counterExample) || reading.signals.contains(.example)
      if reading.targets.isEmpty { reading.targets = [isCase ? .situation : .selfAssessment] }
      return reading
    }
    guard reading.form.isProductive, state.phase == .competencies, state.episode != nil else { return reading }
    let line = cast.words(text)
    let ground = GroundWords(text, in: cast.language)
    let told = Knowledge(state.said.map { cast.words($0) })
    let isAboutStory =
      ground.addressesHearer
      ? ground.words.allSatisfy { isPointedAt($0, in: line, told) }
      : line.all.count >= Self.wordsOfAQuestion && ground.words.contains { isSaid($0, in: line, told) }
    guard isAboutStory, !ground.words.isEmpty else { return reading }
    var reading = reading
    reading.isProtected = false
    return reading
  }

  /// "Bent u eerlijk?" asks for a quality that the vacancy names, "hebt u al een fout gemaakt?" for a case, "hoe zit het met
  /// uw Frans?" for what she has an answer to, and no word of any names a protected ground.
  private func isAboutTheJob(_ text: String, _ reading: Reading) -> Bool {
    guard GroundWords(text, in: cast.language).words.isEmpty else { return false }
    return reading.signals.contains(.counterExample) || reading.signals.contains(.example)
      || cast.vacancyMatch(text, among: cast.vacancy.mustHaves) != nil
      || cast.scenario.answers.contains { cast.matches($0.words, WordSet(text, stemmer: cast.stemmer)) > 0 }
  }

  /// "En kinderen?" is too short to be about anybody in particular.
  private static let wordsOfAQuestion = 4

  private func isSaid(_ word: [UInt8], in line: Words, _ told: Knowledge) -> Bool {
    line.all.contains { $0.folded == word && told.has($0.stem) }
  }

  private func isPointedAt(_ word: [UInt8], in line: Words, _ told: Knowledge) -> Bool {
    line.all.indices.contains { index in
      let before = line.all[..<index].last
      return line.all[index].folded == word && told.has(line.all[index].stem) && before?.isPointing == true
    }
  }
}
