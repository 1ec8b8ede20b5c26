import QuestionReading
import Transcripts

@testable import Scenarios

/// An interview by the book, part by part.
extension Play {
  mutating func prepare(_ part: Preparation.Part, _ matched: String?) {
    add(.preparation(Preparation(part: part, text: .words(matched ?? "something", salt: "00"), matched: matched)))
  }

  mutating func guide(_ section: String, _ form: Form = .open, _ change: (inout Reading) -> Void = { _ in }) {
    var reading = Reading(language: "en", form: form, targets: [.situation])
    change(&reading)
    add(.guide(GuideEntry(section: section, text: .words("A question?", salt: "00"), reading: reading)))
  }

  /// Everything that is prepared.
  mutating func prepareAll() {
    for id in ["patience", "team", "accuracy", "service", "listening"] { prepare(.mustHave, id) }
    for id in ["alone", "impatience", "sloppiness"] { prepare(.failure, id) }
    prepare(.competency, "teamwork")
    for section in ["opening", "profile", "motivation", "teamwork", "questions", "closing"] { guide(section) }
  }

  mutating func say(_ text: String, _ signals: [Signal], _ targets: [Target] = [.procedure]) {
    ask(text, .statement, targets) {
      $0.act = .information
      $0.signals = signals
    }
  }

  /// Welcome, panel, course and duration, then profile and motivation.
  mutating func open() {
    phase(.opening)
    say(
      "Welcome. Beside me sit two colleagues; forty minutes.",
      [
        .greeting, .panelPresented, .courseExplained, .durationTold,
      ])
    phase(.profile)
    ask("Take us through your career.", .open, [.background])
    phase(.motivation)
    ask("Why this job?", .probing, [.motivation])
    phase(.competencies)
  }

  /// Her question, an honest answer, next steps, a date and thanks.
  mutating func close() {
    phase(.questions)
    move = "asked-question"
    ask("What questions have you?", .probing, [.candidateQuestions], using: "questions.team-size.says")
    move = "answered-honestly"
    say("Eighteen, and they are tired.", [.balanced])
    phase(.closing)
    move = "farewell"
    say("The panel deliberates; you hear within a week. Thank you.", [.nextSteps, .timeline, .thanks], [.closing])
    move = "told"
  }

  mutating func note(_ text: String) { add(.note(Note(text: .words(text, salt: "00")))) }

  mutating func end() { add(.closed(Closing(reason: .interviewer))) }

  mutating func rate(
    _ value: String, of competency: String = "teamwork", _ turns: [Int] = [], _ text: String = "Acts for the team."
  ) {
    assess(.competency(competency), value, turns, text)
  }

  mutating func assess(
    _ subject: AssessmentEntry.Subject, _ value: String = "", _ turns: [Int] = [], _ text: String = "a reason"
  ) {
    add(
      .assessment(AssessmentEntry(subject: subject, value: value, turns: turns, text: .words(text, salt: "00"))))
  }

  /// The form besides the ratings, with a recommendation.
  mutating func fillForm(recommend: String = "reserve") {
    assess(.strength)
    assess(.weakness)
    assess(.can, "yes")
    assess(.wants, "unclear")
    assess(.reflects, "yes")
    assess(.recommend, recommend)
  }

  mutating func settle(_ rating: Rating, of competency: String = "teamwork", _ turns: [Int] = []) {
    add(
      .settlement(
        Settlement(competency: competency, rating: rating, turns: turns, text: .words("We agree.", salt: "00"))))
  }

  mutating func submit() { add(.submitted) }

  mutating func outcome() { add(.outcome(Note(text: .words("Not retained: too little evidence.", salt: "00")))) }

  /// All of it: full marks. The competency turns are 4 to 14, the last of them a silence.
  static func byTheBook() -> Play {
    var play = Play(phase: .opening)
    play.prepareAll()
    play.open()
    play.says = "Then Karim sorted the files at the counter."
    play.strongStory("monday-queue")
    for note in 0..<3 { play.note("Karim sorted files \(note)") }
    play.silence()
    play.close()
    play.end()
    play.rate("3", [6, 8])
    play.fillForm()
    play.submit()
    play.outcome()
    return play
  }
}
