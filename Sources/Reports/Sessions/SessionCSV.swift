import Assessment
import Coaching
import Transcripts

/// A session report as CSV: a line of names, then one line per turn, in order. Names and ids are those of
/// `sonde-session-report/1`; several values in a field are joined by ` | `. What belongs to the interview as a whole
/// stands in every line, so that each can be read, sorted and joined to others on its own.
public enum SessionCSV {
  /// The columns, in order, each with its field.
  private static let columns: [(name: String, field: @Sendable (SessionTurn, SessionReport) -> String)] = [
    ("session", { $1.story.header.session }), ("scenario", { $1.story.header.scenario }),
    ("language", { $1.story.header.language }), ("start", { Instant.text($1.story.header.start) }),
    ("trainee", { $1.story.trainee ?? "" }), ("total", { Numbers.tenths($1.story.card.total) }),
    ("passed", { String($1.story.card.passed) }),
    (
      "corrected_totals",
      { turn, report in each(report) { [Numbers.tenths($0.regrading.after.total)] } }
    ),
    ("summaries", { turn, report in each(report) { $0.fold.summary.map { [report.written($0)] } ?? [] } }),
    ("decisions", { decisions($1) }), ("overruled", { overruled($1) }), ("ratings", { ratings($1) }),
    ("turn", { turn, _ in String(turn.number) }), ("at_ms", { turn, _ in String(turn.at) }),
    ("phase", { turn, _ in turn.phase.rawValue }), ("taken_back", { turn, _ in String(turn.isAbandoned) }),
    ("form", { turn, _ in turn.reading?.form ?? "silence" }), ("flags", { turn, _ in joined(flags(turn.reading)) }),
    ("targets", { turn, _ in joined(turn.reading?.targets ?? []) }),
    ("act", { turn, _ in turn.reading?.act ?? "" }),
    ("silence_ms", { turn, _ in turn.silence.map(String.init) ?? "" }),
    ("asked", { turn, report in said(turn, report) { if case .asked(let text) = $0 { text } else { nil } } }),
    ("said", { turn, report in said(turn, report) { if case .said(let text) = $0 { text } else { nil } } }),
    ("assessor", { turn, report in said(turn, report) { if case .assessor(_, let text) = $0 { text } else { nil } } }),
    ("notes", { turn, report in said(turn, report) { if case .note(let text) = $0 { text } else { nil } } }),
    ("words_interviewer", { turn, _ in String(turn.words.own) }),
    ("words_candidate", { turn, _ in String(turn.words.hers) }),
    ("share_percent", { turn, _ in String(turn.share) }),
    ("trust_before", { turn, _ in String(turn.trust.before) }),
    ("trust_after", { turn, _ in String(turn.trust.after) }), ("won", { turn, _ in pieces(turn, .won) }),
    ("restored", { turn, _ in joined(turn.marks.flatMap(\.restored).map(\.description)) }),
    ("contaminated", { turn, _ in pieces(turn, .contaminated) }), ("lost", { turn, _ in pieces(turn, .lost) }),
    ("vague", { turn, _ in pieces(turn, .vague) }),
    ("claims", { turn, _ in joined(turn.pieces.filter(\.isBluff).map(\.reference.description)) }),
    ("incidents", { turn, _ in joined(incidents(turn)) }),
    ("knockouts", { turn, _ in joined(turn.knockouts.map { $0.id + " " + $0.ground }) }),
    ("findings", { turn, _ in joined(turn.findings.map { $0.kind.rawValue + ": " + $0.message }) }),
    ("better", { turn, _ in joined(turn.findings.map(\.better)) }),
    ("counterfactual", { turn, report in counterfactuals(turn, report) }),
    ("relabelled", { turn, report in relabelled(turn, report) }),
    ("comments", { turn, report in comments(turn, report) }),
  ]

  /// The lines, each ending in a line end.
  public static func render(_ report: SessionReport) -> String {
    let rows = report.story.turns.map { turn in columns.map { SafeText.csv($0.field(turn, report)) } }
    return ([columns.map(\.name)] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static func joined(_ values: [String]) -> String { values.joined(separator: " | ") }

  /// What each review has of something, behind the mentor's name.
  private static func each(_ report: SessionReport, _ values: (SessionReview) -> [String]) -> String {
    joined(
      report.story.reviews.indices.flatMap { index in
        values(report.story.reviews[index]).map { report.mentor(index) + ": " + $0 }
      })
  }

  private static func decisions(_ report: SessionReport) -> String {
    each(report) { review in
      review.fold.decisions.sorted { $0.value.seq < $1.value.seq }.map { id, decision in
        id + (decision.isConfirmed ? " confirmed" : " rejected") + reason(decision.reason, report)
      }
    }
  }

  private static func overruled(_ report: SessionReport) -> String {
    each(report) { review in
      review.fold.overrules.sorted { $0.value.seq < $1.value.seq }.map { key, overrule in
        let before = report.machineScore(key).map(Thousandths.format) ?? ""
        return key + " " + before + " > " + Thousandths.format(overrule.thousandths) + reason(overrule.reason, report)
      }
    }
  }

  private static func ratings(_ report: SessionReport) -> String {
    each(report) { review in
      review.fold.ratings.sorted { $0.value.seq < $1.value.seq }.map { id, own in
        id + " " + own.rating.word + reason(own.reason, report)
      }
    }
  }

  private static func reason(_ text: FreeText?, _ report: SessionReport) -> String {
    text.map { " (" + report.written($0) + ")" } ?? ""
  }

  private static func flags(_ reading: SessionReading?) -> [String] {
    guard let reading else { return [] }
    let flags = [
      ("multiple", reading.isMultiple), ("hypothetical", reading.isHypothetical), ("protected", reading.isProtected),
      ("unsure", reading.isUnsure),
    ]
    return flags.filter(\.1).map(\.0)
  }

  private static func said(
    _ turn: SessionTurn, _ report: SessionReport, _ text: (SessionTurn.Moment) -> FreeText?
  ) -> String {
    joined(turn.moments.compactMap(text).map(report.written))
  }

  private static func pieces(_ turn: SessionTurn, _ worth: Disclosure.Worth) -> String {
    joined(turn.pieces(worth).map(\.reference.description))
  }

  private static func incidents(_ turn: SessionTurn) -> [String] {
    turn.moments.compactMap { moment in
      switch moment {
      case .incident(let kind): kind
      case .handling(let kind, let outcome): kind + " " + outcome.rawValue
      default: nil
      }
    }
  }

  /// The better questions that would have taken the turn's place, or come right after it.
  private static func counterfactuals(_ turn: SessionTurn, _ report: SessionReport) -> String {
    let shown = report.story.better?.shown ?? []
    return joined(
      shown.filter { ($0.asked == .nothing ? max($0.turn - 1, 1) : $0.turn) == turn.number }.map { one in
        [
          Numbers.tenths(Numbers.points(one.value)), one.question, one.answer,
          one.won.map(\.description).joined(separator: " "),
        ].joined(separator: " > ")
      })
  }

  private static func relabelled(_ turn: SessionTurn, _ report: SessionReport) -> String {
    joined(
      turn.marks.compactMap { mark in
        mark.correction.map { correction in
          report.mentor(mark.review) + ": " + words(turn.reading) + " > " + words(correction.reading)
            + reason(correction.reason, report)
        }
      })
  }

  private static func words(_ reading: SessionReading?) -> String {
    guard let reading else { return "silence" }
    return ([reading.form] + flags(reading) + reading.targets).joined(separator: " ")
  }

  private static func comments(_ turn: SessionTurn, _ report: SessionReport) -> String {
    joined(turn.marks.flatMap { mark in mark.comments.map { report.mentor(mark.review) + ": " + report.written($0) } })
  }
}
