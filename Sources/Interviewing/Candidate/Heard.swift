import QuestionReading
import Scenarios
import Transcripts

/// A line as the candidate hears it: its reading, and the words in it that she listens for.
struct Heard {
  let line: InterviewerLine
  let reading: Reading
  let words: WordSet
  /// The line in a listener's words.
  let listened: Words
  let cast: Cast
  /// How much the evidence fits its words.
  let scores: EvidenceIndex.Scores
  /// A follow-up of a few words without any content of its own ("en toen?", "concreet?").
  let isGeneric: Bool

  init(_ line: InterviewerLine, cast: Cast) {
    self.line = line
    self.cast = cast
    reading = line.reading
    let words = WordSet(line.text.string, stemmer: cast.stemmer)
    self.words = words
    listened = cast.words(line.text.string)
    scores = cast.index.scores(of: listened.content)
    isGeneric =
      line.reading.form == .probing && words.stems.count <= 2
      && !cast.evidence.values.contains { cast.matches($0.item.cues, words) > 0 }
  }

  /// How many of its words take up what evidence listens for.
  func cues(_ item: Evidence) -> Int { cast.matches(item.cues, words) }

  func has(_ signal: Signal) -> Bool { reading.signals.contains(signal) }
  func has(_ cue: Listening.Cue) -> Bool { listened.cues.contains(cue) }

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

  /// It invites her to tell of a case, and of nothing about herself.
  var invitesCase: Bool { reading.form == .open && elements.contains(.situation) && personal == nil }

  /// It asks for something that only one fact can answer: who, when, where, how many. A question for her own share ("wie
  /// besliste dat?") and for where a lesson was applied is another matter.
  var asksForFact: Bool {
    if elements.contains(.ownership) || elements == [.learning] { return false }
    return has(.who) || has(.when) || has(.where) || has(.howMany)
  }

  /// It asks for her own share: "what did you do yourself?" is after an act and after that.
  var asksForOwnShare: Bool {
    elements.contains(.ownership) || elements.contains(.action) && has(Listening.Cue.ownShare)
  }

  /// It asks for what went wrong, and names no lesson from it.
  var asksForFailure: Bool { has(.counterExample) && !listened.all.contains(where: \.isGeneral) }

  /// The words by which it names a thing, a person or a moment of her stories.
  var namedThings: [[UInt8]] { listened.things.filter { cast.index.names($0) } }

  /// The episode that it names.
  var namedEpisode: Episode? {
    guard let topic = reading.topic, topic.hasPrefix(Topics.episode) else { return nil }
    // "It may come from a placement or a hobby" names none, where a case of a competency is asked for.
    if reading.signals.contains(.otherLife), cast.competency(namedIn: line.text.string) != nil { return nil }
    return cast.episode(String(topic.dropFirst(Topics.episode.count)))
  }

  /// The competency that it names: by a word that is its own, or by its whole name.
  var namedCompetency: String? {
    guard let topic = reading.topic, topic.hasPrefix(Topics.competency) else {
      return cast.competency(namedIn: line.text.string)
    }
    return String(topic.dropFirst(Topics.competency.count))
  }

  /// Whether an element is what the line is after; her acts and her share in them lie close together.
  func fits(_ element: Element) -> Bool {
    elements.contains(element) || (element == .ownership && elements.contains(.action))
      || (element == .action && elements.contains(.ownership))
  }
}

extension Reading {
  /// Whether a line invites studies, hobby or volunteering as a source of examples: it says so, asks for a case or a side
  /// of one, or goes on from having asked for a case. A question for her studies themselves is after her background.
  func invitesOtherLife(isCaseWanted: Bool) -> Bool {
    guard signals.contains(.otherLife) else { return false }
    return isCaseWanted || form == .statement || form == .forcedChoice || signals.contains(.example)
      || targets.contains { Element(rawValue: $0.rawValue) != nil }
  }
}
