import Assessment
import Transcripts

/// Which evidence she wins, and which stays open.
extension TraineeReport {
  var bestShown: [TraineeRecord.Win] { Array(record.best.prefix(TraineeReport.shownPieces)) }

  var hardestShown: [TraineeRecord.Miss] { Array(record.hardest.prefix(TraineeReport.shownPieces)) }

  var evidence: [ReportDocument.Block] {
    [
      .heading(phrases(.kinds), level: 2),
      .table(
        caption: phrases(.kinds), header: [phrases(.kind), phrases(.own), phrases(.helped)],
        rows: record.kinds.map { kind in
          [phrases.name("earned", kind.earned.rawValue), share(kind.unaided), share(kind.helped)]
        }),
    ] + list(.best, bestShown.map(item)) + list(.hardest, hardestShown.map(item))
  }

  private func list(_ heading: TraineePhrase, _ items: [ReportDocument.Item]) -> [ReportDocument.Block] {
    items.isEmpty ? [] : [.heading(phrases(heading), level: 2), .list(items, isNumbered: true)]
  }

  private func share(_ share: TraineeRecord.Share) -> String {
    share.of == 0 ? "–" : phrases(.shareOf, ["won": String(share.won), "of": String(share.of)])
  }

  /// What a piece is called, with the language of its scenario's words where that is not the report's.
  private func name(_ evidence: String, of scenario: String) -> (label: String, language: String?) {
    let found = words[scenario]
    let piece = found?.pieces[evidence]
    let label = piece.map { piece in
      names(.evidenceIn, ["element": names.name("element", piece.element.rawValue), "story": piece.story])
    }
    let language = found.flatMap { $0.language == phrases.language ? nil : $0.language }
    return (label ?? evidence, label == nil ? nil : language)
  }

  private func item(_ win: TraineeRecord.Win) -> ReportDocument.Item {
    let (label, language) = name(win.piece.evidence, of: win.piece.scenario)
    let mark: ReportDocument.Series.Mark = win.isUnaided ? .filled : .hollow
    let place: KeyValuePairs = ["number": String(win.number), "turn": String(win.piece.turn ?? 0)]
    return ReportDocument.Item(
      label: label,
      lines: [
        phrases.name("earned", win.piece.earned.rawValue),
        mark.symbol + " " + phrases(.bestIn, place) + " " + quoted(win.piece.question),
      ], tone: .good, language: language)
  }

  /// A line of hers between quotes, or what stands in its place.
  private func quoted(_ question: FreeText?) -> String {
    guard let question else { return phrases(.bestSilence) }
    return said(question).map { phrases(.asked, ["question": $0]) } ?? phrases(.bestErased)
  }

  private func item(_ miss: TraineeRecord.Miss) -> ReportDocument.Item {
    let (label, language) = name(miss.evidence, of: miss.scenario)
    func missed(_ phrase: TraineePhrase, _ share: TraineeRecord.Share) -> String? {
      share.of == 0 ? nil : phrases(phrase, ["missed": String(share.of - share.won), "of": String(share.of)])
    }
    let counts = [missed(.missedOwn, miss.unaided), missed(.missedHelped, miss.helped)].compactMap { $0 }
    var lines = [counts.joined(separator: "; ")]
    if let ask = words[miss.scenario]?.pieces[miss.evidence]?.ask { lines.append(phrases(.ask, ["question": ask])) }
    return ReportDocument.Item(label: label, lines: lines, tone: .bad, language: language)
  }
}
