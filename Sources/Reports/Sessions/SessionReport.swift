import Assessment
import Coaching
import Scenarios
import Transcripts

/// What a mentor and a trainee read of an interview (issue 5): where it turned, the interview as a timeline, the STAR grid
/// per story, what each kind of question yielded, what the mentors make of it, and every turn with what was said about it.
public struct SessionReport: Sendable {
  let story: SessionStory
  let phrases: SessionPhrases
  /// The names of dimensions, criteria, elements and findings.
  let card: ScorecardPhrases
  /// The same in the interview's language.
  let spoken: ScorecardPhrases
  /// The names of phases and incidents, and what stands on the form.
  let jury: JuryPhrases
  /// What the scorecard says of the same interview.
  let scorecard: ScorecardReport
  /// The name of a competency or an assessor by its id.
  let names: @Sendable (String) -> String

  /// A report on an interview, in a language that the program has words in (else in English). What was said stays in the
  /// interview's, and so does what the scorecard found at a turn, as a whole.
  ///
  /// - Parameters:
  ///   - card: the scorecard without any mentor's corrections.
  ///   - better: what better questions would have won; nil where nobody looked.
  ///   - reviews: the reviews that may be shown; see ``Swift/Array/shownToAll``.
  ///   - hidden: how many there are besides.
  ///   - trainee: the trainee's name, where it is known and to be shown.
  ///   - names: gives the name of a competency or an assessor.
  ///   - fill: fills the slots of the scenario's texts.
  public init(
    _ transcript: Transcript, _ bundle: ScenarioBundle, card: Scorecard, better: BetterQuestions?,
    reviews: [SessionReview] = [], hidden: Int = 0, trainee: String? = nil, language: String,
    names: @escaping @Sendable (String) -> String = { $0 }, fill: (String) -> String = { $0 }
  ) {
    story = SessionStory(
      transcript, bundle: bundle, card: card, better: better, reviews: reviews, hidden: hidden, trainee: trainee,
      fill: fill)
    phrases = Self.words(language)
    self.card = Self.words(language)
    jury = Self.words(language)
    spoken = transcript.header.language == language ? self.card : Self.words(transcript.header.language)
    scorecard = ScorecardReport(card, better: better, phrases: self.card, names: names)
    self.names = names
  }

  private static func words<Key>(_ language: String) -> Phrases<Key> {
    Phrases<Key>.shipped(language) ?? Phrases<Key>.shipped("en") ?? Phrases<Key>(language: language, catalogue: "")
  }

  /// The document.
  var document: LinkedDocument {
    LinkedDocument(
      language: phrases.language, title: phrases(.title, ["title": story.card.title]),
      blocks: [particulars] + verdict + points + timeline + mentors + grid + questions + counterfactuals + transcript,
      labelled: card(.colon))
  }

  /// What interview it is, on a line or two.
  private var particulars: LinkedDocument.Block {
    let header = story.header
    let taken = story.turns.count { $0.isAbandoned }
    let count = String(story.turns.count)
    let trainee = story.trainee ?? header.actors.first { $0.role == .trainee }?.id ?? "–"
    let mode = SessionPhrase(rawValue: "mode." + header.mode.rawValue)
    let facts = [
      (phrases(.trainee), trainee), (phrases(.start), moment(header.start)),
      (phrases(.duration), Numbers.clock(story.duration)),
      (phrases(.length), taken == 0 ? count : phrases(.lengthTaken, ["count": count, "taken": String(taken)])),
      (phrases(.language), phrases.name("language", header.language)),
      (phrases(.mode), mode.map { phrases($0, ["attempt": String(header.attempt)]) } ?? header.mode.rawValue),
      (phrases(.session), header.session),
    ]
    return .paragraph(.init(facts.map { labelled($0.0, $0.1) }.joined(separator: " · "), tone: .quiet))
  }

  private var verdict: [LinkedDocument.Block] {
    scorecard.summary.compactMap { block in
      if case .paragraph(let text, let tone) = block { .paragraph(.init(text, tone: tone)) } else { nil }
    }
  }

  // MARK: Words

  /// What stands between a label and its value.
  var colon: String { card(.colon, ["label": "", "value": ""]) }

  /// What stands between things that are set side by side.
  var semicolon: String { phrases(.list, ["first": "", "rest": ""]) }

  /// A label before its value.
  func labelled(_ label: String, _ value: String) -> String { card(.colon, ["label": label, "value": value]) }

  /// The label, set off, and the pieces behind it.
  func labelled(_ label: String, _ runs: [LinkedDocument.Run]) -> [LinkedDocument.Run] {
    [.strong(label), .text(colon)] + runs
  }

  /// A link to a turn; 0 is the preparation, which nothing leads to.
  func link(_ turn: Int) -> LinkedDocument.Run {
    guard story.turns.indices.contains(turn - 1) else {
      return .text(turn == 0 ? card(.beforeInterview) : card(.turn, ["turn": String(turn)]))
    }
    return .turn(turn, card(.turn, ["turn": String(turn)]))
  }

  /// Words of the interview's language.
  func foreign(_ text: String) -> LinkedDocument.Run {
    .foreign(text, language: spoken.language == phrases.language ? nil : spoken.language)
  }

  /// What somebody said or wrote, in quotation marks; what was erased says so.
  func quoted(_ text: FreeText) -> String {
    if case .erased = text { return jury(.erased) }
    return jury(.quote, ["text": text.string])
  }

  /// What somebody wrote, as it is.
  func written(_ text: FreeText) -> String {
    if case .erased = text { return jury(.erased) }
    return text.string
  }

  /// Evidence by its stories, whose names are the interview's, each with the elements that came out of it.
  func words(for evidence: [EvidenceReference]) -> [LinkedDocument.Run] {
    var stories: [(name: String, elements: [(name: String, count: Int)])] = []
    for piece in evidence {
      let element = card.name("element", piece.element?.rawValue ?? "")
      let story = stories.firstIndex { $0.name == piece.story } ?? stories.count
      if story == stories.count { stories.append((piece.story, [])) }
      if let known = stories[story].elements.firstIndex(where: { $0.name == element }) {
        stories[story].elements[known].count += 1
      } else {
        stories[story].elements.append((element, 1))
      }
    }
    let said = stories.map { story -> [LinkedDocument.Run] in
      let elements = story.elements.map { $0.count > 1 ? "\($0.name) (\($0.count))" : $0.name }
        .joined(separator: ", ")
      // The language says what stands before and behind a story's name.
      let around = card(.evidenceIn, ["element": elements]).split(separator: "{story}", maxSplits: 1)
      guard around.count == 2, !story.name.isEmpty else { return [.text(elements)] }
      return [.text(String(around[0])), foreign(story.name), .text(String(around[1]))]
    }
    return Array(said.joined(separator: [.text(semicolon)]))
  }

  /// How a line was read, in words.
  func words(for reading: SessionReading?) -> String {
    guard let reading else { return phrases(.formSilence) }
    let isStatement = reading.form == "statement"
    let form = isStatement ? phrases.name("act", reading.act) : phrases.name("form", reading.form)
    let targets = reading.targets.map { phrases.name("target", $0) }.joined(separator: ", ")
    let what = isStatement ? labelled(form, targets) : phrases(.after, ["form": form, "targets": targets])
    let flags: [(Bool, SessionPhrase)] = [
      (reading.isMultiple, .flagMultiple), (reading.isHypothetical, .flagHypothetical),
      (reading.isProtected, .flagProtected), (reading.isUnsure, .flagUnsure),
    ]
    return
      ([targets.isEmpty ? form : what]
      + flags.filter(\.0).map { phrases($0.1) }).joined(separator: ", ")
  }

  /// How a turn's line was read, without what it is after.
  func kind(of turn: SessionTurn) -> String {
    guard var reading = turn.reading else {
      return phrases(.silence, ["seconds": String((turn.silence ?? 0) / 1000)])
    }
    reading.targets = []
    return words(for: reading)
  }

  /// A moment to the minute, such as `2026-03-01 09:00 UTC`.
  func moment(_ seconds: Int) -> String {
    let text = Instant.text(seconds)
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5) + " UTC"
  }

  /// A mentor's name, or her number.
  func mentor(_ index: Int) -> String {
    story.reviews[index].name ?? phrases(.mentor, ["number": String(index + 1)])
  }

  func phase(_ phase: Phase) -> String { jury.name("phase", phase.rawValue) }

  func rating(_ rating: Rating) -> String { rating == .insufficient ? card(.insufficient) : rating.word }

  /// Points of the total, from millionths.
  func points(_ millionths: Int) -> String { Numbers.tenths(Numbers.points(millionths), mark: card(.decimal)) }
}
