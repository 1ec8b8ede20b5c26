import Scenarios

/// `/brief [vacancy|cv|letter]`: what the interviewer was given to prepare with.
struct BriefCommand: ShellCommand {
  let name = "brief"
  let stages: Set<StageKind> = [.interviewing, .ended]

  private static let parts = ["vacancy", "cv", "letter"]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    guard let session = shell.session else { throw Failure(.usage, .noInterview) }
    guard argument.isEmpty || Self.parts.contains(argument) else {
      throw Failure(.usage, .briefWhich, ["parts": Self.parts.joined(separator: ", ")])
    }
    let brief = Brief(session.scenario, words: shell.words, fill: session.interview.facts.fill)
    for part in Self.parts where argument.isEmpty || argument == part {
      switch part {
      case "vacancy": brief.vacancy(shell.voice, withKey: session.state.turn > 0 || shell.stageKind == .ended)
      case "cv": brief.text(shell.words(.briefCV), session.scenario.bundle.scenario.cv, shell.voice)
      default: brief.text(shell.words(.briefLetter), session.scenario.bundle.scenario.letter, shell.voice)
      }
    }
  }

  func completions(in shell: Shell) -> [String] { Self.parts }
}

/// The papers of an interview.
struct Brief {
  private let scenario: OpenScenario
  private let words: Catalogue
  private let fill: (String) -> String

  init(_ scenario: OpenScenario, words: Catalogue, fill: @escaping (String) -> String) {
    self.scenario = scenario
    self.words = words
    self.fill = fill
  }

  /// One of the candidate's papers.
  func text(_ title: String, _ text: TextID, _ voice: Voice) {
    voice.gap()
    voice.say(title, .bold)
    voice.say(fill(scenario.script.text(text)).trimmedEnd, indent: 2)
  }

  /// The vacancy, and which competencies are asked about. What it takes and how one fails in it is the key of the
  /// preparation, and is shown only once the interview has begun.
  func vacancy(_ voice: Voice, withKey: Bool) {
    let vacancy = scenario.bundle.vacancy
    let script = scenario.vacancyScript
    voice.gap()
    voice.say(words(.briefVacancy), .bold)
    voice.say("\(script.text(vacancy.function))\n\(script.text(vacancy.service))", indent: 2)
    voice.gap()
    voice.say(script.text(vacancy.summary).trimmedEnd, indent: 2)
    if let technical = vacancy.technicalCase {
      voice.gap()
      voice.say(words(.briefCase, ["minutes": "\(technical.minutes)"]), .bold, indent: 2)
      voice.say(script.text(technical.says).trimmedEnd, indent: 2)
    }
    if withKey {
      list(words(.briefMustHaves), vacancy.mustHaves.map { script.text($0.says) }, voice)
      list(words(.briefFailures), vacancy.failures.map { script.text($0.says) }, voice)
    }
    list(words(.briefCourse), vacancy.course.map { script.text($0) }, voice)
    let names = scenario.bundle.scenario.competencies.map { id in
      scenario.bundle.model.competencies.first { $0.id == id }?.names[scenario.language] ?? id
    }
    list(words(.briefCompetencies), names, voice)
  }

  private func list(_ title: String, _ items: [String], _ voice: Voice) {
    voice.gap()
    voice.say(title, .bold, indent: 2)
    for item in items { voice.say("· " + item, indent: 2) }
  }
}

extension String {
  /// Without blanks at the end.
  var trimmedEnd: String { String(self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)]) }
}
