import QuestionReading
import Transcripts

/// `/relabel TURN KEY=VALUE… REASON`: reads a line otherwise than the reader did. The interview is graded again; what the
/// candidate would have told is credited as restored.
struct RelabelCommand: ReviewCommand {
  let name = "relabel"

  private static let values: [(key: String, values: [String])] = [
    ("form", Form.allCases.filter { $0 != .silence }.map(\.rawValue)), ("multiple", ["true", "false"]),
    ("hypothetical", ["true", "false"]), ("protected", ["true", "false"]),
    ("targets", Target.allCases.map(\.rawValue) + ["none"]), ("act", Act.allCases.map(\.rawValue)),
  ]

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let (turn, rest) = try shell.turn(argument)
    let session = try shell.session()
    guard session.turns[turn - 1].question != nil else { throw shell.refusal(.relabelSilence) }
    var changes = Relabelling()
    var reason = rest
    while case let (word, more) = reason.firstWord, let equals = word.firstIndex(of: "=") {
      try take(String(word[..<equals]), String(word[word.index(after: equals)...]), into: &changes, shell)
      reason = more
    }
    guard !changes.isEmpty else { throw shell.refusal(.relabelWhat) }
    guard !reason.isEmpty else { throw shell.refusal(.reasonMissing) }
    try shell.add(.relabel(turn: turn, changes: changes, reason: .unsalted(reason)))
    let corrected = session.fold.corrections[turn]?.changes ?? changes
    let reading = session.turns[turn - 1].question.map { corrected.applied(to: $0.reading) }
    shell.voice.say(
      shell.words.review(.relabelled, ["turn": "\(turn)", "reading": ReadingText(shell.words).text(reading)]), .dim)
    shell.showEffect(of: turn)
  }

  private func take(
    _ key: String, _ value: String, into changes: inout Relabelling, _ shell: ReviewShell
  ) throws(Failure) {
    guard let known = Self.values.first(where: { $0.key == key }) else {
      throw shell.refusal(
        .relabelKey, ["key": key, "keys": Self.values.map(\.key).joined(separator: ", ")])
    }
    func checked<Value>(_ found: Value?) throws(Failure) -> Value {
      guard let found else {
        throw shell.refusal(
          .relabelValue, ["key": key, "given": value, "values": known.values.joined(separator: ", ")])
      }
      return found
    }
    let flag = ["true": true, "false": false][value]
    switch key {
    case "form": changes.form = try checked(known.values.contains(value) ? Form(rawValue: value) : nil)
    case "multiple": changes.isMultiple = try checked(flag)
    case "hypothetical": changes.isHypothetical = try checked(flag)
    case "protected": changes.isProtected = try checked(flag)
    case "act": changes.act = try checked(Act(rawValue: value))
    default:
      let names = value == "none" ? [] : value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let targets = names.map { Target(rawValue: $0) }
      changes.targets = try checked(targets.contains(nil) ? nil : targets.compactMap { $0 })
    }
  }

  func completions(after words: [String], in shell: ReviewShell) -> [String] {
    guard !words.isEmpty else { return shell.opened.map { ["\($0.position)"] } ?? [] }
    let used = Set(words.dropFirst().compactMap { $0.split(separator: "=").first.map(String.init) })
    return Self.values.filter { !used.contains($0.key) }.flatMap { entry in
      entry.values.map { entry.key + "=" + $0 }
    }
  }
}

extension ReviewShell {
  /// What a correction changed: the total, and what it restored at the turn.
  func showEffect(of turn: Int? = nil) {
    guard let opened, let card = opened.card else { return }
    for piece in opened.regrading?.restored ?? [] where turn == nil || piece.turn == turn {
      guard let name = opened.evidence(piece.evidence, words) else { continue }
      voice.say("+ " + words.review(.restored, ["evidence": name]), .green, indent: 2)
    }
    switch opened.regrading?.obstacle {
    case .version: voice.say(words.review(.notRestoredVersion), .yellow)
    case .erased: voice.say(words.review(.notRestoredErased), .yellow)
    case nil: break
    }
    showTotal(opened, card)
  }
}
