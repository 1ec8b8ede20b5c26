import Scenarios

/// Opens well, asks two stories of every competency down to the detail, takes up her words, asks for her own share, looks
/// for the counter-example, is silent at the right moment, notes what was said, keeps the time, closes well and rates on
/// what was told.
struct Expert: SimulatedTrainee {
  let habit = AssessmentHabit.evidence
  let watchesTheClock = true
  let heedsIncidents = true
  private(set) var impressions: [String: Impression] = [:]

  /// What her questions and the closing take, in milliseconds.
  private static let rest = 6 * 60_000
  private static let mostNotes = 3
  private static let mostQuestions = 5
  private static let mostSteering = 2

  private let manners: Manners
  /// What is done before anything else is decided.
  private var pending: [TraineeMove]
  private var stories: [Story]
  private var running: Running?
  private var begun = 0
  private var last = Last.frame
  private var questionsAnswered = 0
  private var hasEnded = false
  /// The question that was said last, to be said again where it was not heard.
  private var said: TraineeMove?
  private var mustRepeat = false
  /// An answer that something came in between.
  private var deferred: Heard?
  private var hasGivenTime = false
  private var wasSilent = false
  private var steered = 0
  /// What she has spoken of so far.
  private var known: Set<[UInt8]> = []

  /// A story that is still to be asked for.
  private struct Story: Sendable {
    var competency: (id: String, name: String)
    /// The keys of the questions that ask for it: where one brings up nothing, the next.
    var openers: [String]
    /// Whether it is one that went less well.
    var isCounter: Bool
  }

  private struct Running: Sendable {
    var story: Story
    var funnel: StoryFunnel
    /// When it should have been asked through.
    var end: Int
    var notes = 0
  }

  private enum Last { case frame, opener, probe, invitation }

  init(_ manners: Manners) {
    self.manners = manners
    pending = manners.preparation + manners.opening + manners.profile
    stories = manners.briefing.competencies.flatMap { competency in
      [
        Story(competency: competency, openers: ["open", "other"], isCounter: false),
        Story(competency: competency, openers: ["counter", "other"], isCounter: true),
      ]
    }
  }

  mutating func next(_ heard: Heard) -> TraineeMove? {
    if let move = interruption(heard) { return move }
    var heard = heard
    var isNew = true
    if let before = deferred {
      deferred = nil
      isNew = false
      heard.reply = before.reply
      heard.turn = before.turn
    } else if mustRepeat {
      mustRepeat = false
      return said
    }
    if heard.isThinking { return giveTime() }
    if isNew, let reply = heard.reply, manners.ear.isPrivate(reply), steered < Expert.mostSteering {
      steered += 1
      deferred = heard
      return .say(manners.book.line("steer"))
    }
    if pending.isEmpty { decide(heard) }
    guard !pending.isEmpty else { return nil }
    let move = pending.removeFirst()
    if case .say = move { said = move }
    wasSilent = move == .silence
    return move
  }

  /// What comes before everything else: something struck, or nothing is heard.
  private mutating func interruption(_ heard: Heard) -> TraineeMove? {
    if let incident = heard.incidents.first, let response = manners.response(to: incident) {
      if heard.isInterrupted || heard.reply?.isEmpty != false {
        mustRepeat = true
      } else {
        deferred = heard
      }
      return response
    }
    guard heard.reply?.isEmpty == true else { return nil }
    if deferred == nil { mustRepeat = true }
    return manners.patience
  }

  /// Gives her time to think: in words the first time, which puts her at ease, then by saying nothing.
  private mutating func giveTime() -> TraineeMove {
    wasSilent = true
    guard !hasGivenTime else { return .silence }
    hasGivenTime = true
    return .say(manners.book.line("time"))
  }

  /// What to do next: go on in the running story, begin the next one, answer her questions, close.
  private mutating func decide(_ heard: Heard) {
    if running != nil, goOn(heard) { return }
    running = nil
    if begin(heard) { return }
    guard !hasEnded else { return }
    answerQuestions(heard)
  }

  // MARK: Stories

  private var stop: Int { manners.briefing.minutes * 60_000 - Expert.rest }

  /// Asks for the next story; false where there is none, or no time for it.
  private mutating func begin(_ heard: Heard) -> Bool {
    guard !stories.isEmpty, heard.elapsed < stop else { return false }
    let share = (stop - heard.elapsed) / stories.count
    let story = stories.removeFirst()
    running = Running(
      story: story, funnel: StoryFunnel(manners.book, manners.ear, number: begun), end: heard.elapsed + share)
    begun += 1
    ask(for: story)
    return true
  }

  private mutating func ask(for story: Story) {
    guard let opener = story.openers.first else { return }
    running?.story.openers.removeFirst()
    last = .opener
    pending.append(.say(manners.book.line(opener, ["competency": story.competency.name])))
  }

  /// Goes on in the running story; false when it has been asked through.
  private mutating func goOn(_ heard: Heard) -> Bool {
    guard var story = running, heard.elapsed < stop else { return false }
    let reply = heard.reply ?? ""
    if last == .opener, !manners.ear.isStory(reply) {
      // Nothing of the kind: it may come from elsewhere.
      guard !story.story.openers.isEmpty else { return false }
      ask(for: story.story)
      return true
    }
    // An offer of something that she has not spoken of is another story.
    let isNear = manners.ear.things(in: reply).isSubset(of: known)
    let isNews = isNews(reply)
    if isNews, manners.ear.isTold(reply) { listen(to: reply, turn: heard.turn, in: &story) }
    let move = story.funnel.next(
      after: isNews ? reply : "", inHurry: heard.elapsed > story.end, wasSilent: wasSilent, isNear: isNear)
    running = story
    last = .probe
    if let move { pending.append(move) }
    return move != nil
  }

  /// Whether an answer holds something that she has not told already.
  private mutating func isNews(_ reply: String) -> Bool {
    let things = manners.ear.things(in: reply)
    let new = things.subtracting(known)
    known.formUnion(things)
    return things.isEmpty || new.count * 2 >= things.count
  }

  /// Remembers an answer for the form, and notes her words where she speaks of herself.
  private mutating func listen(to reply: String, turn: Int, in running: inout Running) {
    let story = running.story
    var impression = impressions[story.competency.id] ?? Impression()
    defer { impressions[story.competency.id] = impression }
    let isHers = manners.ear.isHers(reply)
    guard isHers || last == .opener || !manners.ear.isOurs(reply) else { return }
    if manners.ear.isFull(reply) { impression.add(turn) }
    guard isHers, running.notes < Expert.mostNotes, let words = manners.ear.quotes(from: reply).first else { return }
    running.notes += 1
    pending.append(.note(manners.ear.quotes(from: reply).prefix(2).joined(separator: "; ")))
    if story.isCounter {
      impression.bad = impression.bad ?? words
    } else {
      impression.good = impression.good ?? words
    }
  }

  // MARK: Her questions, and the end

  private mutating func answerQuestions(_ heard: Heard) {
    let isFirst = last != .invitation
    last = .invitation
    if isFirst {
      pending.append(.say(manners.book.line("questions")))
    } else if let question = heard.reply, manners.ear.asksBack(question), questionsAnswered < Expert.mostQuestions {
      let answer = manners.answer(to: question, number: questionsAnswered)
      questionsAnswered += 1
      pending += [.say(answer), .say(manners.book.line("more-questions"))]
    } else {
      hasEnded = true
      pending += manners.honesty + manners.closing
    }
  }
}
