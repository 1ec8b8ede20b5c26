/// Trainees who say their lines whatever the answer.
struct LineSayer: SimulatedTrainee {
  let habit: AssessmentHabit
  private(set) var impressions: [String: Impression] = [:]
  private let manners: Manners
  private var moves: ArraySlice<Line>
  let heedsIncidents: Bool
  /// The line said last.
  private var last: Line?

  /// A line, and the competency that it is about.
  struct Line: Sendable {
    var move: TraineeMove
    var competency: String?
  }

  init(_ moves: [TraineeMove], manners: Manners) {
    self.init(moves.map { Line(move: $0) }, manners: manners)
  }

  init(_ lines: [Line], manners: Manners, habit: AssessmentHabit = .nothing, heedsIncidents: Bool = false) {
    moves = lines[...]
    self.manners = manners
    self.habit = habit
    self.heedsIncidents = heedsIncidents
  }

  mutating func next(_ heard: Heard) -> TraineeMove? {
    if let asked = last?.competency, let reply = heard.reply, manners.ear.isTold(reply) {
      impressions[asked, default: Impression()].add(heard.turn)
    }
    if heard.isInterrupted, let last { moves = [last] + moves }
    last = nil
    if heedsIncidents, let incident = heard.incidents.first { return manners.response(to: incident) }
    if heedsIncidents, heard.reply?.isEmpty == true { return manners.patience }
    last = moves.popFirst()
    return last?.move
  }
}

/// The kinds of simulated trainee, from the most to the least skilled.
public enum TraineeKind: String, CaseIterable, Sendable {
  case expert
  /// One question for each letter of STAR, no follow-up.
  case checklister
  /// Opens, then "and then? concretely? and you?", never taking up her words.
  case genericProber = "generic-prober"
  case closed, leader, stacker, theorist, talker
  case keywordStuffer = "keyword-stuffer"
  /// One good question again and again.
  case parrot
  case silent

  func trainee(_ manners: Manners) -> any SimulatedTrainee {
    let book = manners.book
    func says(_ lines: [String]) -> [TraineeMove] { lines.map { .say($0) } }
    func frame(_ moves: [TraineeMove]) -> [LineSayer.Line] { moves.map { LineSayer.Line(move: $0) } }
    let competencies = manners.briefing.competencies
    /// Lines about each competency.
    func perCompetency(_ lines: ([String: String]) -> [String]) -> [LineSayer.Line] {
      competencies.flatMap { competency in
        lines(["competency": competency.name]).map { LineSayer.Line(move: .say($0), competency: competency.id) }
      }
    }
    let end = says([book.line("questions")]) + manners.closing
    switch self {
    case .expert: return Expert(manners)
    case .checklister:
      let lines =
        frame(manners.opening + manners.profile) + perCompetency { book.all("checklist", $0) } + frame(end)
      return LineSayer(lines, manners: manners, habit: .blind(3), heedsIncidents: true)
    case .genericProber:
      let stories = perCompetency { slots in
        ["open", "counter"].flatMap { opener in
          [book.line(opener, slots)] + book.all("generic") + book.all("generic").prefix(4)
        }
      }
      let lines = frame(manners.preparation + manners.opening + manners.profile) + stories + frame(end)
      return LineSayer(lines, manners: manners, habit: .evidence, heedsIncidents: true)
    case .closed, .leader, .stacker, .theorist:
      let lines = book.all(rawValue)
      return LineSayer(says([book.line("welcome")] + lines + lines + lines + [book.line("thanks")]), manners: manners)
    case .talker: return LineSayer(says(book.all("talker") + book.all("talker")), manners: manners)
    case .keywordStuffer:
      let lines = book.all("stuffer")
      return LineSayer(says((0..<24).flatMap { _ in lines }), manners: manners)
    case .parrot:
      let line = book.line("open", ["competency": competencies.first?.name ?? ""])
      return LineSayer(says((0..<30).map { _ in line }), manners: manners)
    case .silent: return LineSayer((0..<30).map { _ in .silence }, manners: manners)
    }
  }
}
