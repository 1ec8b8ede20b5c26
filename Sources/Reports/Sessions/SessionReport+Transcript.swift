import Assessment
import Coaching
import Transcripts

/// The whole transcript, turn by turn, with what was found and said about each.
extension SessionReport {
  var transcript: [LinkedDocument.Block] {
    var blocks: [LinkedDocument.Block] = [.heading(phrases(.transcript), level: 2)]
    let prepared = story.preparation.compactMap(prepared) + story.card.findings.filter { $0.turn == 0 }.map(found)
    if !prepared.isEmpty { blocks += [.heading(phrases(.preparation), level: 3), .speech(prepared)] }
    var phase: Phase?
    for turn in story.turns {
      if turn.phase != phase { blocks.append(.heading(heading(turn.phase), level: 3)) }
      phase = turn.phase
      blocks += [.heading(head(of: turn), level: 4, turn: turn.number), .speech(lines(of: turn))]
    }
    let after = story.afterwards.compactMap(written)
    if !after.isEmpty { blocks += [.heading(phrases(.afterwards), level: 3), .speech(after)] }
    return blocks
  }

  private func heading(_ phase: Phase) -> String {
    let name = self.phase(phase)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private func head(of turn: SessionTurn) -> String {
    phrases(
      .turnHead,
      ["turn": String(turn.number), "time": Numbers.clock(turn.at), "reading": words(for: turn.reading)])
  }

  private func lines(of turn: SessionTurn) -> [LinkedDocument.Line] {
    var lines: [LinkedDocument.Line] = []
    if turn.isAbandoned { lines.append(.init(phrases(.taken), tone: .quiet)) }
    lines += turn.moments.map(line)
    lines += evidence(of: turn)
    lines += turn.knockouts.map { knockout in
      let ground = card.name("ground", knockout.ground)
      let state = phrases.name("state", knockout.state.rawValue)
      return .init(labelled(phrases(.knockout), [.text(state + " (" + ground + ")")]), tone: .bad, role: .machine)
    }
    lines += turn.findings.map(found)
    for mark in turn.marks {
      lines += remarks(mark, on: turn).map { line in
        var line = line
        line.runs = [.text(mentor(mark.review) + " – ")] + line.runs
        return line
      }
    }
    let trust =
      turn.trust.before == turn.trust.after
      ? String(turn.trust.after) : "\(turn.trust.before) → \(turn.trust.after)"
    lines.append(.init(phrases(.turnFoot, ["trust": trust, "share": String(turn.share)]), tone: .quiet))
    return lines
  }

  /// What somebody said or did.
  private func line(_ moment: SessionTurn.Moment) -> LinkedDocument.Line {
    switch moment {
    case .asked(let text): .init(labelled(phrases(.trainee), [foreign(written(text))]), role: .asked)
    case .silence(let milliseconds):
      .init(
        labelled(phrases(.trainee), [.text(phrases(.silence, ["seconds": String(milliseconds / 1000)]))]), role: .asked)
    case .said(let text): .init(labelled(phrases(.candidate), [foreign(written(text))]), role: .said)
    case .assessor(let id, let text): .init(labelled(names(id), [foreign(written(text))]), role: .asked)
    case .note(let text): .init(labelled(phrases(.note), [foreign(written(text))]), tone: .quiet)
    case .incident(let kind): .init(labelled(phrases(.incident), [.text(jury.name("incident", kind))]))
    case .handling(let kind, let outcome):
      .init(
        labelled(jury.name("incident", kind), [.text(jury.name("handling", outcome.rawValue))]),
        tone: outcome == .ignored ? .bad : .plain)
    case .hint: .init(phrases(.hint), tone: .quiet)
    case .closed(let reason): .init(jury(.ended, ["reason": jury.name("reason", reason.rawValue)]), tone: .quiet)
    }
  }

  /// What came out, by its worth.
  private func evidence(of turn: SessionTurn) -> [LinkedDocument.Line] {
    var lines = Disclosure.Worth.allCases.compactMap { worth -> LinkedDocument.Line? in
      let pieces = turn.pieces(worth)
      guard !pieces.isEmpty else { return nil }
      let tone: ReportDocument.Tone = worth == .won ? .good : worth == .vague ? .quiet : .bad
      return .init(
        labelled(phrases.name("worth", worth.rawValue), words(for: pieces.map(\.reference))), tone: tone,
        role: .machine)
    }
    let claims = turn.pieces.filter(\.isBluff).map(\.reference)
    if !claims.isEmpty {
      lines.append(.init(labelled(phrases(.worthClaim), words(for: claims)), tone: .quiet, role: .machine))
    }
    return lines
  }

  /// A finding of the scorecard's, all of it in the interview's language.
  private func found(_ finding: TurnFinding) -> LinkedDocument.Line {
    var what = spoken.name("finding", finding.kind.rawValue)
    if let item = finding.item { what += ", " + spoken.name("item", item.rawValue) }
    if let element = finding.element { what += ", " + spoken.name("element", element.rawValue) }
    if let competency = finding.competency { what += " (" + names(competency) + ")" }
    let won = scorecard.words(for: finding.wouldHaveWon)
    let parts =
      [finding.message, spoken(.better, ["better": finding.better])]
      + (won.isEmpty ? [] : [spoken(.wouldHaveWon, ["evidence": won])])
    return .init(
      [
        .strong(what), .text(spoken(.colon, ["label": "", "value": parts.joined(separator: " ")])),
      ], tone: finding.kind.isNeutral ? .quiet : .plain, role: .machine,
      language: spoken.language == phrases.language ? nil : spoken.language)
  }

  private func prepared(_ event: Event) -> LinkedDocument.Line? {
    switch event.body {
    case .preparation(let preparation):
      let text = preparation.part == .competency ? names(preparation.text.string) : written(preparation.text)
      return .init(labelled(phrases.name("part", preparation.part.rawValue), [foreign(text)]))
    case .guide(let entry):
      let section = Phase(rawValue: entry.section).map(phase) ?? names(entry.section)
      return .init(labelled(phrases(.guide, ["section": section]), [foreign(written(entry.text))]))
    default: return nil
    }
  }

  /// What stands on the assessment form, and what the panel made of it.
  private func written(_ event: Event) -> LinkedDocument.Line? {
    switch event.body {
    case .assessment(let entry):
      guard !entry.isWithdrawal else { return nil }
      let label: String
      let value: String
      if case .competency(let id) = entry.subject {
        (label, value) = (names(id), entry.rating.map(rating) ?? entry.value)
      } else {
        label = JuryPhrase(rawValue: entry.subject.word).map { jury($0) } ?? entry.subject.word
        value = JuryPhrase(rawValue: entry.value).map { jury($0) } ?? entry.value
      }
      return stated(label, value, entry.text, entry.turns)
    case .submitted: return .init(phrases(.submitted), tone: .quiet)
    case .settlement(let settlement):
      return stated(
        labelled(jury(.settled), names(settlement.competency)), rating(settlement.rating), settlement.text,
        settlement.turns)
    case .outcome(let note): return .init(labelled(jury(.outcome), [foreign(written(note.text))]))
    default: return nil
    }
  }

  /// A statement with its reason, and links to the turns that it rests on.
  private func stated(_ label: String, _ value: String, _ text: FreeText, _ turns: [Int]) -> LinkedDocument.Line {
    var runs = labelled(label, value.isEmpty ? [] : [.text(value)])
    let reason = written(text)
    if !reason.isEmpty { runs += [.text(value.isEmpty ? "" : " – "), foreign(reason)] }
    if !turns.isEmpty {
      runs += [.text(" (" + phrases(.cites) + " ")]
      runs += turns.map { [link($0)] }.joined(separator: [.text(", ")])
      runs += [.text(")")]
    }
    return .init(runs)
  }
}
