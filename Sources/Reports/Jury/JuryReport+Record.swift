import Assessment
import Scenarios
import Transcripts

/// What else is on record: the form, incidents, questions, notes and the outcome.
extension JuryReport {
  var form: [ReportDocument.Block] {
    section(
      .form,
      file.points.map { entry in
        let value = JuryPhrase(rawValue: entry.value).map { phrases($0) }
        let name = JuryPhrase(rawValue: entry.subject.word).map { phrases($0) } ?? entry.subject.word
        let turns = entry.turns.isEmpty ? [] : [entry.turns.map(turn).joined(separator: ", ")]
        return ReportDocument.Item(
          label: value.map { labelled(name, $0) } ?? name, lines: [quoted(entry.text)] + turns)
      })
  }

  var incidents: [ReportDocument.Block] {
    section(
      .incidents,
      file.occurrences.map { occurrence in
        let outcome: String
        if let isMended = occurrence.isMended {
          outcome = phrases(isMended ? .handlingHandled : .handlingIgnored)
        } else {
          let words = occurrence.outcomes.map { phrases.name("handling", $0.rawValue) }
          outcome = words.isEmpty ? phrases(.handlingNone) : words.joined(separator: ", ")
        }
        let said = occurrence.text.map { [quoted($0)] } ?? []
        return ReportDocument.Item(
          label: labelled(turn(occurrence.turn), phrases.name("incident", occurrence.kind)),
          lines: [Numbers.clock(occurrence.at)] + said + [labelled(phrases(.handling), outcome)])
      })
  }

  var questions: [ReportDocument.Block] {
    section(
      .questions,
      file.questions.map { question in
        let answer = question.answer.map { labelled(turn($0.number), quoted($0.text)) } ?? phrases(.unanswered)
        return ReportDocument.Item(
          label: labelled(turn(question.turn), quoted(question.text)), lines: [labelled(phrases(.answer), answer)])
      })
  }

  var protectedQuestions: [ReportDocument.Block] {
    section(
      .protected,
      file.protectedQuestions.map { question in
        let state = card.knockouts.first { $0.turn == question.turn }.map { knockout in
          [
            phrases(
              .protectedState,
              ["ground": ground(knockout.ground), "state": phrases.name("state", knockout.state.rawValue)])
          ]
        }
        let next = file.exchange(question.turn + 1)?.question
        return ReportDocument.Item(
          label: labelled(turn(question.turn), quoted(question.text)),
          lines: (state ?? [])
            + [labelled(phrases(.said), quoted(question.reply)), labelled(phrases(.doneAbout), quoted(next))])
      })
  }

  /// The ground's name, from the phrases of the scorecard.
  private func ground(_ id: String) -> String {
    ScorecardPhrases.shipped(phrases.language)?.name("ground", id) ?? id
  }

  var notes: [ReportDocument.Block] {
    section(.notes, file.notes.map { ReportDocument.Item(label: turn($0.turn), lines: [quoted($0.text)]) })
  }

  var outcome: [ReportDocument.Block] {
    [
      .heading(phrases(.outcome), level: 2),
      .paragraph(file.outcome.map { quoted($0) } ?? phrases(.none), tone: file.outcome == nil ? .quiet : .plain),
    ]
  }

  private func section(_ title: JuryPhrase, _ items: [ReportDocument.Item]) -> [ReportDocument.Block] {
    [
      .heading(phrases(title), level: 2),
      items.isEmpty ? .paragraph(phrases(.none), tone: .quiet) : .list(items, isNumbered: false),
    ]
  }
}
