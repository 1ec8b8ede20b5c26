import Assessment
import Coaching
import Transcripts

/// Where the interview turned, its STAR grid, its questions beside what they yielded, and better ones.
extension SessionReport {
  var points: [LinkedDocument.Block] {
    let heading = LinkedDocument.Block.heading(phrases(.points), level: 2)
    guard !story.points.isEmpty else { return [heading, .paragraph(.init(phrases(.pointsNone), tone: .quiet))] }
    return [
      heading,
      .list(
        story.points.map { point in
          let reasons = point.reasons.map(words)
          return .init([link(point.turn), .text(colon)] + reasons.joined(separator: [.text(semicolon)]))
        }),
    ]
  }

  /// A reason for which a turn stands out.
  func words(for reason: TurningPoint.Reason) -> [LinkedDocument.Run] {
    func evidence(_ worth: SessionPhrase, _ pieces: [EvidenceReference]) -> [LinkedDocument.Run] {
      labelled(phrases(worth), words(for: pieces))
    }
    switch reason {
    case .knockout(let state):
      return [.strong(labelled(phrases(.knockout), phrases.name("state", state.rawValue)))]
    case .won(let pieces): return evidence(.worthWon, pieces)
    case .contaminated(let pieces): return evidence(.worthContaminated, pieces)
    case .lost(let pieces): return evidence(.worthLost, pieces)
    case .trust(let from, let to):
      return [.text(phrases(from > to ? .trustFalls : .trustRises, ["from": String(from), "to": String(to)]))]
    case .better(let value): return [.text(phrases(.betterHere, ["points": points(value)]))]
    case .ignored(let kind): return [.text(labelled(jury.name("incident", kind), jury(.handlingIgnored)))]
    }
  }

  /// The elements as rows, the stories as columns; each piece is a mark that leads to its turn.
  var grid: [LinkedDocument.Block] {
    let elements = story.grid.first?.cells.map(\.element) ?? []
    let rows = elements.indices.map { index in
      [LinkedDocument.Line(card.name("element", elements[index].rawValue))]
        + story.grid.map { row in
          let marks = row.cells[index].pieces.map { mark($0.state, $0.turn) }
          return LinkedDocument.Line(
            marks.isEmpty ? [.text("–")] : Array(marks.map { [$0] }.joined(separator: [.text(" ")])))
        }
    }
    let sums = story.grid.map { row in
      let states = row.cells.flatMap(\.pieces).map(\.state)
      let won = states.count { $0 == .won || $0 == .restored }
      return LinkedDocument.Line(phrases(.gridCount, ["won": String(won), "of": String(states.count)]))
    }
    let legend = EvidenceOutcome.State.allCases.map { state -> [LinkedDocument.Run] in
      let (symbol, tone) = Self.symbol(state)
      let meaning = phrases.name("worth", state.rawValue)
      return [.mark(symbol: symbol, meaning: meaning, turn: nil, tone: tone), .text(" " + meaning)]
    }
    let isOfSeveral = Set(story.grid.map(\.competency)).count > 1
    let stories = story.grid.map { isOfSeveral ? $0.story + " (" + names($0.competency) + ")" : $0.story }
    return [
      .heading(phrases(.grid), level: 2),
      .paragraph(
        .init(legend.joined(separator: [.text(", ")]) + [.text(". " + phrases(.gridLegend))], tone: .quiet)),
      .table(
        caption: phrases(.grid),
        header: [card(.element)] + stories, rows: rows + [[LinkedDocument.Line(phrases(.gridSum))] + sums]),
    ]
  }

  private func mark(_ state: EvidenceOutcome.State, _ turn: Int?) -> LinkedDocument.Run {
    let (symbol, tone) = Self.symbol(state)
    let meaning = phrases.name("worth", state.rawValue)
    return .mark(
      symbol: symbol, meaning: turn.map { meaning + ", " + card(.turn, ["turn": String($0)]) } ?? meaning, turn: turn,
      tone: tone)
  }

  /// The mark of what became of a piece: told apart by shape, never by colour alone.
  static func symbol(_ state: EvidenceOutcome.State) -> (symbol: String, tone: ReportDocument.Tone) {
    switch state {
    case .won: ("●", .good)
    case .restored: ("◐", .good)
    case .contaminated: ("×", .bad)
    case .missed: ("○", .quiet)
    }
  }

  var questions: [LinkedDocument.Block] {
    let yields = story.card.yields.filter { $0.asked > 0 }
    return [
      .heading(phrases(.questions), level: 2),
      .legend([
        (
          phrases(.legend),
          [
            (.init(shape: .rectangle("y-asked", x: -9, y: -4, width: 18, height: 8)), card(.number)),
            (.init(shape: .rectangle("y-won", x: -9, y: -4, width: 18, height: 8)), card(.earned)),
          ]
        )
      ]),
      .drawings([YieldDrawing(yields, report: self).drawing]),
      .table(
        caption: phrases(.questions),
        header: [card(.kind), card(.number), card(.earned), card(.perQuestion)],
        rows: story.card.yields.map { yield in
          [
            .init(card.name("question", yield.kind)), .init(String(yield.asked)), .init(String(yield.won)),
            .init(perQuestion(yield)),
          ]
        }),
      .paragraph(.init(phrases(.talkShare, ["percent": Numbers.percent(story.card.talkRatio)]))),
    ]
  }

  /// What one question of a kind yielded on average, with one decimal.
  func perQuestion(_ yield: QuestionYield) -> String {
    Numbers.quotient(yield.won, yield.asked, mark: card(.decimal))
  }

  var counterfactuals: [LinkedDocument.Block] {
    let heading = LinkedDocument.Block.heading(phrases(.better), level: 2)
    switch story.better {
    case nil: return [heading, .paragraph(.init(phrases(.betterUnseen), tone: .quiet))]
    case .notPlayed(.version): return [heading, .paragraph(.init(card(.counterfactualVersion), tone: .quiet))]
    case .notPlayed(.erased): return [heading, .paragraph(.init(card(.counterfactualErased), tone: .quiet))]
    case .played([]): return [heading, .paragraph(.init(phrases(.betterNone), tone: .quiet))]
    case .played(let shown): return [heading] + shown.flatMap { [.speech(words(for: $0))] }
    }
  }

  /// A better question, line by line: where, what was asked then, the better one, her answer, what it would have won.
  func words(for one: Counterfactual) -> [LinkedDocument.Line] {
    let place: LinkedDocument.Run =
      one.asked == .nothing && one.turn > 1
      ? .turn(one.turn - 1, phrases(.betterAfter, ["turn": String(one.turn - 1)])) : link(one.turn)
    let asked: [LinkedDocument.Line] =
      switch one.asked {
      case .line(let line): [.init(labelled(phrases(.askedThen), [foreign(jury(.quote, ["text": line]))]))]
      case .silence: [.init(labelled(phrases(.askedThen), [.text(phrases(.askedSilence))]))]
      case .nothing: []
      }
    let head = LinkedDocument.Line([
      place, .text(" – "), .strong(phrases(.betterAt, ["points": points(one.value)])),
    ])
    return [head] + asked
      + [
        .init(labelled(phrases(.askBetter), [foreign(jury(.quote, ["text": one.question]))]), role: .asked),
        .init(labelled(phrases(.wouldAnswer), [foreign(jury(.quote, ["text": one.answer]))]), role: .said),
        .init(labelled(phrases(.wouldWin), words(for: one.won))),
      ]
  }
}
