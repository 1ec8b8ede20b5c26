import Assessment
import LineEditing
import Storage
import Transcripts

/// Reading an interview: it is opened, and shown turn by turn as much as fits.
extension ReviewShell {
  /// Opens an interview and shows it from its beginning, or from a turn.
  func open(_ choice: Choice) throws(Failure) {
    let mentor = try mentorID()
    let session = try OpenedSession(choice.session, for: mentor, desk: desk, scores: scores)
    opened = session
    clock = options.isPipe ? .counting() : .running(desk.clock)
    if let last = session.current?.lines.last?.entry.at {
      clock = options.isPipe ? .counting(from: last) : .running(desk.clock, from: last)
    }
    let header = session.transcript.header
    let store = try store()
    let trainee = header.actors.first { $0.role == .trainee }?.id ?? ""
    let name = try Failure.storing { () throws(StorageError) in try store.name(ofActor: trainee) }
    voice.say(
      words.review(
        .opened,
        [
          "id": session.id, "scenario": header.scenario, "trainee": name ?? words.review(.unnamed),
          "start": Instant.text(header.start), "turns": "\(session.turns.count)",
        ]), .bold)
    if !session.isClosed { voice.say(words.review(.openedRunning), .dim) }
    if let card = session.card { showTotal(session, card) } else { voice.say(words.review(.noScenario), .yellow) }
    if let current = session.current {
      voice.say(words.review(.resumed, ["count": "\(current.fold.standing.count)"]), .dim)
    } else if session.isReviewed {
      voice.say(words.review(.reviewedBefore), .dim)
    }
    if hidesOthers(in: session) { voice.say(words.review(.othersHidden, ["count": "\(session.others.count)"]), .dim) }
    try showTurns(from: choice.turn ?? 1)
  }

  /// Whether there are marks of others that this mentor is not to see yet.
  func hidesOthers(in session: OpenedSession) -> Bool {
    !session.others.isEmpty && !session.isReviewed && !options.showsOthers
  }

  /// The total without and with the mentor's corrections.
  func showTotal(_ session: OpenedSession, _ card: Scorecard) {
    guard let before = session.regrading?.before else { return }
    let result = words.review(card.passed ? .passed : .failed)
    let after = Self.points(card.total) + " (" + result + ")"
    voice.say(words.review(.total, ["before": Self.points(before.total), "after": after]))
  }

  /// Shows turns from one on: under a pipe all that follow, at the keyboard as many as fit.
  func showTurns(from first: Int) throws(Failure) {
    let session = try session()
    guard first <= session.turns.count else {
      continuation = nil
      return voice.say(words.review(.atEnd), .dim)
    }
    let rows = options.isPipe ? Int.max : max(8, Terminal.rows() - 4)
    var used = 0
    var next = max(1, first)
    while next <= session.turns.count {
      let view = TurnView(session.turns[next - 1], of: session, words)
      let needed = view.lines.reduce(1) { sum, line in
        sum + TextWrapping.wrap(line.text, width: voice.width - line.indent).count
      }
      guard used == 0 || used + needed <= rows else { break }
      show(view)
      used += needed
      session.position = next
      next += 1
    }
    session.position = max(1, first)
    continuation = next <= session.turns.count ? .turns(from: next) : nil
    voice.say(words.review(next <= session.turns.count ? .more : .atEnd), .dim)
  }

  /// Shows one turn alone.
  func showTurn(_ number: Int) throws(Failure) {
    let session = try session()
    session.position = number
    show(TurnView(session.turns[number - 1], of: session, words))
    continuation = number < session.turns.count ? .turns(from: number + 1) : nil
  }

  private func show(_ view: TurnView) {
    voice.gap()
    for line in view.lines {
      let style: LineEditing.TextStyle =
        switch line.kind {
        case .heading: .bold
        case .plain: .plain
        case .quiet: .dim
        case .good: .green
        case .bad: .yellow
        case .mark: .cyan
        }
      voice.say(line.text, style, indent: line.indent)
    }
  }

  /// The number of a turn that was given as the first word, and what follows it.
  func turn(_ argument: String) throws(Failure) -> (Int, String) {
    let session = try session()
    let (word, rest) = argument.firstWord
    guard let number = Int(word), session.turns.indices.contains(number - 1) else {
      throw refusal(.turnWhich, ["last": "\(session.turns.count)"])
    }
    return (number, rest)
  }

  /// Adds an entry to the mentor's review of the interview on the desk.
  func add(_ event: ReviewEvent) throws(Failure) {
    let session = try session()
    let header = session.transcript.header
    try session.add(
      event, at: clock.now,
      header: { () throws(Failure) in
        var review = ReviewHeader(
          review: "", session: header.session, scenario: header.scenario, head: session.head,
          reviewer: .init(id: try mentorID(), role: .mentor), language: header.language,
          start: options.start ?? (options.isPipe ? HeaderDefaults.pipedStart : desk.now),
          isBlind: !options.showsOthers)
        review.review = options.isPipe ? review.derivedReview(number: session.mine.count + 1) : desk.drawID()
        return review
      }, salts: { options.isPipe ? .derived(from: $0) : desk.salts })
  }
}
