import Assessment
import Transcripts

/// Progress as JSON, form `sonde-progress/1`: one object on one line.
///
///     {"format":"sonde-progress/1","trainee":"Ann",
///      "interviews":[{"session":"…","start":"2026-03-01T09:00:00Z","scenario":"teamconflict","title":"…","language":"nl",
///        "mode":"practice","attempt":1,"unaided":true,"hints":0,"rewinds":0,"repeated":false,"total":83.5,"passed":true,
///        "dimensions":[{"id":"evidence","score":0.86},…],"elements":{"situation":1,…},
///        "questions":[{"kind":"open","asked":4,"won":7},…]}],
///      "dimensions":[{"id":"evidence","unaided":{"count":2,"first":0.4,"last":0.86,"mean":0.63},"helped":null},…],
///      "questions":[{"kind":"open","unaided":{"asked":9,"won":12},"helped":{"asked":0,"won":0}},…],
///      "tendency":null,"weakest":{"dimension":"evidence","element":"learning","question":"closed"},
///      "next":[{"dimension":"evidence","criterion":"learning","lost":4.2},…],
///      "offer":{"scenario":"…","title":"…","language":"nl","played":0,"command":"…"},
///      "notCounted":{"running":0,"unknown":0}}
///
/// Interviews come in order of time. `unaided` is a first attempt without advice and without going back. Scores are 0 to 1,
/// `total` and `lost` are points out of 100. `tendency` is null in fewer than five interviews with ratings and where there
/// is none, else `{"kind":"lenient","mean":0.8,"sessions":5}`; its mean is in points of the scale, below 0 for `severe`.
public enum ProgressJSON: JSONForm {
  /// The first member's value.
  public static let format = "sonde-progress/1"

  /// The line, without a line end.
  public static func render(_ report: ProgressReport) -> String {
    let progress = report.progress
    let weaknesses = progress.weaknesses
    return object([
      ("format", text(format)), ("trainee", text(report.trainee)),
      ("interviews", array(progress.interviews.map(interview))),
      (
        "dimensions",
        array(progress.interviews.isEmpty ? [] : Rubric.DimensionID.allCases.map { dimension($0, progress) })
      ),
      ("questions", array(kinds(progress).map { question($0, progress) })),
      ("tendency", progress.tendency.map(tendency) ?? "null"),
      (
        "weakest",
        object([
          ("dimension", text(weaknesses.dimension?.rawValue)), ("element", text(weaknesses.element)),
          ("question", text(weaknesses.question)),
        ])
      ),
      ("next", array(weaknesses.focuses.map(focus))), ("offer", report.offer.map(offer) ?? "null"),
      (
        "notCounted",
        object([("running", String(report.skipped.running)), ("unknown", String(report.skipped.unknown))])
      ),
    ])
  }

  private static func interview(_ interview: TraineeProgress.Interview) -> String {
    let card = interview.card
    let evidence = card.dimensions.first { $0.id == .evidence }?.criteria ?? []
    return object([
      ("session", text(interview.id)), ("start", text(Instant.text(interview.start))),
      ("scenario", text(card.scenario)), ("title", text(card.title)), ("language", text(card.language)),
      ("mode", text(interview.mode.rawValue)), ("attempt", String(interview.attempt)),
      ("unaided", String(interview.aid.isUnaided)), ("hints", String(interview.aid.hints)),
      ("rewinds", String(interview.aid.rewinds)), ("repeated", String(interview.aid.isRepeat)),
      ("total", Numbers.tenths(card.total)), ("passed", String(card.passed)),
      (
        "dimensions",
        array(card.dimensions.map { object([("id", text($0.id.rawValue)), ("score", decimal($0.score))]) })
      ),
      ("elements", object(evidence.map { ($0.id, decimal($0.score)) })),
      (
        "questions",
        array(
          card.yields.map { yield in
            object([("kind", text(yield.kind)), ("asked", String(yield.asked)), ("won", String(yield.won))])
          })
      ),
    ])
  }

  private static func dimension(_ id: Rubric.DimensionID, _ progress: TraineeProgress) -> String {
    func scores(isUnaided: Bool) -> String {
      let scores = progress.interviews.filter { $0.aid.isUnaided == isUnaided }.compactMap { interview in
        interview.card.dimensions.first { $0.id == id }?.score
      }
      guard let first = scores.first, let last = scores.last else { return "null" }
      let mean = (2 * scores.reduce(0, +) + scores.count) / (2 * scores.count)
      return object([
        ("count", String(scores.count)), ("first", decimal(first)), ("last", decimal(last)), ("mean", decimal(mean)),
      ])
    }
    return object([
      ("id", text(id.rawValue)), ("unaided", scores(isUnaided: true)), ("helped", scores(isUnaided: false)),
    ])
  }

  private static func kinds(_ progress: TraineeProgress) -> [String] {
    progress.interviews.first?.card.yields.map(\.kind) ?? []
  }

  private static func question(_ kind: String, _ progress: TraineeProgress) -> String {
    func counts(isUnaided: Bool) -> String {
      let interviews = progress.interviews.filter { $0.aid.isUnaided == isUnaided }
      return object([
        ("asked", String(interviews.map { $0.asked(kind) }.reduce(0, +))),
        ("won", String(interviews.map { $0.won(kind) }.reduce(0, +))),
      ])
    }
    return object([
      ("kind", text(kind)), ("unaided", counts(isUnaided: true)), ("helped", counts(isUnaided: false)),
    ])
  }

  private static func tendency(_ tendency: RatingTendency) -> String {
    let mean = (tendency.mean < 0 ? "-" : "") + decimal(abs(tendency.mean))
    return object([
      ("kind", text(tendency.kind.rawValue)), ("mean", mean), ("sessions", String(tendency.sessions)),
    ])
  }

  private static func focus(_ focus: PracticeFocus) -> String {
    object([
      ("dimension", text(focus.dimension.rawValue)), ("criterion", text(focus.criterion)),
      ("lost", Numbers.tenths(focus.lost)),
    ])
  }

  private static func offer(_ offer: ProgressReport.Offer) -> String {
    object([
      ("scenario", text(offer.offer.scenario)), ("title", text(offer.title)), ("language", text(offer.offer.language)),
      ("played", String(offer.offer.played)), ("command", text(offer.command)),
    ])
  }
}
