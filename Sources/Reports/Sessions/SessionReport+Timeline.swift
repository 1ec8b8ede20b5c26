import Transcripts

/// The interview as a timeline: drawn, and as a table that says the same.
extension SessionReport {
  var timeline: [LinkedDocument.Block] {
    let heading = LinkedDocument.Block.heading(phrases(.timeline), level: 2)
    guard !story.turns.isEmpty else { return [heading, .paragraph(.init(card(.noTurns), tone: .quiet))] }
    return [heading, legend, .drawings(TimelineDrawing.all(self)), .folded(phrases(.timelineTable), [table])]
  }

  private var legend: LinkedDocument.Block {
    func entry(_ shape: SafeSVG, _ phrase: SessionPhrase) -> (mark: LinkedDocument.Glyph, text: String) {
      (LinkedDocument.Glyph(shape: shape), phrases(phrase))
    }
    return .legend([
      (phrases(.legendQuestions), QuestionShape.allCases.map { entry($0.drawn(), $0.phrase) }),
      (phrases(.legendFlags), QuestionFlag.allCases.map { entry($0.alone(), $0.phrase) }),
      (phrases(.legendEvidence), EvidenceShape.allCases.map { entry($0.drawn(), $0.phrase) }),
      (
        phrases(.legendLines),
        [
          entry(.rectangle("w-own", x: -6, y: -8, width: 12, height: 16), .wordsOwn),
          entry(.rectangle("w-hers", x: -6, y: -8, width: 12, height: 16), .wordsHers),
          entry(.polyline("trust", [(-10, 4), (0, -4), (10, 0)]), .trustLine),
        ]
      ),
      (phrases(.legendOther), TimelineMark.allCases.map { entry($0.drawn(), $0.phrase) }),
    ])
  }

  private var table: LinkedDocument.Block {
    .table(
      caption: phrases(.timeline),
      header: [
        phrases(.turnColumn), phrases(.time), phrases(.phase), phrases(.question), phrases(.words), phrases(.evidence),
        phrases(.trust), phrases(.also),
      ],
      rows: story.turns.map { turn in
        let summary = Summary(turn, self)
        return [
          .init([.turn(turn.number, String(turn.number))]), .init(Numbers.clock(turn.at)), .init(phase(turn.phase)),
          .init([.glyph(glyph(turn)), .text(summary.question)]), .init("\(turn.words.own) / \(turn.words.hers)"),
          .init(summary.evidence),
          .init(String(turn.trust.after)), .init(summary.events),
        ]
      })
  }

  private func glyph(_ turn: SessionTurn) -> LinkedDocument.Glyph {
    LinkedDocument.Glyph(
      shape: QuestionFlag.all(turn.reading).reduce(QuestionShape(turn.reading).drawn()) { $0 + $1.drawn() },
      size: (26, 26))
  }

  /// What the timeline draws of a turn, in words.
  struct Summary {
    let question: String
    let evidence: String
    let events: String
    /// All of it.
    let text: String

    init(_ turn: SessionTurn, _ report: SessionReport) {
      let phrases = report.phrases
      question = report.kind(of: turn)
      let words = phrases(.wordCount, ["own": String(turn.words.own), "hers": String(turn.words.hers)])
      let shapes = EvidenceShape.all(turn)
      evidence = EvidenceShape.allCases.compactMap { shape in
        let count = shapes.count { $0 == shape }
        return count == 0
          ? nil : phrases(.worthCounted, ["worth": phrases(shape.phrase), "count": String(count)])
      }.joined(separator: report.semicolon)
      let marks = TimelineMark.all(turn).map { mark in
        mark == .incident
          ? turn.incidents.map { report.jury.name("incident", $0) }.joined(separator: ", ") : phrases(mark.phrase)
      }
      events = ((turn.isAbandoned ? [phrases(.taken)] : []) + marks).joined(separator: report.semicolon)
      let trust = phrases(.trustNow, ["trust": String(turn.trust.after)])
      text =
        ([
          report.labelled(report.card(.turn, ["turn": String(turn.number)]), Numbers.clock(turn.at)),
          report.phase(turn.phase), question, words, evidence, trust, events,
        ]).filter { !$0.isEmpty }.joined(separator: report.semicolon)
    }
  }

  /// The rules for what only a session report has.
  static let style = """
    :root { --teal: #0b6e69; --violet: #6f3fb8; }
    @media (prefers-color-scheme: dark) { :root { --teal: #56d4c8; --violet: #c9a6ff; } }
    main { max-width: 72rem; } main > p, main > ul, main > ol, dl, h4 { max-width: 46rem; }
    h3 { margin-top: 1.5rem; } h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; scroll-margin-top: 1rem; }
    h4:target { outline: 2px solid var(--fill); outline-offset: 4px; }
    a { color: var(--fill); } a.piece { text-decoration: none; white-space: nowrap; } a.piece:hover { text-decoration: underline; }
    table { width: auto; min-width: min(100%, 46rem); } summary { cursor: pointer; padding: .5rem 0; }
    .drawings { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: 1.5rem 1rem; }
    figcaption { font-weight: normal; color: var(--quiet); font-size: .9rem; } figure svg text { font-size: 12px; }
    .legend div { margin: .25rem 0; } .legend dt { font-weight: bold; font-size: .9rem; } .legend dd { display: inline-block;
      margin: 0 1rem 0 0; font-size: .9rem; } svg.glyph { display: inline-block; width: 1.4em; height: 1.4em;
      vertical-align: middle; }
    .speech { list-style: none; padding: 0; margin: .25rem 0; } .speech li { margin: .15rem 0; padding-left: .75rem;
      border-left: 3px solid transparent; } .speech .asked { border-color: var(--fill); }
    .speech + .speech { margin-top: .75rem; }
    .speech .said { border-color: var(--quiet); border-left-style: double; } .speech .mentor, li.mentor, p.mentor {
      border-left: 3px dashed var(--violet); padding-left: .75rem; } .speech .machine { padding-left: 1.75rem; font-size: .95rem; }
    .q-open, .q-choice, .q-unsure, .q-flag, .q-ring, .m-knockout, .m-comment, .m-relabelled, .e-ring, .e-bad, .e-lost,
      .e-claim, .trust, .taken, .y-asked { fill: none; stroke-width: 2; }
    .q-open { stroke: var(--fill); stroke-width: 3; } .q-probing { fill: var(--teal); } .q-closed { fill: var(--other); }
    .q-choice { stroke: var(--violet); } .q-leading { fill: var(--bad); } .q-quiet { fill: var(--quiet); }
    .q-unsure { stroke: var(--quiet); stroke-dasharray: 3 2; } .q-flag { stroke: var(--ink); } .q-ring { stroke: var(--bad); }
    .m-incident { fill: var(--other); } .m-knockout { stroke: var(--bad); } .m-comment, .m-relabelled { stroke: var(--violet); }
    .w-own { fill: var(--fill); } .w-hers { fill: var(--quiet); } .phase { stroke: var(--quiet); stroke-width: 2; }
    .e-won { fill: var(--good); } .e-ring { stroke: var(--good); } .e-bad { stroke: var(--bad); stroke-width: 3; }
    .e-lost { stroke: var(--other); } .e-vague { fill: var(--quiet); } .e-claim { stroke: var(--quiet); }
    polyline.trust { stroke: var(--teal); } .taken { stroke: var(--ink); } .hit { fill: transparent; }
    a:hover .hit { fill: var(--line); fill-opacity: .4; } .y-asked { stroke: var(--quiet); stroke-width: 1.5; }
    .y-won { fill: var(--good); } .name { fill: var(--ink); } .value { fill: var(--ink); }
    @media print { :root { --teal: #000; --violet: #000; } details::details-content { content-visibility: visible; block-size: auto; }
      svg * { print-color-adjust: exact; } .legend div { break-inside: avoid; } .table { overflow: visible; }
      table { width: 100%; min-width: 0; font-size: .8rem; } th, td { padding: .15rem .3rem; } .speech { break-before: avoid; } h4 { break-after: avoid; } a { color: inherit; } }
    """
}
