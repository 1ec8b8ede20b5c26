import Assessment
import Transcripts

/// What mentors wrote.
extension TraineeReport {
  var opinions: [ReportDocument.Block] {
    let reviewed = record.entries.enumerated().filter { !$0.element.opinions.isEmpty }
    guard !reviewed.isEmpty else {
      return [.heading(phrases(.mentors), level: 2), .paragraph(phrases(.mentorsNone), tone: .quiet)]
    }
    return [.heading(phrases(.mentors), level: 2)]
      + reviewed.flatMap { index, entry -> [ReportDocument.Block] in
        let title = phrases(
          .interview, ["number": String(index + 1), "date": date(entry), "title": entry.interview.card.title])
        return [
          .heading(title, level: 3), .list(entry.opinions.flatMap { items($0, entry) }, isNumbered: false),
        ]
      }
  }

  /// A mentor's name.
  func mentor(_ opinion: TraineeRecord.Opinion) -> String { mentors[opinion.reviewer] ?? phrases(.unnamed) }

  private func items(_ opinion: TraineeRecord.Opinion, _ entry: TraineeRecord.Entry) -> [ReportDocument.Item] {
    let mentor = mentor(opinion)
    let scores = phrases(
      .corrected, ["after": said(opinion.scores), "before": total(entry.interview.card.total)])
    let summary = opinion.summary.map { summary in
      phrases(.summary, ["text": said(summary) ?? phrases(.erased)])
    }
    return [ReportDocument.Item(label: mentor, lines: [summary, scores].compactMap { $0 })]
      + opinion.comments.map { comment in
        let question = comment.question.map { question in
          said(question).map { phrases(.asked, ["question": $0]) } ?? phrases(.bestErased)
        }
        return ReportDocument.Item(
          label: phrases(.comment, ["mentor": mentor, "turn": String(comment.turn)]),
          lines: [question, said(comment.text) ?? phrases(.erased)].compactMap { $0 })
      }
  }

  /// The words of a text; nil where they were erased.
  func said(_ text: FreeText) -> String? {
    if case .words(let words, _) = text { words } else { nil }
  }
}
