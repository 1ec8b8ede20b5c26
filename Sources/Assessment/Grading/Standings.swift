import QuestionReading
import Scenarios
import Transcripts

/// How the question of each turn of an interview counts.
enum Standings {
  /// One standing per turn. Hypotheticals that the guide has for a competency are neutral, as many as it has.
  static func of(_ record: InterviewRecord, scenario: Scenario, rubric: Rubric) -> [QuestionStanding] {
    let turns = record.turns
    var asked: Set<[UInt8]> = []
    var foreseen: [String: Int] = [:]
    for entry in record.guide where entry.reading.isHypothetical { foreseen[entry.section, default: 0] += 1 }
    let competencies = Dictionary(
      scenario.episodes.map { ($0.id, $0.competency) }, uniquingKeysWith: { first, _ in first })
    return turns.enumerated().map { index, turn in
      let wording = turn.phase == .competencies ? turn.wording : []
      let isNew = wording.isEmpty || asked.insert(wording).inserted
      let standing = turn.standing(
        after: index > 0 ? turns[index - 1] : nil, isRepeated: !isNew, isProtected: turn.isSurelyProtected(rubric))
      guard standing == .unproductive(.hypothetical), !foreseen.isEmpty else { return standing }
      let running = turn.episodeAfter.flatMap { competencies[$0] }
      let sections =
        [running, Phase.competencies.rawValue].compactMap { $0 } + (running == nil ? scenario.competencies : [])
      guard let section = sections.first(where: { foreseen[$0, default: 0] > 0 }) else { return standing }
      foreseen[section, default: 0] -= 1
      return .neutral(.foreseen)
    }
  }
}
