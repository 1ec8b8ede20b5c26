import QuestionReading
import Scenarios
import Transcripts

/// The dimension *technique*, counted in the competency phase only (DESIGN.md section 5).
struct TechniqueGrading: Sendable {
  let rules: Rubric.TechniqueRules
  let scenario: Scenario
  /// The turns of the competency phase, each with how its question counts.
  let turns: [(turn: GradedTurn, standing: QuestionStanding)]

  private let productiveTurns, unproductiveTurns: [Int]
  /// All questions, the neutral ones included: faults are measured against them, so that evidence won, which makes a
  /// closed question a neutral one, never makes a fault weigh more.
  private let questions: [Int]

  init(rules: Rubric.TechniqueRules, scenario: Scenario, turns: [(turn: GradedTurn, standing: QuestionStanding)]) {
    (self.rules, self.scenario, self.turns) = (rules, scenario, turns)
    var (productive, unproductive, questions): ([Int], [Int], [Int]) = ([], [], [])
    for index in turns.indices where turns[index].standing != .none {
      let number = turns[index].turn.number
      questions.append(number)
      switch turns[index].standing {
      case .productive: productive.append(number)
      case .unproductive: unproductive.append(number)
      default: break
      }
    }
    (productiveTurns, unproductiveTurns, self.questions) = (productive, unproductive, questions)
  }

  /// The number of questions that count either way.
  private var counted: Int { productiveTurns.count + unproductiveTurns.count }

  /// The dimension with one line per criterion.
  func dimension() -> Scorecard.Dimension {
    let criteria = rules.criteria.map { rule in
      switch rule.measure {
      case .share(let full): productive(rule, full: full)
      case .funnel(let probes, let elements): funnels(rule, probes: probes, elements: elements)
      case .fault(let zero): fault(rule, zero: zero)
      }
    }
    return Scorecard.Dimension(
      id: .technique, score: criteria.weightedScore, weight: rules.weight, minimum: rules.minimum, criteria: criteria)
  }

  private var isShort: Bool { productiveTurns.count < rules.enough }

  /// What hardly any questions leave of a score: an interview that asks little shows little technique.
  private func scaled(_ score: Int) -> Int {
    score * min(productiveTurns.count, rules.enough) / rules.enough
  }

  private func productive(_ rule: Rubric.TechniqueRule, full: Int) -> Scorecard.Criterion {
    let productive = productiveTurns
    let share = counted == 0 ? 0 : productive.count * 1000 / counted
    return Scorecard.Criterion(
      id: rule.criterion.rawValue, score: scaled(min(1000, share * 1000 / full)), weight: rule.weight,
      count: productive.count, of: counted, turns: productive.joined(unproductiveTurns), good: productive,
      bad: unproductiveTurns, fullFrom: full < 1000 ? full : nil, isShort: isShort)
  }

  private func fault(_ rule: Rubric.TechniqueRule, zero: Int) -> Scorecard.Criterion {
    let faults = turns.filter { $0.turn.isFault(rule.criterion, $0.standing) }.map(\.turn.number)
    let share = questions.isEmpty ? 1000 : faults.count * 1000 / questions.count
    let score = scaled(max(0, 1000 - share * 1000 / zero))
    return Scorecard.Criterion(
      id: rule.criterion.rawValue, score: score, weight: rule.weight, count: faults.count, of: questions.count,
      turns: faults, good: faults.isEmpty ? productiveTurns : [], bad: faults, emptyFrom: zero, isShort: isShort)
  }

  private func funnels(_ rule: Rubric.TechniqueRule, probes: Int, elements: Int) -> Scorecard.Criterion {
    let funnels = Funnel.all(turns, scenario: scenario)
    let scores = funnels.map { $0.score(probes: probes, elements: elements) }
    let expected = max(funnels.count, expectedFunnels)
    return Scorecard.Criterion(
      id: rule.criterion.rawValue, score: expected == 0 ? 0 : scores.reduce(0, +) / expected, weight: rule.weight,
      count: scores.filter { $0 == 1000 }.count, of: expected, turns: funnels.flatMap(\.turns).sorted(),
      good: zip(funnels, scores).filter { $1 == 1000 }.flatMap(\.0.turns).sorted(),
      bad: zip(funnels, scores).filter { $1 < 1000 }.flatMap(\.0.turns).sorted())
  }

  /// Two stories per competency where there are two.
  private var expectedFunnels: Int {
    scenario.competencies.map { id in min(2, scenario.episodes.filter { $0.competency == id }.count) }.reduce(0, +)
  }
}

extension GradedTurn {
  /// Whether the turn is a fault in the terms of a criterion. Unsure readings never are.
  func isFault(_ criterion: Rubric.TechniqueCriterion, _ standing: QuestionStanding) -> Bool {
    guard let reading, !reading.isUnsure else { return false }
    switch criterion {
    case .productive, .funnels: return false
    case .leading: return reading.form == .leading && standing != .neutral(.service)
    case .multiple: return reading.isMultiple && standing != .neutral(.service)
    case .judging: return judgement != nil
    }
  }

  /// Praise, disapproval or reproach in the line.
  var judgement: TurnFinding.Kind? {
    guard let reading, !reading.isUnsure else { return nil }
    // A question for what went wrong has words of disapproval too, but disapproves of nothing.
    let isAgainst = reading.signals.contains(.disapproval) && [.statement, .leading].contains(reading.form)
    if reading.signals.contains(.rude) || (isAgainst && reading.form == .leading) { return .accusation }
    if isAgainst { return .disapproval }
    // "Good, and then?" is a transition, no praise of an answer.
    return reading.signals.contains(.praise) && reading.form == .statement ? .praise : nil
  }

  /// Whether she is taking leave: thanks, a goodbye, or words about what comes after.
  var isGoodbye: Bool {
    guard let reading else { return false }
    return phase == .closing || reading.signals.contains(.farewell) || reading.targets.contains(.closing)
  }
}
