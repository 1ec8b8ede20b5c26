/// One story, asked down from the open question to the detail: when and where, her task, her own share, what she did, what
/// came of it, what she learned and what she would do differently; and whatever she says on the way that is worth taking up.
struct StoryFunnel: Sendable {
  /// What a question in a story is after.
  enum Aim: String, CaseIterable, Sendable {
    case situation, task, own, action, result, learning, hindsight

    /// How many questions it takes, whatever the answers; one more where the first gets nothing.
    var questions: Int { self == .action ? 2 : 1 }
  }

  /// The most words of hers that are taken up in one story.
  static let mostQuotes = 5
  /// The most offers of hers that are accepted in one story.
  static let mostOffers = 2

  /// What was said last.
  private enum Asked: Sendable {
    case opener, aim(Aim), share, quote, offer, silence
  }

  private let book: Phrasebook
  private let ear: Ear
  /// Which story it is, from 0: the questions of the one before are not said again in the same words.
  private let number: Int
  private var aims: [Aim] = Aim.allCases
  private var asked: [Aim: Int] = [:]
  private var last: Asked = .opener
  private var quoted: Set<String> = []
  private var quotes = 0
  private var offers = 0
  private var hasBeenSilent = false
  private var hasAskedShare = false

  init(_ book: Phrasebook, _ ear: Ear, number: Int) {
    self.book = book
    self.ear = ear
    self.number = number
  }

  /// What the next thing to do is; nil when the story has been asked through. In a hurry only what every story needs is
  /// asked.
  ///
  /// - Parameters:
  ///   - reply: her answer to what was done last.
  ///   - wasSilent: she was given time just now.
  ///   - isNear: what it offers belongs to what she has told.
  mutating func next(after reply: String, inHurry: Bool, wasSilent: Bool = false, isNear: Bool = true) -> TraineeMove? {
    if wasSilent { hasBeenSilent = true }
    let isTold = ear.isTold(reply)
    if case .aim(let aim) = last,
      isTold ? asked[aim, default: 0] >= aim.questions : asked[aim, default: 0] > aim.questions
    {
      aims.removeAll { $0 == aim }
    }
    if !inHurry {
      if isTold {
        if let move = followUp(reply) { return move }
      } else if isNear, let move = helpOut(reply) {
        return move
      }
    }
    return nextAim(inHurry: inHurry)
  }

  /// Stays with what she just told: her own share where there was only "we", a silence after something personal, or her own
  /// words.
  private mutating func followUp(_ reply: String) -> TraineeMove? {
    let isHers = ear.isHers(reply)
    if expectsHers, !isHers, !hasAskedShare {
      hasAskedShare = true
      last = .share
      return .say(book.line(ear.isOurs(reply) ? "own-we" : "own"))
    }
    if isHers, !hasBeenSilent, isAboutHer {
      hasBeenSilent = true
      last = .silence
      return .silence
    }
    let fresh = ear.quotes(from: reply).first { !quoted.contains($0) }
    guard let quote = fresh, quotes < StoryFunnel.mostQuotes else { return nil }
    quoted.formUnion(ear.quotes(from: reply))
    last = .quote
    let kinds = ["take-action", "take-action", "take-result", "take-own"]
    let kind = kinds[quotes % kinds.count]
    let lines = book.all(kind, ["quote": quote])
    quotes += 1
    return lines.isEmpty ? nil : .say(lines[(quotes - 1) % lines.count])
  }

  /// Gets her going where an answer told nothing, by an offer of hers.
  private mutating func helpOut(_ reply: String) -> TraineeMove? {
    if ear.offers(reply), offers < StoryFunnel.mostOffers {
      offers += 1
      last = .offer
      return .say(book.line("accept"))
    }
    return nil
  }

  private mutating func nextAim(inHurry: Bool) -> TraineeMove? {
    if inHurry { aims.removeAll { $0 == .situation || asked[$0, default: 0] > 0 } }
    guard let aim = aims.first else { return nil }
    let lines = book.all(aim.rawValue)
    let count = asked[aim, default: 0]
    asked[aim] = count + 1
    guard count < lines.count else {
      aims.removeFirst()
      return nextAim(inHurry: inHurry)
    }
    last = .aim(aim)
    return .say(lines[(count + number) % lines.count])
  }

  /// Whether the question was for what she did.
  private var expectsHers: Bool {
    switch last {
    case .aim(.own), .aim(.action), .quote: true
    default: false
    }
  }

  /// Whether the answer is about herself: a silence may bring more.
  private var isAboutHer: Bool {
    switch last {
    case .aim(.own), .share: true
    default: false
    }
  }
}
