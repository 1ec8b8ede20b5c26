import Assessment

/// What a report on agreement says, as a document: the program against mentors, then mentors among themselves.
public struct AgreementReport: Sendable {
  /// Reviews that are not counted.
  public struct Skipped: Sendable, Equatable {
    /// Those whose interview cannot be graded here, since its scenario is not here as it was played.
    public var unknown: Int

    /// Counts of reviews.
    public init(unknown: Int = 0) {
      self.unknown = unknown
    }
  }

  let agreement: Agreement
  let cohort: String?
  let skipped: Skipped
  private let phrases: AgreementPhrases
  private let names: ScorecardPhrases

  /// A report in the language of the phrases; `names` gives the marks between figures.
  public init(
    _ agreement: Agreement, cohort: String?, skipped: Skipped = Skipped(), phrases: AgreementPhrases,
    names: ScorecardPhrases
  ) {
    self.agreement = agreement
    self.cohort = cohort
    self.skipped = skipped
    self.phrases = phrases
    self.names = names
  }

  /// The document.
  public var document: ReportDocument {
    ReportDocument(
      language: phrases.language, title: cohort.map { phrases(.titleCohort, ["cohort": $0]) } ?? phrases(.title),
      blocks: blocks(headingLevel: 2), labelled: names(.colon))
  }

  /// What it says, for a report that has it as a part of its own.
  public func blocks(headingLevel level: Int) -> [ReportDocument.Block] {
    guard agreement.machine.interviews > 0 else {
      return [.paragraph(phrases(.none), tone: .plain)] + notCounted
    }
    let (machine, mentors) = (agreement.machine, agreement.mentors)
    var blocks: [ReportDocument.Block] = [
      .paragraph(phrases(.legend, ["seed": String(agreement.bootstrap.seed)]), tone: .quiet),
      .heading(phrases(.machine), level: level),
      .paragraph(
        phrases(.machineCount, ["interviews": String(machine.interviews), "reviews": String(machine.pairs)]),
        tone: .plain), .paragraph(phrases(.seen), tone: .quiet), table(machine, caption: phrases(.machine)),
      .heading(phrases(.mentors), level: level),
    ]
    if mentors.interviews > 0 {
      blocks.append(
        .paragraph(
          phrases(.mentorCount, ["interviews": String(mentors.interviews), "pairs": String(mentors.pairs)]),
          tone: .plain))
      blocks.append(table(mentors, caption: phrases(.mentors)))
    } else {
      blocks.append(.paragraph(phrases(.mentorsNone), tone: .plain))
    }
    return blocks + notCounted
  }

  /// A row per coefficient; what is compared stands in the first of them. Matters without any judgement are left out.
  private func table(_ comparison: Comparison, caption: String) -> ReportDocument.Block {
    let rows = comparison.measures.filter { $0.units > 0 }.flatMap { measure in
      measure.coefficients.enumerated().map { index, coefficient in
        [
          index == 0 ? phrases.name("subject", measure.subject.rawValue) : "",
          index == 0 ? String(measure.units) : "", phrases.name("kind", coefficient.kind.rawValue),
          figure(coefficient.value, of: coefficient.kind), interval(coefficient),
        ]
      }
    }
    return .table(
      caption: caption,
      header: [phrases(.what), phrases(.units), phrases(.coefficient), phrases(.value), phrases(.interval)], rows: rows)
  }

  private func interval(_ coefficient: Measure.Coefficient) -> String {
    guard coefficient.low != nil, coefficient.high != nil else { return "–" }
    return [coefficient.low, coefficient.high].map { figure($0, of: coefficient.kind) }.joined(separator: " … ")
  }

  /// A share in percent, a coefficient with two decimals.
  private func figure(_ value: Int?, of kind: Measure.Coefficient.Kind) -> String {
    guard let value else { return "–" }
    if kind.isShare { return Numbers.percent(value) + " %" }
    let hundredths = (abs(value) + 5) / 10
    let digits = hundredths % 100
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    return "\(sign)\(hundredths / 100)\(names(.decimal))" + (digits < 10 ? "0" : "") + "\(digits)"
  }

  private var notCounted: [ReportDocument.Block] {
    let counts: [(AgreementPhrase, Int)] = [
      (.notBlind, agreement.notBlind), (.unknown, skipped.unknown),
    ]
    return counts.filter { $0.1 > 0 }.map { .paragraph(phrases($0.0, ["count": String($0.1)]), tone: .quiet) }
  }
}

extension Measure.Coefficient.Kind {
  /// Whether it is a share of units, not a coefficient.
  var isShare: Bool { [.same, .withinOne, .withinTenth].contains(self) }
}

/// A report on agreement as plain text for a terminal.
public enum AgreementText {
  /// The text, ending in a line end.
  public static func render(_ report: AgreementReport, width: Int = 80, style: TextStyle = TextStyle()) -> String {
    TextRenderer(width: width, style: style).render(report.document)
  }
}
