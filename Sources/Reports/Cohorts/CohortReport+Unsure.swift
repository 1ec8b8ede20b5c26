import Assessment

/// Of which lines the reader was unsure.
extension CohortReport {
  /// How many lines of one trouble are shown, and how many in all.
  private static let shownLines = (ofTrouble: 12, inAll: 60)

  /// The troubles with the lines of each that are shown.
  var shownTroubles: [(trouble: UnsureLines.Trouble, lines: [UnsureLines.Line])] {
    var left = CohortReport.shownLines.inAll
    return unsure.troubles.map { trouble in
      let lines = Array(trouble.lines.prefix(min(left, CohortReport.shownLines.ofTrouble)))
      left -= lines.count
      return (trouble, lines)
    }
  }

  var unsureLines: [ReportDocument.Block] {
    guard unsure.count > 0 else {
      return [.heading(phrases(.unsure), level: 2), .paragraph(phrases(.unsureNone), tone: .plain)]
    }
    let blocks: [ReportDocument.Block] = [
      .heading(phrases(.unsure), level: 2),
      .paragraph(
        phrases(
          .unsureCount,
          [
            "count": String(unsure.count), "all": String(unsure.all),
            "share": Numbers.tenths((unsure.count * 1000 + unsure.all / 2) / max(1, unsure.all), mark: decimal) + " %",
          ]), tone: .plain),
    ]
    return blocks + shownTroubles.flatMap { self.blocks(of: $0.trouble, $0.lines) }
  }

  private func blocks(of trouble: UnsureLines.Trouble, _ lines: [UnsureLines.Line]) -> [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = [
      .heading(
        phrases(
          .trouble,
          [
            "form": form(trouble.form.rawValue), "language": language(trouble.language), "count": String(trouble.count),
          ]), level: 3)
    ]
    if !lines.isEmpty { blocks.append(.list(lines.map { item($0, trouble.language) }, isNumbered: false)) }
    if trouble.lines.count > lines.count {
      blocks.append(
        .paragraph(phrases(.moreLines, ["count": String(trouble.lines.count - lines.count)]), tone: .quiet))
    }
    if trouble.erased > 0 {
      blocks.append(.paragraph(phrases(.erased, ["count": String(trouble.erased)]), tone: .quiet))
    }
    return blocks
  }

  private func item(_ line: UnsureLines.Line, _ language: String) -> ReportDocument.Item {
    var lines = [
      phrases(.readAs, ["reading": reading(line, in: language)]) + "; "
        + phrases(.certainty, ["percent": Numbers.percent(line.confidence)])
    ]
    if line.count > 1 { lines.append(phrases(.said, ["count": String(line.count)])) }
    if !line.mentors.isEmpty {
      let forms = line.mentors.map { "\(form($0.form.rawValue)) (\($0.count))" }
      lines.append(phrases(.mentorsRead, ["forms": forms.joined(separator: ", ")]))
    }
    return ReportDocument.Item(
      label: line.text, lines: lines,
      language: language == phrases.language ? nil : language)
  }

  private func form(_ id: String) -> String {
    CohortPhrase(rawValue: "question." + id).map { phrases($0) } ?? names.name("question", id)
  }

  private func language(_ code: String) -> String { phrases.name("language", code) }

  /// Form, flags, targets and act in words, and the language of the line where it is not that of the interview.
  private func reading(_ line: UnsureLines.Line, in language: String) -> String {
    let other = line.reading.language == language ? [] : [self.language(line.reading.language)]
    return
      ([form(line.formID)] + line.flagIDs.map { names.name("question", $0) }
      + line.targetIDs.map { phrases.name("target", $0) } + line.actIDs.map { phrases.name("act", $0) } + other)
      .joined(separator: ", ")
  }
}

extension UnsureLines.Line {
  /// The id of its form.
  var formID: String { reading.form.rawValue }

  /// The ids of its flags.
  var flagIDs: [String] {
    (reading.isMultiple ? ["multiple"] : []) + (reading.isHypothetical ? ["hypothetical"] : [])
      + (reading.isProtected ? ["protected"] : [])
  }

  /// The ids of what it is after.
  var targetIDs: [String] { reading.targets.map(\.rawValue) }

  /// The id of what it does, where it does anything.
  var actIDs: [String] { reading.act == .none ? [] : [reading.act.rawValue] }
}
