/// Trainees who say their lines whatever the answer.
struct LineSayer: SimulatedTrainee {
  let habit: AssessmentHabit
  private let manners: Manners
  private var moves: [TraineeMove]
  private let heedsIncidents: Bool

  init(_ moves: [TraineeMove], manners: Manners, habit: AssessmentHabit = .nothing, heedsIncidents: Bool = false) {
    self.moves = moves
    self.manners = manners
    self.habit = habit
    self.heedsIncidents = heedsIncidents
  }

  mutating func next(_ heard: Heard) -> TraineeMove? {
    if heedsIncidents, let incident = heard.incidents.first { return manners.response(to: incident) }
    return moves.isEmpty ? nil : moves.removeFirst()
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
    let competencies = manners.briefing.competencies
    /// The lines of a key for every competency.
    func perCompetency(_ key: String) -> [TraineeMove] {
      competencies.flatMap { says(book.all(key, ["competency": $0.name])) }
    }
    switch self {
    case .expert: return Expert(manners)
    case .checklister:
      let moves =
        manners.opening + manners.profile + perCompetency("checklist") + says([book.line("questions")])
        + manners.closing
      return LineSayer(moves, manners: manners, habit: .blind(3), heedsIncidents: true)
    case .genericProber:
      let stories = competencies.flatMap { competency in
        ["open", "counter"].flatMap { opener in
          says(
            [book.line(opener, ["competency": competency.name])] + book.all("generic") + book.all("generic").prefix(4))
        }
      }
      let moves =
        manners.preparation + manners.opening + manners.profile + stories + says([book.line("questions")])
        + manners.closing
      return LineSayer(moves, manners: manners, habit: .evidence, heedsIncidents: true)
    case .closed, .leader, .stacker, .theorist:
      let lines = book.all(rawValue)
      let moves = says([book.line("welcome")] + lines + lines + lines)
      return LineSayer(moves + says([book.line("thanks")]), manners: manners)
    case .talker: return LineSayer(says(book.all("talker") + book.all("talker")), manners: manners)
    case .keywordStuffer:
      let lines = book.all("stuffer")
      return LineSayer(says((0..<8).flatMap { _ in lines }), manners: manners)
    case .parrot:
      let line = book.line("open", ["competency": competencies.first?.name ?? ""])
      return LineSayer(says((0..<30).map { _ in line }), manners: manners)
    case .silent: return LineSayer((0..<30).map { _ in .silence }, manners: manners)
    }
  }
}
