import Assessment
import Transcripts

/// What a report on progress says, as a document: what to practise next first, then how dimensions, elements and kinds
/// of questions came on, how she rates, and the interviews that all of it stands on.
public struct ProgressReport: Sendable {
  /// The scenario that is offered, in words.
  public struct Offer: Sendable, Equatable {
    /// Which one, and how often it was played.
    public var offer: ScenarioOffer
    /// Its title, in the language in which it is offered.
    public var title: String
    /// What is typed to begin it.
    public var command: String

    /// An offer in words.
    public init(_ offer: ScenarioOffer, title: String, command: String) {
      self.offer = offer
      self.title = title
      self.command = command
    }
  }

  /// Interviews that are not counted.
  public struct Skipped: Sendable, Equatable {
    /// Those that go on or were broken off.
    public var running: Int
    /// Those whose scenario is not here as it was when they were played.
    public var unknown: Int

    /// Counts of interviews.
    public init(running: Int = 0, unknown: Int = 0) {
      self.running = running
      self.unknown = unknown
    }
  }

  let progress: TraineeProgress
  let trainee: String?
  let offer: Offer?
  let skipped: Skipped
  let phrases: ProgressPhrases
  /// The names of dimensions, criteria, elements and kinds of questions.
  let names: ScorecardPhrases
  /// What she did on her own and with help, as the charts name it: a report to her speaks to her, one about her does not.
  var seriesNames: (own: String, helped: String)

  /// A report on the progress of a trainee, who may have no name, in the language of the phrases; titles of interviews
  /// stay in theirs.
  public init(
    _ progress: TraineeProgress, of trainee: String?, offer: Offer?, skipped: Skipped = Skipped(),
    phrases: ProgressPhrases, names: ScorecardPhrases
  ) {
    self.progress = progress
    self.trainee = trainee
    self.offer = offer
    self.skipped = skipped
    self.phrases = phrases
    self.names = names
    seriesNames = (phrases(.own), phrases(.helped))
  }

  /// The document.
  public var document: ReportDocument {
    ReportDocument(
      language: phrases.language,
      title: trainee.map { phrases(.titleNamed, ["name": $0]) } ?? phrases(.title),
      blocks: summary + next + trends + ratings + interviews + notCounted, labelled: names(.colon))
  }

  var decimal: String { names(.decimal) }

  private var summary: [ReportDocument.Block] {
    guard let first = progress.interviews.first, let last = progress.interviews.last else {
      return [.paragraph(phrases(.none), tone: .plain)]
    }
    let own = progress.interviews.count { $0.aid.isUnaided }
    return [
      .paragraph(
        phrases(
          .span, ["count": String(progress.interviews.count), "first": date(first), "last": date(last)]), tone: .plain),
      .paragraph(
        phrases(.apart, ["own": String(own), "helped": String(progress.interviews.count - own)]), tone: .plain),
      .paragraph(phrases(.legend), tone: .quiet),
    ]
  }

  /// What to practise next, and the scenario for it.
  private var next: [ReportDocument.Block] {
    let weaknesses = progress.weaknesses
    var blocks: [ReportDocument.Block] = [.heading(phrases(.next), level: 2)]
    if !progress.interviews.isEmpty {
      blocks.append(contentsOf: weakest(weaknesses))
      blocks.append(
        weaknesses.focuses.isEmpty
          ? .paragraph(phrases(.nothing), tone: .good)
          : .list(weaknesses.focuses.map(item), isNumbered: true))
    }
    guard let offer else { return blocks + [.paragraph(phrases(.offerNone), tone: .plain)] }
    let standing =
      offer.offer.played == 0 ? phrases(.offerFirst) : phrases(.offerAgain, ["count": String(offer.offer.played)])
    let item = ReportDocument.Item(
      label: phrases(.offer, ["title": offer.title]),
      lines: [phrases(.offerStart, ["command": offer.command]), standing], tone: .good)
    return blocks + [.list([item], isNumbered: false)]
  }

  private func weakest(_ weaknesses: Weaknesses) -> [ReportDocument.Block] {
    let parts = [
      weaknesses.dimension.map { phrases(.weakDimension, ["name": names.name("dimension", $0.rawValue)]) },
      weaknesses.element.map { phrases(.weakElement, ["name": names.name("element", $0)]) },
      weaknesses.question.map { phrases(.weakQuestion, ["name": names.name("question", $0)]) },
    ].compactMap { $0 }
    guard !parts.isEmpty else { return [] }
    return [
      .paragraph(
        phrases(.weakest, ["count": String(progress.recent.count), "list": parts.joined(separator: ", ")]),
        tone: .plain)
    ]
  }

  private func item(_ focus: PracticeFocus) -> ReportDocument.Item {
    let advice = ProgressPhrase(rawValue: "advice." + focus.key).map { phrases($0) }
    let name = names.name(focus.dimension == .evidence ? "element" : "criterion", focus.criterion)
    let dimension = names.name("dimension", focus.dimension.rawValue)
    return ReportDocument.Item(
      label: "\(name) (\(dimension))",
      lines: [advice, phrases(.lost, ["points": Numbers.tenths(focus.lost, mark: decimal)])].compactMap { $0 },
      tone: .bad)
  }

  /// Severity and leniency, over five interviews or more only.
  private var ratings: [ReportDocument.Block] {
    guard !progress.interviews.isEmpty else { return [] }
    let count = progress.ratedCount
    let needed = TraineeProgress.sessionsForTendency
    let text: String
    if let tendency = progress.tendency {
      let points = Numbers.tenths((abs(tendency.mean) + 50) / 100, mark: decimal)
      text = phrases(
        tendency.kind == .lenient ? .lenient : .severe, ["points": points, "count": String(tendency.sessions)])
    } else if count >= needed {
      text = phrases(.even, ["count": String(count)])
    } else {
      text = phrases(.early, ["needed": String(needed), "count": String(count)])
    }
    return [.heading(phrases(.ratings), level: 2), .paragraph(text, tone: .plain)]
  }

  private var notCounted: [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = []
    if skipped.running > 0 {
      blocks.append(.paragraph(phrases(.running, ["count": String(skipped.running)]), tone: .quiet))
    }
    if skipped.unknown > 0 {
      blocks.append(.paragraph(phrases(.unknown, ["count": String(skipped.unknown)]), tone: .quiet))
    }
    return blocks
  }

  func date(_ interview: TraineeProgress.Interview) -> String { String(Instant.text(interview.start).prefix(10)) }
}
