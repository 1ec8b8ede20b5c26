import QuestionReading
import Scenarios
import Transcripts

/// The candidate's mind: what a line earns (the table in DESIGN.md section 3). Pure; wording comes after.
struct Candidate {
  let cast: Cast
  let state: InterviewState

  /// What she answers to a line.
  func reply(to line: InterviewerLine) -> Reply {
    let heard = Heard(line, cast: cast)
    if state.isThinking { return replyWhileThinking(to: heard) }
    return directReply(to: heard)
  }

  /// What she answers when nobody interrupts her thoughts.
  func directReply(to heard: Heard) -> Reply {
    let reading = heard.reading
    if reading.language != cast.script.language { return react(.otherLanguage, .otherLanguage) }
    // In a longer question such a word mostly belongs to the story.
    if heard.has(.rude), !reading.form.isProductive || heard.words.stems.count < 8 {
      return react(.offended, .offended, trust: -15)
    }
    if reading.isProtected, !reading.isUnsure { return putOff() }
    let isSmallTalk = heard.has(.greeting) || heard.has(.thanks) || heard.has(.farewell)
    if reading.isUnsure, isSmallTalk, heard.elements.isEmpty { return replyToStatement(heard) }
    if reading.isUnsure, heard.has(.patience) { return replyToReassurance(heard) }
    if reading.isUnsure, !isPlainEnough(heard) { return notUnderstood() }
    switch reading.form {
    case .silence, .statement: return replyToStatement(heard)
    case _ where reading.isMultiple: return takeEasiest(heard)
    case _ where reading.isHypothetical: return react(.intention, .intention)
    case .leading: return replyToLeading(heard)
    case .forcedChoice: return react(.forcedChoice, .forcedChoice)
    case .closed: return replyToClosed(heard)
    case .open, .probing: return tell(heard)
    }
  }

  /// A reaction from one of her pools.
  func react(_ move: Move, _ kind: ReactionKind, trust: Int = 0, slots: [String: String] = [:]) -> Reply {
    Reply(move, part(kind, slots: slots), trust: trust)
  }

  func part(_ kind: ReactionKind, slots: [String: String] = [:]) -> [Reply.Part] {
    cast.scenario.reactions[kind].map { [Reply.Part(text: $0, slots: slots)] } ?? []
  }

  private func putOff() -> Reply {
    let before = (cast.scenario.reactions[.protected].flatMap { state.used[$0] } ?? []).count
    return react(.putOff, before >= 2 ? .protectedAgain : .protected, trust: -12)
  }

  /// Asks what is meant; the second time in a row she offers something to go on with.
  func notUnderstood() -> Reply {
    guard state.misunderstandings > 0 else { return react(.notUnderstood, .notUnderstood) }
    return offer()
  }

  /// Offers something to go on with: the episode that she is telling, else one that she could tell.
  func offer() -> Reply {
    let episode = cast.episode(state.episode) ?? cast.scenario.episodes.first
    let name = episode.map { cast.facts.fill(cast.script.text($0.name)) } ?? ""
    return react(.offered, .offer, slots: ["episode": name])
  }

  /// A line that the reader is unsure of, but in which she hears enough not to ask back: small words of conversation,
  /// or her own words.
  private func isPlainEnough(_ heard: Heard) -> Bool {
    if heard.reading.form == .statement { return !heard.reading.signals.isEmpty || state.awaitingAnswer != nil }
    return heard.reading.form.isProductive
      && reachable(in: cast.episode(state.episode)).contains { heard.cues($0) >= 2 }
  }
}

/// A line as the candidate hears it: its reading, and the words in it that she listens for.
struct Heard {
  let line: InterviewerLine
  let reading: Reading
  let words: WordSet
  let cast: Cast
  /// A follow-up of a few words without any content of its own ("en toen?", "concreet?").
  let isGeneric: Bool

  init(_ line: InterviewerLine, cast: Cast) {
    self.line = line
    self.cast = cast
    reading = line.reading
    words = WordSet(line.text.string, stemmer: cast.stemmer)
    isGeneric =
      line.reading.form == .probing && words.stems.count <= 2
      && !cast.evidence.values.contains {
        cast.matches($0.item.cues, WordSet(line.text.string, stemmer: cast.stemmer)) > 0
      }
  }

  /// How many of its words take up what evidence listens for.
  func cues(_ item: Evidence) -> Int { cast.matches(item.cues, words) }

  func has(_ signal: Signal) -> Bool { reading.signals.contains(signal) }

  /// The elements that it is after.
  var elements: [Element] { reading.targets.compactMap { Element(rawValue: $0.rawValue) } }

  /// What it is after outside the episodes.
  var personal: Target? {
    reading.targets.first { target in
      switch target {
      case .motivation, .background, .selfAssessment, .environment, .expertise, .candidateQuestions, .practical: true
      default: false
      }
    }
  }

  /// The episode that it names.
  var namedEpisode: Episode? {
    guard let topic = reading.topic, topic.hasPrefix(Topics.episode) else { return nil }
    return cast.episode(String(topic.dropFirst(Topics.episode.count)))
  }

  /// The competency that it names.
  var namedCompetency: String? {
    guard let topic = reading.topic, topic.hasPrefix(Topics.competency) else { return nil }
    return String(topic.dropFirst(Topics.competency.count))
  }
}
