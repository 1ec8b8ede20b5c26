import Assessment
import Transcripts

extension XAPIStatements {
  /// She began.
  func attempted(_ scene: Scene) -> XAPIStatement {
    statement(
      .attempted, scene, id: StatementID(of: [homePage] + scene.parts(.attempted, 0)), actor: scene.trainee,
      object: scenario(scene), at: scene.moment(0), context: context(scene, parent: nil))
  }

  /// What she asked, with how it was read and how many pieces of evidence the answer won.
  func asked(_ scene: Scene) -> [XAPIStatement] {
    scene.turns.compactMap { turn in
      guard let (seq, line) = scene.question(ofTurn: turn.number), let first = turn.events.first else { return nil }
      let won = turn.replies.flatMap(\.disclosed).filter { $0.worth == .won }.count
      var result = response(line.text)
      result.append(("extensions", extensions([(.reading, reading(line)), (.won, String(won))])))
      return statement(
        .asked, scene, id: askedID(scene, seq), actor: scene.trainee,
        object: question(turn.number, scene), at: scene.moment(first.at), result: result,
        context: context(scene, parent: scenario(scene), more: [(.turn, String(turn.number))]))
    }
  }

  private func askedID(_ scene: Scene, _ seq: Int) -> StatementID {
    StatementID(of: [homePage] + scene.parts(.asked, seq))
  }

  /// The score, and whether it is passed: of the machine's, or as a mentor's review makes it.
  func outcome(_ scene: Scene, _ card: Scorecard, review: ReviewRecording?) -> [XAPIStatement] {
    let recording = scene.interview.recording
    let success = card.success
    var result = [("score", score(card))]
    if let success { result.append(("success", String(success))) }
    result.append(("completion", "true"))
    result.append(("duration", Self.text(Moment.duration(scene.closedAt))))
    result.append(("extensions", details(card)))
    let at = review.map { doneAt($0) } ?? scene.moment(scene.closedAt)
    let instructor = review.map { account($0.header.reviewer.id) }
    let more = review.map { [(Vocabulary.Extension.review, Self.text($0.header.review))] } ?? []
    let context = context(scene, parent: nil, instructor: instructor, more: more)
    let id =
      review.map { scoreID(of: recording, review: $0, rubricHash: card.rubricHash) }
      ?? scoreID(of: recording, rubricHash: card.rubricHash)
    let told = statement(
      .scored, scene, id: id, actor: scene.trainee, object: scenario(scene), at: at, result: result, context: context)
    guard let success else { return [told] }
    // The score comes last: where it has been told, all has.
    return [
      statement(
        success ? .passed : .failed, scene, id: outcomeID(beside: id), actor: scene.trainee, object: scenario(scene),
        at: at, result: result.filter { $0.0 != "extensions" }, context: context), told,
    ]
  }

  /// What a mentor said of turns, and in sum; what was taken back is not among it.
  func comments(_ scene: Scene, _ review: ReviewRecording) -> [XAPIStatement] {
    guard !review.header.reviewer.id.isEmpty else { return [] }
    let chain = Dictionary(review.lines.map { ($0.entry.seq, $0.chain) }, uniquingKeysWith: { $1 })
    let fold = review.fold
    let summary = fold.standing.last { if case .summary = $0.event { true } else { false } }
    return fold.standing.compactMap { entry in
      guard let text = entry.event.text, case .words(let words, _) = text, !words.isEmpty else { return nil }
      let turn: Int?
      switch entry.event {
      case .comment(let number, _): turn = number
      case .summary where entry == summary: turn = nil
      default: return nil
      }
      let asked = turn.flatMap { scene.question(ofTurn: $0) }.map { askedID(scene, $0.seq) }
      var more = [(Vocabulary.Extension.review, Self.text(review.header.review))]
      if let turn { more.insert((.turn, String(turn)), at: 0) }
      return statement(
        .commented, scene,
        id: StatementID(of: [homePage, review.header.review, "commented", "\(entry.seq)", chain[entry.seq] ?? ""]),
        actor: account(review.header.reviewer.id),
        object: turn.map { question($0, scene) } ?? whole(scene),
        at: Moment.text(seconds: review.header.start, milliseconds: entry.at), result: response(text),
        context: context(scene, parent: scenario(scene), about: asked, more: more))
    }
  }

  private func doneAt(_ review: ReviewRecording) -> String {
    let at = review.lines.first { $0.entry.event == .done }?.entry.at ?? 0
    return Moment.text(seconds: review.header.start, milliseconds: at)
  }

  /// The words of a response, without controls; none where they were erased.
  private func response(_ text: FreeText) -> [(String, String)] {
    let safe = SafeText.plain(words(text.string))
    return safe.isEmpty ? [] : [("response", Self.text(safe))]
  }
}
