import Assessment
import Transcripts

/// `/overrule CRITERION SCORE REASON`: gives a criterion another score, 0 to 100 with at most one decimal.
struct OverruleCommand: ReviewCommand {
  let name = "overrule"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let criteria = try criteria(shell.session(), shell)
    let (criterion, rest) = argument.firstWord
    let (score, reason) = rest.firstWord
    guard criteria.contains(criterion), let thousandths = Self.thousandths(score) else {
      throw shell.refusal(.overruleWhat, ["criteria": criteria.joined(separator: ", ")])
    }
    guard !reason.isEmpty else { throw shell.refusal(.reasonMissing) }
    try shell.add(.overrule(criterion: criterion, thousandths: thousandths, reason: .unsalted(reason)))
    shell.voice.say(shell.words.review(.overruled, ["criterion": criterion, "score": score]), .dim)
    shell.showEffect(of: 0)
  }

  /// The thousandths of a score of 0 to 100, such as `85` or `62.5`.
  static func thousandths(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts[0].count <= 3, let whole = Int(parts[0]),
      let tenths = parts.count == 1 ? 0 : parts[1].count == 1 ? Int(parts[1]) : nil
    else { return nil }
    let value = whole * 10 + tenths
    return value <= 1000 ? value : nil
  }

  private func criteria(_ session: OpenedSession, _ shell: ReviewShell) throws(Failure) -> [String] {
    guard let card = session.card else { throw shell.refusal(.noScenario) }
    return card.dimensions.flatMap { dimension in dimension.criteria.map { dimension.id.rawValue + "." + $0.id } }
  }

  func completions(after words: [String], in shell: ReviewShell) -> [String] {
    guard words.isEmpty, let session = shell.opened else { return [] }
    return (try? criteria(session, shell)) ?? []
  }
}

/// `/rate COMPETENCY 1..5|insufficient REASON`: the mentor's own rating of the candidate.
struct RateCommand: ReviewCommand {
  let name = "rate"

  func run(_ argument: String, in shell: ReviewShell) throws(Failure) {
    let session = try shell.session()
    let known = session.scenario?.bundle.scenario.competencies ?? []
    let (competency, rest) = argument.firstWord
    let (word, reason) = rest.firstWord
    guard known.contains(competency), let rating = Rating(word) else {
      throw shell.refusal(.rateWhat, ["competencies": known.joined(separator: ", ")])
    }
    try shell.add(.rate(competency: competency, rating: rating, reason: .unsalted(reason)))
    shell.voice.say(
      shell.words.review(.rated, ["competency": competency, "rating": shell.words.value(rating.word)]), .dim)
  }

  func completions(after words: [String], in shell: ReviewShell) -> [String] {
    switch words.count {
    case 0: shell.opened?.scenario?.bundle.scenario.competencies ?? []
    case 1: (1...5).map(String.init) + [Rating.insufficient.word]
    default: []
    }
  }
}
