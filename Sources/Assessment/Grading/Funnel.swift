import QuestionReading
import Scenarios
import Transcripts

/// A story that was opened, and how it was followed through: from the open question down to the detail.
struct Funnel: Sendable {
  /// The episode's id.
  var episode: String
  /// Whether an open question brought it up.
  var isOpenedOpenly: Bool
  /// The productive questions in it, the opening one included.
  var turns: [Int]
  /// The probes that followed.
  var probes: Int
  /// The different elements that they were after.
  var elements: Set<Target>

  private static let elementTargets: Set<Target> = [.situation, .task, .action, .ownership, .result, .learning]

  /// The funnels in the order in which the stories came up.
  static func all(_ turns: [(turn: GradedTurn, standing: QuestionStanding)], scenario: Scenario) -> [Funnel] {
    var funnels: [Funnel] = []
    for (turn, standing) in turns {
      guard let id = turn.episodeAfter, scenario.episodes.contains(where: { $0.id == id }) else { continue }
      guard let index = funnels.firstIndex(where: { $0.episode == id }) else {
        let isOpen = turn.reading?.form == .open && standing == .productive
        funnels.append(
          Funnel(episode: id, isOpenedOpenly: isOpen, turns: [turn.number], probes: 0, elements: []))
        continue
      }
      guard standing == .productive, let reading = turn.reading else { continue }
      let targets = elementTargets.intersection(reading.targets)
      guard !targets.isEmpty else { continue }
      funnels[index].turns.append(turn.number)
      funnels[index].probes += 1
      funnels[index].elements.formUnion(targets)
    }
    return funnels
  }

  /// How far it was followed through: probes and elements, whichever is the lesser, halved when no open question
  /// brought the story up.
  func score(probes needed: Int, elements different: Int) -> Int {
    let followed = min(1000, probes * 1000 / needed, elements.count * 1000 / different)
    return isOpenedOpenly ? followed : followed / 2
  }
}
