import Assessment
import QuestionReading
import Scenarios
import Transcripts

/// One turn of an interview as a mentor reads it: who said what, how the line was read, what it won, and what was said
/// about it. Nothing here is safe for a terminal yet: the voice sees to that.
struct TurnView {
  /// A line, and whether it is said quietly.
  struct Line {
    var text: String
    var kind = Kind.plain
    var indent = 0

    enum Kind { case heading, plain, quiet, good, bad, mark }
  }

  let lines: [Line]

  init(_ turn: Turn, of session: OpenedSession, _ words: Catalogue) {
    let fold = session.fold
    let standing = Standing(session, upTo: turn.number)
    var lines: [Line] = []
    let correction = fold.corrections[turn.number]
    let read = turn.question.map { correction?.changes.applied(to: $0.reading) ?? $0.reading }
    let text = ReadingText(words)
    lines.append(
      Line(
        text: words.review(
          .turnHead,
          [
            "turn": "\(turn.number)", "time": InterviewClock.text(turn.events.first?.at ?? 0),
            "reading": text.text(read), "phase": words.name(standing.phase),
          ]), kind: .heading))
    if turn.isAbandoned { lines.append(Line(text: words.review(.turnAbandoned), kind: .quiet)) }
    if correction != nil, let question = turn.question {
      lines.append(Line(text: words.review(.turnCorrected, ["reading": text.text(question.reading)]), kind: .mark))
    }
    for event in turn.events { lines += Self.said(event, words) }
    lines += Self.evidence(of: turn, in: session, words)
    let trust = turn.replies.last.map { "\($0.trust)" } ?? "–"
    lines.append(
      Line(text: words.review(.turnFoot, ["trust": trust, "share": "\(standing.share)"]), kind: .quiet, indent: 2))
    for finding in session.card?.findings ?? [] where finding.turn == turn.number {
      lines.append(Line(text: "! " + finding.message, kind: finding.kind.isNeutral ? .quiet : .bad, indent: 2))
    }
    for comment in fold.comments[turn.number] ?? [] {
      lines.append(Line(text: "✎ " + comment.text.string, kind: .mark, indent: 2))
    }
    self.lines = lines
  }

  private static func said(_ event: Event, _ words: Catalogue) -> [Line] {
    func text(_ text: FreeText) -> String {
      if case .erased = text { words(.replayErased) } else { text.string }
    }
    return switch event.body {
    case .interviewer(let line): [Line(text: "▸ " + text(line.text))]
    case .silence(let silence): [Line(text: "▸ (\(words.name(Form.silence)), \(silence.duration / 1000) s)")]
    case .candidate(let line): [Line(text: text(line.text), indent: 2)]
    case .assessor(let line): [Line(text: "▹ " + text(line.text))]
    case .note(let note): [Line(text: "✐ " + text(note.text), kind: .quiet, indent: 2)]
    case .incident(let strike): [Line(text: "⚡ " + strike.kind, kind: .quiet, indent: 2)]
    default: []
    }
  }

  /// What came out, by its worth, and what a correction restores.
  private static func evidence(of turn: Turn, in session: OpenedSession, _ words: Catalogue) -> [Line] {
    let disclosed = turn.replies.flatMap(\.disclosed)
    let came = disclosed.compactMap { disclosure in
      session.evidence(disclosure.evidence, words).map { name in
        Line(
          text: (disclosure.worth == .won ? "+ " : "− ") + words.name(disclosure.worth) + ": " + name,
          kind: disclosure.worth == .won ? .good : .bad, indent: 2)
      }
    }
    let restored = (session.regrading?.restored ?? []).filter { $0.turn == turn.number }
    return came
      + restored.compactMap { piece in
        session.evidence(piece.evidence, words).map { name in
          Line(text: "+ " + words.review(.restored, ["evidence": name]), kind: .good, indent: 2)
        }
      }
  }

  /// Where the interview stands after a turn.
  private struct Standing {
    var phase = Phase.opening
    /// The interviewer's words in hundredths of all words so far.
    var share = 0

    init(_ session: OpenedSession, upTo number: Int) {
      var counts = (own: 0, all: 0)
      func count(_ text: FreeText) -> Int { text.string.split(whereSeparator: \.isWhitespace).count }
      var turn = 0
      for event in session.transcript.events {
        if event.body.isTurn { turn += 1 }
        guard turn <= number else { break }
        switch event.body {
        case .phase(let change): phase = change.phase
        case .interviewer(let line):
          counts.own += count(line.text)
          counts.all += count(line.text)
        case .candidate(let line): counts.all += count(line.text)
        default: break
        }
      }
      share = counts.all == 0 ? 0 : counts.own * 100 / counts.all
    }
  }
}

extension OpenedSession {
  /// A piece of evidence in words: its element and its story; nil where the scenario is not here.
  func evidence(_ id: String, _ words: Catalogue) -> String? {
    guard let scenario else { return nil }
    for episode in scenario.bundle.scenario.episodes {
      guard let item = episode.evidence.first(where: { $0.id == id }) else { continue }
      return words.name(item.element) + " (" + (facts?.fill(scenario.script.text(episode.name)) ?? "") + ")"
    }
    return nil
  }
}
