import Transcripts

/// Some turns of an interview as a drawing, column by column: the phase; incidents, knock-outs and what mentors said; the
/// question by form; who spoke how much, upwards the interviewer and downwards the candidate; the evidence; her trust as a
/// line; the turn. A long interview is drawn in several of equal height, which stand beside or below one another.
struct TimelineDrawing {
  /// How many turns one drawing holds: as many as can be told apart on a telephone.
  static let turnsAtOnce = 12

  private let turns: [SessionTurn]
  private let report: SessionReport
  /// The most words that anybody said in a turn of the interview.
  private let mostWords: Int
  /// How many rows the marks and the evidence of a turn take at most.
  private let rows: (marks: Int, evidence: Int)

  private static let left = 26
  private static let column = 27
  private static let width = 360
  private static let phaseBaseline = 12
  private static let firstMark = 28
  private static let markStep = 16
  private static let bar = 34
  private static let step = 11
  private static let trustHeight = 40

  private init(_ turns: [SessionTurn], of report: SessionReport, mostWords: Int, rows: (marks: Int, evidence: Int)) {
    self.turns = turns
    self.report = report
    self.mostWords = mostWords
    self.rows = rows
  }

  /// The drawings of a whole interview.
  static func all(_ report: SessionReport) -> [LinkedDocument.Drawing] {
    let turns = report.story.turns
    let mostWords = turns.map { max($0.words.own, $0.words.hers) }.max() ?? 0
    let rows = (
      marks: turns.map { TimelineMark.all($0).count }.max() ?? 0,
      evidence: max(1, turns.map { (EvidenceShape.all($0).count + 1) / 2 }.max() ?? 0)
    )
    return stride(from: 0, to: turns.count, by: turnsAtOnce).map { start in
      TimelineDrawing(
        Array(turns[start..<min(start + turnsAtOnce, turns.count)]), of: report, mostWords: max(mostWords, 1),
        rows: rows
      ).drawing(until: start + turnsAtOnce < turns.count ? turns[start + turnsAtOnce].at : report.story.duration)
    }
  }

  private var question: Int { Self.firstMark + Self.markStep * rows.marks + 6 }
  private var middle: Int { question + 54 }
  private var evidence: Int { middle + Self.bar + 12 }
  private var trustTop: Int { evidence + Self.step * rows.evidence }
  private var trustBottom: Int { trustTop + Self.trustHeight }
  private var height: Int { trustBottom + 22 }

  private func drawing(until end: Int) -> LinkedDocument.Drawing {
    let (first, last) = (turns[0], turns[turns.count - 1])
    var content = frame + phases
    for (index, turn) in turns.enumerated() {
      content += column(turn, x: x(index)).leading(toTurn: turn.number, SessionReport.Summary(turn, report).text)
    }
    content += trust
    return LinkedDocument.Drawing(
      caption: report.phrases(
        .timelinePart,
        [
          "first": String(first.number), "last": String(last.number), "from": Numbers.clock(first.at),
          "to": Numbers.clock(max(end, last.at)),
        ]),
      description: turns.map { SessionReport.Summary($0, report).text + "." }.joined(separator: " "),
      width: Self.width, height: height, content: content)
  }

  private func x(_ index: Int) -> Int { Self.left + index * Self.column + Self.column / 2 }

  private var right: Int { Self.left + turns.count * Self.column }

  /// The lines that columns stand on, and the ends of the scale of trust.
  private var frame: SafeSVG {
    .line("grid", from: (Self.left, middle), to: (right, middle))
      + .line("grid", from: (Self.left, trustTop), to: (right, trustTop))
      + .line("grid", from: (Self.left, trustBottom), to: (right, trustBottom))
      + .label("scale", "100", x: Self.left - 3, y: trustTop + 8, anchor: "end")
      + .label("scale", "0", x: Self.left - 3, y: trustBottom, anchor: "end")
  }

  /// A phase stands above its turns, cut to the room that they give it: the table has it in full.
  private var phases: SafeSVG {
    var svg = SafeSVG()
    var start = 0
    for index in turns.indices where index + 1 == turns.count || turns[index + 1].phase != turns[index].phase {
      let (from, to) = (Self.left + start * Self.column, Self.left + (index + 1) * Self.column)
      svg += .line("phase", from: (from + 1, Self.phaseBaseline + 4), to: (to - 1, Self.phaseBaseline + 4))
      let name = report.phase(turns[start].phase)
      let room = (to - from - 2) / 7
      let shown = name.count <= room ? name : name.prefix(max(1, room - 1)) + "."
      svg += .label("name", String(shown), x: from + 1, y: Self.phaseBaseline, anchor: "start")
      start = index + 1
    }
    return svg
  }

  private func column(_ turn: SessionTurn, x: Int) -> SafeSVG {
    var svg = SafeSVG.rectangle(
      "hit", x: x - Self.column / 2, y: Self.phaseBaseline + 6, width: Self.column, height: height - 20)
    for (index, mark) in TimelineMark.all(turn).reversed().enumerated() {
      svg += mark.drawn(x: x, y: question - 22 - Self.markStep * index)
    }
    svg += QuestionShape(turn.reading).drawn(x: x, y: question)
    for flag in QuestionFlag.all(turn.reading) { svg += flag.drawn(x: x, y: question) }
    let (own, hers) = (barHeight(turn.words.own), barHeight(turn.words.hers))
    if own > 0 { svg += .rectangle("w-own", x: x - 7, y: middle - own, width: 14, height: own) }
    if hers > 0 { svg += .rectangle("w-hers", x: x - 7, y: middle, width: 14, height: hers) }
    let pieces = EvidenceShape.all(turn)
    for (index, piece) in pieces.enumerated() {
      let isAlone = index == pieces.count - 1 && index % 2 == 0
      svg += piece.drawn(x: isAlone ? x : x + (index % 2 == 0 ? -6 : 6), y: evidence + index / 2 * Self.step)
    }
    svg += .label("number", String(turn.number), x: x, y: height - 5)
    if turn.isAbandoned {
      svg += .line("taken", from: (x - 12, height - 9), to: (x + 12, height - 9))
      svg += .line("taken", from: (x - 12, question), to: (x + 12, question))
    }
    return svg
  }

  private func barHeight(_ words: Int) -> Int { words == 0 ? 0 : max(1, words * Self.bar / mostWords) }

  private var trust: SafeSVG {
    .polyline(
      "trust",
      turns.enumerated().flatMap { index, turn in
        [(x(index) - Self.column / 2, y(turn.trust.before)), (x(index), y(turn.trust.after))]
      } + (turns.last.map { [(right, y($0.trust.after))] } ?? []))
  }

  private func y(_ trust: Int) -> Int { trustBottom - min(max(trust, 0), 100) * Self.trustHeight / 100 }
}
