import QuestionReading

/// What a trainee who listens well hears in an answer: whether it tells something, of whom it speaks, what it offers, and
/// which words are worth taking up. The words of each language are in its phrasebook and its listening list.
struct Ear: Sendable {
  /// Answers of fewer words tell nothing to go on with.
  static let fewestWords = 10
  /// A story says when, or how many; without that it has more words than a refusal has.
  static let storyWords = (dated: 14, undated: 30)
  /// General words are fewer than what can be cited.
  static let fullWords = 14
  /// Only answers of fewer words put off or offer something: whoever tells a story says "nog niet" too.
  static let shortAnswer = 20
  /// What a person quotes: neither a single word nor a speech.
  static let quoted = 3...8

  private let listening: Listening
  private let own: Set<[UInt8]>
  private let ours: Set<[UInt8]>
  private let leads: Set<[UInt8]>
  private let offers: [[[UInt8]]]
  private let nothings: [[[UInt8]]]
  private let personal: [[[UInt8]]]

  init(_ language: Language, _ book: Phrasebook) {
    let listening = Listening.embedded(language)
    func words(_ key: String) -> Set<[UInt8]> {
      Set(book.all(key).flatMap { listening.words(of: $0).all.map(\.folded) })
    }
    self.listening = listening
    own = words("hears-i")
    ours = words("hears-we")
    leads = words("leads-in")
    offers = book.all("hears-offer").map { listening.words(of: $0).all.map(\.folded) }
    personal = book.all("hears-private").map { listening.words(of: $0).all.map(\.folded) }
    nothings = book.all("hears-nothing").map { listening.words(of: $0).all.map(\.folded) }
  }

  /// Whether an answer tells something: it is no short phrase, asks nothing back, and puts nothing off.
  func isTold(_ reply: String) -> Bool {
    Sentences.words(reply).count >= Ear.fewestWords && !asksBack(reply) && !offers(reply) && !holds(nothings, reply)
  }

  /// Whether an answer to a question for a story begins one.
  func isStory(_ reply: String) -> Bool {
    let count = Sentences.words(reply).count
    let isDated = !listening.words(of: reply).particulars.isEmpty
    return isTold(reply) && count >= (isDated ? Ear.storyWords.dated : Ear.storyWords.undated)
  }

  /// Whether an answer is full enough to rest a rating on.
  func isFull(_ reply: String) -> Bool { Sentences.words(reply).count >= Ear.fullWords }

  /// The things that an answer speaks of.
  func things(in reply: String) -> Set<[UInt8]> { Set(listening.words(of: reply).things) }

  /// Whether it holds something private that has no place in a selection.
  func isPrivate(_ reply: String) -> Bool {
    let words = folded(reply)
    return personal.contains { phrase in words.indices.contains { words[$0...].starts(with: phrase) } }
  }

  /// Whether it ends in a question.
  func asksBack(_ reply: String) -> Bool {
    reply.last { !$0.isWhitespace && !"\"”“»’)".contains($0) } == "?"
  }

  /// Whether it offers to tell something ("over … kan ik nog iets vertellen").
  func offers(_ reply: String) -> Bool { holds(offers, reply) }

  private func holds(_ phrases: [[[UInt8]]], _ reply: String) -> Bool {
    let words = folded(reply)
    guard words.count < Ear.shortAnswer else { return false }
    return phrases.contains { phrase in words.indices.contains { words[$0...].starts(with: phrase) } }
  }

  /// Whether she speaks of herself in it.
  func isHers(_ reply: String) -> Bool { folded(reply).contains { own.contains($0) } }

  /// Whether she speaks of "us" in it.
  func isOurs(_ reply: String) -> Bool { folded(reply).contains { ours.contains($0) } }

  /// The words worth taking up, best first: short clauses that say most, those in which she speaks of herself before
  /// others.
  func quotes(from reply: String) -> [String] {
    Sentences.clauses(reply).compactMap { clause in quote(clause) }.enumerated().sorted { left, right in
      (right.element.worth, left.offset) < (left.element.worth, right.offset)
    }.map(\.element.words)
  }

  private func quote(_ clause: String) -> (words: String, worth: Int)? {
    let words = Sentences.words(clause).drop { word in
      listening.words(of: word).all.allSatisfy { leads.contains($0.folded) }
    }
    guard Ear.quoted.contains(words.count) else { return nil }
    let text = words.joined(separator: " ")
    let heard = listening.words(of: text)
    let things = heard.things.count
    guard things > 0 else { return nil }
    return (text, 2 * things + (heard.all.contains { own.contains($0.folded) } ? 1 : 0))
  }

  private func folded(_ text: String) -> [[UInt8]] { listening.words(of: text).all.map(\.folded) }
}
