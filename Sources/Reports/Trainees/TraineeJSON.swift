import Assessment
import Transcripts

/// A report on a trainee as JSON, form `sonde-trainee-report/1`: one object on one line.
///
///     {"format":"sonde-trainee-report/1","trainee":"Ann",
///      "interviews":[{"session":"…","start":"2026-03-01T09:00:00Z","scenario":"teamconflict","title":"…","language":"nl",
///        "mode":"practice","attempt":1,"unaided":true,"hints":0,"rewinds":0,"repeated":false,"total":83.5,"passed":true,
///        "reviewed":{"total":85,"passed":true},"dimensions":[{"id":"evidence","score":0.86},…],
///        "strengths":["technique.leading",…],"priorities":["evidence.action",…],
///        "reviews":[{"review":"…","mentor":"Jan","start":"…","total":85,"passed":true,"summary":"…",
///          "comments":[{"turn":5,"question":"…","text":"…"},…]},…]},…],
///      "strengths":[{"key":"technique.leading","unaided":[1,4],"helped":[2]},…],"priorities":[…],
///      "evidence":{"kinds":[{"earned":"taken-up","unaided":{"won":3,"of":9},"helped":{"won":0,"of":0}},…],
///        "best":[{"interview":4,"turn":12,"unaided":true,"scenario":"…","evidence":"…","story":"…","element":"action",
///          "earned":"taken-up","question":"…"},…],
///        "hardest":[{"scenario":"…","evidence":"…","story":"…","element":"learning","unaided":{"won":0,"of":2},
///          "helped":{"won":1,"of":3},"ask":"…"},…]},
///      "skipped":{"running":0,"unknown":0}}
///
/// Interviews come in order of time, and are named by their place among them, from 1. A text that was erased is null, as is
/// the line of a silence and the name of a mentor that is not known.
public enum TraineeJSON: JSONForm {
  /// The first member's value.
  public static let format = "sonde-trainee-report/1"

  /// The line, without a line end.
  public static func render(_ report: TraineeReport) -> String {
    let record = report.record
    return object([
      ("format", text(format)), ("trainee", text(report.trainee)),
      ("interviews", array(record.entries.map { interview($0, report) })),
      ("strengths", array(record.strengths.map(recurrence))), ("priorities", array(record.priorities.map(recurrence))),
      (
        "evidence",
        object([
          ("kinds", array(record.kinds.map(kind))), ("best", array(report.bestShown.map { win($0, report) })),
          ("hardest", array(report.hardestShown.map { miss($0, report) })),
        ])
      ),
      (
        "skipped", object([("running", String(report.skipped.running)), ("unknown", String(report.skipped.unknown))])
      ),
    ])
  }

  private static func interview(_ entry: TraineeRecord.Entry, _ report: TraineeReport) -> String {
    let (interview, card) = (entry.interview, entry.interview.card)
    return object([
      ("session", text(interview.id)), ("start", text(Instant.text(interview.start))),
      ("scenario", text(card.scenario)), ("title", text(card.title)), ("language", text(card.language)),
      ("mode", text(interview.mode.rawValue)), ("attempt", String(interview.attempt)),
      ("unaided", String(interview.aid.isUnaided)), ("hints", String(interview.aid.hints)),
      ("rewinds", String(interview.aid.rewinds)), ("repeated", String(interview.aid.isRepeat)),
      ("total", Numbers.tenths(card.total)), ("passed", String(card.passed)),
      (
        "reviewed",
        entry.reviewed.map {
          object([("total", Numbers.tenths($0.total)), ("passed", String($0.passed))])
        } ?? "null"
      ),
      (
        "dimensions",
        array(card.dimensions.map { object([("id", text($0.id.rawValue)), ("score", decimal($0.score))]) })
      ),
      ("strengths", array(card.strengths.map { text($0.key) })),
      ("priorities", array(card.priorities.map { text($0.key) })),
      ("reviews", array(entry.opinions.map { opinion($0, report) })),
    ])
  }

  private static func opinion(_ opinion: TraineeRecord.Opinion, _ report: TraineeReport) -> String {
    object([
      ("review", text(opinion.review)), ("mentor", text(report.mentors[opinion.reviewer])),
      ("start", text(Instant.text(opinion.start))), ("total", Numbers.tenths(opinion.scores.total)),
      ("passed", String(opinion.scores.passed)), ("summary", text(opinion.summary.flatMap(report.said))),
      (
        "comments",
        array(
          opinion.comments.map { comment in
            object([
              ("turn", String(comment.turn)), ("question", text(comment.question.flatMap(report.said))),
              ("text", text(report.said(comment.text))),
            ])
          })
      ),
    ])
  }

  private static func recurrence(_ recurrence: TraineeRecord.Recurrence) -> String {
    object([
      ("key", text(recurrence.key)), ("unaided", turns(recurrence.unaided)), ("helped", turns(recurrence.helped)),
    ])
  }

  private static func share(_ share: TraineeRecord.Share) -> String {
    object([("won", String(share.won)), ("of", String(share.of))])
  }

  private static func kind(_ kind: TraineeRecord.Kind) -> String {
    object([
      ("earned", text(kind.earned.rawValue)), ("unaided", share(kind.unaided)), ("helped", share(kind.helped)),
    ])
  }

  private static func win(_ win: TraineeRecord.Win, _ report: TraineeReport) -> String {
    let piece = report.words[win.piece.scenario]?.pieces[win.piece.evidence]
    return object([
      ("interview", String(win.number)), ("turn", String(win.piece.turn ?? 0)), ("unaided", String(win.isUnaided)),
      ("scenario", text(win.piece.scenario)), ("evidence", text(win.piece.evidence)), ("story", text(piece?.story)),
      ("element", text(piece?.element.rawValue)), ("earned", text(win.piece.earned.rawValue)),
      ("question", text(win.piece.question.flatMap(report.said))),
    ])
  }

  private static func miss(_ miss: TraineeRecord.Miss, _ report: TraineeReport) -> String {
    let piece = report.words[miss.scenario]?.pieces[miss.evidence]
    return object([
      ("scenario", text(miss.scenario)), ("evidence", text(miss.evidence)), ("story", text(piece?.story)),
      ("element", text(piece?.element.rawValue)), ("unaided", share(miss.unaided)), ("helped", share(miss.helped)),
      ("ask", text(piece?.ask)),
    ])
  }
}
