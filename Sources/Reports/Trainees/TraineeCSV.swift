import Assessment
import Transcripts

/// A report on a trainee as CSV: one row for each figure or text, with the same ids and scales as ``TraineeJSON``.
///
///     section,number,subject,turn,measure,value
///     interview,1,,,total,83.5
///     interview,1,evidence,,score,0.86
///     review,1,5f1c…,5,comment,…
///     best,4,own-call,12,question,…
///
/// `number` is the interview's place in time, from 1, or that of a piece among the hardest.
public enum TraineeCSV {
  /// The rows below their header, ending in a line end.
  public static func render(_ report: TraineeReport) -> String {
    var table = CSVTable("section", "number", "subject", "turn", "measure", "value")
    table.add("trainee", "", "", "", "format", TraineeJSON.format)
    table.add("trainee", "", "", "", "trainee", report.trainee)
    table.add("trainee", "", "", "", "running", String(report.skipped.running))
    table.add("trainee", "", "", "", "unknown", String(report.skipped.unknown))
    for (index, entry) in report.record.entries.enumerated() {
      table.add(entry, String(index + 1))
      for opinion in entry.opinions { table.add(opinion, String(index + 1), report) }
    }
    for recurrence in report.record.strengths { table.add(recurrence, "strength") }
    for recurrence in report.record.priorities { table.add(recurrence, "priority") }
    for kind in report.record.kinds {
      table.add(kind.unaided, "kind", "", kind.earned.rawValue, "unaided")
      table.add(kind.helped, "kind", "", kind.earned.rawValue, "helped")
    }
    for win in report.bestShown { table.add(win, report) }
    for (index, miss) in report.hardestShown.enumerated() { table.add(miss, String(index + 1), report) }
    return table.text
  }
}

extension CSVTable {
  fileprivate mutating func add(_ entry: TraineeRecord.Entry, _ number: String) {
    let (interview, card) = (entry.interview, entry.interview.card)
    let values: [(String, String)] = [
      ("session", interview.id), ("start", Instant.text(interview.start)), ("scenario", card.scenario),
      ("title", card.title), ("language", card.language), ("mode", interview.mode.rawValue),
      ("attempt", String(interview.attempt)), ("unaided", String(interview.aid.isUnaided)),
      ("hints", String(interview.aid.hints)), ("rewinds", String(interview.aid.rewinds)),
      ("repeated", String(interview.aid.isRepeat)), ("total", Numbers.tenths(card.total)),
      ("passed", String(card.passed)),
    ]
    for (measure, value) in values { add("interview", number, "", "", measure, value) }
    if let reviewed = entry.reviewed {
      add("interview", number, "reviewed", "", "total", Numbers.tenths(reviewed.total))
      add("interview", number, "reviewed", "", "passed", String(reviewed.passed))
    }
    for dimension in card.dimensions {
      add("interview", number, dimension.id.rawValue, "", "score", Thousandths.format(dimension.score))
    }
    for strength in card.strengths { add("interview", number, strength.key, "", "highlight", "strength") }
    for priority in card.priorities { add("interview", number, priority.key, "", "highlight", "priority") }
  }

  fileprivate mutating func add(_ opinion: TraineeRecord.Opinion, _ number: String, _ report: TraineeReport) {
    add("review", number, opinion.review, "", "mentor", report.mentors[opinion.reviewer] ?? "")
    add("review", number, opinion.review, "", "start", Instant.text(opinion.start))
    add("review", number, opinion.review, "", "total", Numbers.tenths(opinion.scores.total))
    add("review", number, opinion.review, "", "passed", String(opinion.scores.passed))
    if let summary = opinion.summary {
      add("review", number, opinion.review, "", "summary", report.said(summary) ?? "")
    }
    for comment in opinion.comments {
      let turn = String(comment.turn)
      add("review", number, opinion.review, turn, "question", comment.question.flatMap(report.said) ?? "")
      add("review", number, opinion.review, turn, "comment", report.said(comment.text) ?? "")
    }
  }

  fileprivate mutating func add(_ recurrence: TraineeRecord.Recurrence, _ section: String) {
    add(section, "", recurrence.key, "", "unaided", recurrence.unaided.map(String.init).joined(separator: " "))
    add(section, "", recurrence.key, "", "helped", recurrence.helped.map(String.init).joined(separator: " "))
  }

  fileprivate mutating func add(
    _ share: TraineeRecord.Share, _ section: String, _ number: String, _ subject: String, _ group: String
  ) {
    add(section, number, subject, "", group + " won", String(share.won))
    add(section, number, subject, "", group + " of", String(share.of))
  }

  fileprivate mutating func add(_ win: TraineeRecord.Win, _ report: TraineeReport) {
    let piece = report.words[win.piece.scenario]?.pieces[win.piece.evidence]
    let values: [(String, String)] = [
      ("scenario", win.piece.scenario), ("unaided", String(win.isUnaided)), ("story", piece?.story ?? ""),
      ("element", piece?.element.rawValue ?? ""), ("earned", win.piece.earned.rawValue),
      ("question", win.piece.question.flatMap(report.said) ?? ""),
    ]
    let (number, turn) = (String(win.number), String(win.piece.turn ?? 0))
    for (measure, value) in values { add("best", number, win.piece.evidence, turn, measure, value) }
  }

  fileprivate mutating func add(_ miss: TraineeRecord.Miss, _ number: String, _ report: TraineeReport) {
    let piece = report.words[miss.scenario]?.pieces[miss.evidence]
    let values: [(String, String)] = [
      ("scenario", miss.scenario), ("story", piece?.story ?? ""), ("element", piece?.element.rawValue ?? ""),
      ("ask", piece?.ask ?? ""),
    ]
    for (measure, value) in values { add("hardest", number, miss.evidence, "", measure, value) }
    add(miss.unaided, "hardest", number, miss.evidence, "unaided")
    add(miss.helped, "hardest", number, miss.evidence, "helped")
  }
}
