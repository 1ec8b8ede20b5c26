import Assessment
import Coaching
import Scenarios
import Transcripts

/// A session report as JSON, form `sonde-session-report/1`: one object on one line, keys in a fixed order, ids where the
/// other forms have names.
///
/// Scores and shares are decimals with at most three places, times are milliseconds since the start. A text that was
/// erased is null. `trainee` and `mentor` are names, null where they are not known. `yields`, `findings`, `knockouts`,
/// `dimensions` and `counterfactuals` are as in `sonde-scorecard/1`; `counterfactuals` is null where nobody looked.
public enum SessionJSON: JSONForm {
  /// The first member's value.
  public static let format = "sonde-session-report/1"

  /// The line, without a line end.
  public static func render(_ report: SessionReport) -> String {
    let (story, header, card) = (report.story, report.story.header, report.story.card)
    let members: [(String, String)] = [
      ("format", text(format)), ("session", text(header.session)), ("scenario", text(header.scenario)),
      ("title", text(card.title)), ("language", text(header.language)), ("start", text(Instant.text(header.start))),
      ("mode", text(header.mode.rawValue)), ("attempt", String(header.attempt)), ("cohort", text(header.cohort)),
      ("trainee", text(story.trainee)), ("duration", String(story.duration)),
      ("rubric", object([("id", text(card.rubric)), ("hash", text(card.rubricHash))])), ("machine", scores(card)),
      ("reviews", array(story.reviews.indices.map { review($0, report) })), ("hiddenReviews", String(story.hidden)),
      ("points", array(story.points.map(point))), ("star", array(story.grid.map(row))),
      ("yields", array(card.yields.map(ScorecardJSON.yield))), ("talkRatio", decimal(card.talkRatio)),
    ]
    let better = ScorecardJSON.counterfactuals(story.better)
    return object(
      members + (better.isEmpty ? [("counterfactuals", "null")] : better) + [
        ("preparation", array(story.preparation.compactMap(prepared))),
        ("beforehand", array(card.findings.filter { $0.turn == 0 }.map(ScorecardJSON.finding))),
        ("turns", array(story.turns.map { turn($0, report) })), ("form", array(story.afterwards.compactMap(stated))),
      ])
  }

  private static func free(_ words: FreeText?) -> String {
    if case .words(let string, _) = words { text(string) } else { "null" }
  }

  private static func scores(_ card: Scorecard) -> String {
    object([
      ("total", Numbers.tenths(card.total)), ("passed", String(card.passed)), ("passMark", String(card.passMark)),
      ("knockouts", array(card.knockouts.map(ScorecardJSON.knockout))),
      ("dimensions", array(card.dimensions.map(ScorecardJSON.dimension))),
    ])
  }

  private static func review(_ index: Int, _ report: SessionReport) -> String {
    let review = report.story.reviews[index]
    let (fold, after) = (review.fold, review.regrading.after)
    func inOrder<Value>(_ marks: [String: Value], _ seq: (Value) -> Int) -> [(key: String, value: Value)] {
      marks.sorted { (seq($0.value), $0.key) < (seq($1.value), $1.key) }
    }
    return object([
      ("id", text(review.header.review)), ("mentor", text(review.name)),
      ("start", text(Instant.text(review.header.start))), ("blind", String(review.header.isBlind)),
      ("done", String(fold.isDone)), ("summary", free(fold.summary)), ("scores", scores(after)),
      (
        "decisions",
        array(
          inOrder(fold.decisions, \.seq).map {
            object([
              ("knockout", text($0.key)), ("confirmed", String($0.value.isConfirmed)),
              ("reason", free($0.value.reason)),
            ])
          })
      ),
      (
        "overruled",
        array(
          inOrder(fold.overrules, \.seq).map {
            object([
              ("criterion", text($0.key)), ("before", report.machineScore($0.key).map(decimal) ?? "null"),
              ("after", decimal($0.value.thousandths)), ("reason", free($0.value.reason)),
            ])
          })
      ),
      (
        "ratings",
        array(
          inOrder(fold.ratings, \.seq).map {
            object([
              ("competency", text($0.key)), ("rating", ScorecardJSON.rating($0.value.rating)),
              ("reason", free($0.value.reason)),
            ])
          })
      ), ("obstacle", text(review.regrading.obstacle?.rawValue)),
    ])
  }

  private static func point(_ point: TurningPoint) -> String {
    object([("turn", String(point.turn)), ("reasons", array(point.reasons.map(reason)))])
  }

  private static func reason(_ reason: TurningPoint.Reason) -> String {
    func evidence(_ kind: String, _ pieces: [EvidenceReference]) -> String {
      object([("kind", text(kind)), ("evidence", array(pieces.map { text($0.description) }))])
    }
    return switch reason {
    case .knockout(let state): object([("kind", text("knockout")), ("state", text(state.rawValue))])
    case .won(let pieces): evidence("won", pieces)
    case .contaminated(let pieces): evidence("contaminated", pieces)
    case .lost(let pieces): evidence("lost", pieces)
    case .trust(let from, let to): object([("kind", text("trust")), ("from", String(from)), ("to", String(to))])
    case .better(let value):
      object([("kind", text("better")), ("value", Numbers.tenths(Numbers.points(value)))])
    case .ignored(let kind): object([("kind", text("ignored")), ("incident", text(kind))])
    }
  }

  private static func row(_ row: SessionStory.GridRow) -> String {
    object([
      ("episode", text(row.episode)), ("competency", text(row.competency)), ("story", text(row.story)),
      (
        "elements",
        object(
          row.cells.map { element, pieces in
            (
              element.rawValue,
              array(
                pieces.map {
                  object([
                    ("id", text(row.episode + "." + $0.evidence)), ("state", text($0.state.rawValue)),
                    ("turn", $0.turn.map(String.init) ?? "null"),
                  ])
                })
            )
          })
      ),
    ])
  }

  private static func turn(_ turn: SessionTurn, _ report: SessionReport) -> String {
    object([
      ("turn", String(turn.number)), ("at", String(turn.at)), ("phase", text(turn.phase.rawValue)),
      ("takenBack", String(turn.isAbandoned)), ("reading", turn.reading.map(reading) ?? "null"),
      ("moments", array(turn.moments.map(moment))),
      (
        "words", object([("interviewer", String(turn.words.own)), ("candidate", String(turn.words.hers))])
      ), ("share", decimal(turn.share * 10)),
      ("trust", object([("before", String(turn.trust.before)), ("after", String(turn.trust.after))])),
      ("evidence", array(turn.pieces.map(piece))), ("knockouts", array(turn.knockouts.map { text($0.id) })),
      ("findings", array(turn.findings.map(ScorecardJSON.finding))),
      ("marks", array(turn.marks.map { mark($0, report.story.reviews[$0.review].header.review) })),
    ])
  }

  private static func reading(_ reading: SessionReading) -> String {
    object([
      ("form", text(reading.form)), ("multiple", String(reading.isMultiple)),
      ("hypothetical", String(reading.isHypothetical)), ("protected", String(reading.isProtected)),
      ("unsure", String(reading.isUnsure)), ("targets", array(reading.targets.map { text($0) })),
      ("act", text(reading.act)),
    ])
  }

  private static func moment(_ moment: SessionTurn.Moment) -> String {
    func said(_ kind: String, _ words: FreeText) -> String { object([("kind", text(kind)), ("text", free(words))]) }
    return switch moment {
    case .asked(let words): said("interviewer", words)
    case .silence(let milliseconds): object([("kind", text("silence")), ("duration", String(milliseconds))])
    case .said(let words): said("candidate", words)
    case .assessor(let id, let words):
      object([("kind", text("assessor")), ("assessor", text(id)), ("text", free(words))])
    case .note(let words): said("note", words)
    case .incident(let kind): object([("kind", text("incident")), ("incident", text(kind))])
    case .handling(let kind, let outcome):
      object([("kind", text("handling")), ("incident", text(kind)), ("outcome", text(outcome.rawValue))])
    case .hint: object([("kind", text("hint"))])
    case .closed(let reason): object([("kind", text("closed")), ("reason", text(reason.rawValue))])
    }
  }

  private static func piece(_ piece: SessionTurn.Piece) -> String {
    object([
      ("id", text(piece.reference.description)), ("element", text(piece.reference.element?.rawValue)),
      ("story", text(piece.reference.story)), ("worth", text(piece.worth.rawValue)),
      ("claim", String(piece.isBluff)),
    ])
  }

  private static func mark(_ mark: SessionTurn.Mark, _ review: String) -> String {
    let correction = mark.correction.map { correction in
      object([
        ("reading", reading(correction.reading)), ("reason", free(correction.reason)),
        ("dropped", array(correction.dropped.map { text($0.rawValue) })),
        ("added", array(correction.added.map { text($0.rawValue) })),
      ])
    }
    return object([
      ("review", text(review)), ("comments", array(mark.comments.map { free($0) })),
      ("correction", correction ?? "null"), ("restored", array(mark.restored.map { text($0.description) })),
    ])
  }

  private static func prepared(_ event: Event) -> String? {
    switch event.body {
    case .preparation(let preparation):
      object([("part", text(preparation.part.rawValue)), ("text", free(preparation.text))])
    case .guide(let entry):
      object([("part", text("guide")), ("section", text(entry.section)), ("text", free(entry.text))])
    default: nil
    }
  }

  private static func stated(_ event: Event) -> String? {
    switch event.body {
    case .assessment(let entry):
      var members = [("subject", text(entry.subject.word))]
      if case .competency(let id) = entry.subject { members.append(("competency", text(id))) }
      return object(
        members + [("value", text(entry.value)), ("turns", turns(entry.turns)), ("text", free(entry.text))])
    case .submitted: return object([("subject", text("submitted"))])
    case .settlement(let settlement):
      return object([
        ("subject", text("settlement")), ("competency", text(settlement.competency)),
        ("value", text(settlement.rating.word)), ("turns", turns(settlement.turns)),
        ("text", free(settlement.text)),
      ])
    case .outcome(let note): return object([("subject", text("outcome")), ("text", free(note.text))])
    default: return nil
    }
  }
}
