import Assessment
import Coaching
import Transcripts

/// What the mentors make of an interview: the scores before and after, and what each of them says.
extension SessionReport {
  var mentors: [LinkedDocument.Block] {
    [.heading(phrases(.scores), level: 2), scores, .heading(phrases(.mentors), level: 2)]
      + (story.hidden > 0
        ? [.paragraph(.init(phrases(.hidden, ["count": String(story.hidden)]), tone: .quiet))] : [])
      + (story.reviews.isEmpty && story.hidden == 0 ? [.paragraph(.init(phrases(.unreviewed), tone: .quiet))] : [])
      + story.reviews.indices.flatMap { review($0) }
  }

  /// The program's scores beside those with the corrections of each mentor: total and dimensions, and each criterion that
  /// a mentor's corrections change.
  private var scores: LinkedDocument.Block {
    let cards = [story.card] + story.reviews.map(\.regrading.after)
    var rows = [
      [card(.verdict)] + cards.map { ScorecardReport($0, phrases: card).verdict },
      ["/ 100"] + cards.map { Numbers.tenths($0.total, mark: card(.decimal)) },
    ]
    for dimension in story.card.dimensions {
      let own = cards.map { $0.dimensions.first { $0.id == dimension.id } }
      rows.append([card.name("dimension", dimension.id.rawValue)] + own.map { percent($0?.score) })
      for criterion in dimension.criteria {
        let scores = own.map { $0?.criteria.first { $0.id == criterion.id }?.score }
        guard scores.contains(where: { $0 != scores[0] }) else { continue }
        rows.append([name(criterion.id, in: dimension.id)] + scores.map(percent))
      }
    }
    return .table(
      caption: phrases(.scores),
      header: [phrases(.scored), phrases(.machine)] + story.reviews.indices.map(mentor),
      rows: rows.map { $0.map { LinkedDocument.Line($0) } })
  }

  private func percent(_ score: Int?) -> String { score.map { Numbers.percent($0) + " %" } ?? "–" }

  private func name(_ criterion: String, in dimension: Rubric.DimensionID) -> String {
    scorecard.name(ofKey: dimension.rawValue + "." + criterion)
  }

  /// The program's score of a criterion, `DIMENSION.CRITERION`.
  func machineScore(_ key: String) -> Int? {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    let criteria = story.card.dimensions.first { $0.id.rawValue == parts.first }?.criteria
    return criteria?.first { $0.id == parts.last }?.score
  }

  private func review(_ index: Int) -> [LinkedDocument.Block] {
    let review = story.reviews[index]
    let date = String(Instant.text(review.header.start).prefix(10))
    var blocks: [LinkedDocument.Block] = [
      .heading(mentor(index), level: 3),
      .paragraph(
        .init(phrases(review.header.isBlind ? .reviewed : .reviewedOpenly, ["date": date]), tone: .quiet)),
    ]
    if !review.fold.isDone { blocks.append(.paragraph(.init(phrases(.unfinished), tone: .bad))) }
    if let summary = review.fold.summary {
      blocks.append(.paragraph(.init(labelled(phrases(.summary), [foreign(written(summary))]), role: .mentor)))
    }
    switch review.regrading.obstacle {
    case .version: blocks.append(.paragraph(.init(phrases(.obstacleVersion), tone: .bad)))
    case .erased: blocks.append(.paragraph(.init(phrases(.obstacleErased), tone: .bad)))
    case nil: break
    }
    let lines = overrules(review) + ratings(review) + remarks(index)
    return lines.isEmpty ? blocks : blocks + [.list(lines)]
  }

  /// The order of the log, so that nothing depends on the order of a dictionary.
  private func inOrder<Value>(_ marks: [String: Value], _ seq: (Value) -> Int) -> [(key: String, value: Value)] {
    marks.sorted { (seq($0.value), $0.key) < (seq($1.value), $1.key) }
  }

  private func overrules(_ review: SessionReview) -> [LinkedDocument.Line] {
    inOrder(review.fold.overrules, \.seq).map { key, overrule in
      let machine = machineScore(key)
      let text = phrases(
        .overruled,
        [
          "name": scorecard.name(ofKey: key), "before": machine.map { Numbers.percent($0) } ?? "–",
          "after": Numbers.percent(overrule.thousandths),
        ])
      return .init([.strong(text)] + reason(overrule.reason), role: .mentor)
    }
  }

  private func ratings(_ review: SessionReview) -> [LinkedDocument.Line] {
    inOrder(review.fold.ratings, \.seq).map { id, own in
      let text = phrases(.rated, ["name": names(id), "rating": rating(own.rating)])
      return .init([.strong(text)] + reason(own.reason), role: .mentor)
    }
  }

  private func reason(_ text: FreeText?) -> [LinkedDocument.Run] {
    text.map { [.text(colon), foreign(written($0))] } ?? []
  }

  /// Her comments, relabellings and decisions, each with a link to its turn.
  private func remarks(_ index: Int) -> [LinkedDocument.Line] {
    story.turns.flatMap { turn in
      turn.marks.filter { $0.review == index }.flatMap { mark in
        self.remarks(mark, on: turn).map { line in
          var line = line
          line.runs = [link(turn.number), .text(colon)] + line.runs
          return line
        }
      }
    }
  }

  /// What a mentor made of a turn, line by line: what she decides, how she reads it, what that
  /// restores, what she says.
  func remarks(_ mark: SessionTurn.Mark, on turn: SessionTurn) -> [LinkedDocument.Line] {
    var lines = mark.decisions.map { decision in
      let state = phrases(decision.isConfirmed ? .stateConfirmed : .stateRejected)
      return LinkedDocument.Line(
        [.strong(labelled(phrases(.knockout), state))] + reason(decision.reason), role: .mentor)
    }
    if let correction = mark.correction {
      let readings = words(for: turn.reading) + " → " + words(for: correction.reading)
      lines.append(
        .init(
          labelled(phrases(.relabelled), [.text(readings + semicolon)])
            + labelled(phrases(.reason), [foreign(written(correction.reason))]), role: .mentor))
      for (phrase, kinds) in [(SessionPhrase.dropped, correction.dropped), (.added, correction.added)]
      where !kinds.isEmpty {
        let found = kinds.map { card.name("finding", $0.rawValue) }.joined(separator: ", ")
        lines.append(.init(labelled(phrases(phrase), [.text(found)]), role: .mentor))
      }
    }
    if !mark.restored.isEmpty {
      lines.append(
        .init(labelled(phrases(.worthRestored), words(for: mark.restored)), tone: .good, role: .mentor))
    }
    return lines
      + mark.comments.map { .init(labelled(phrases(.comment), [foreign(written($0))]), role: .mentor) }
  }
}
