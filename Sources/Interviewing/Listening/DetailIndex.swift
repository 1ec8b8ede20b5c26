import QuestionReading
import Scenarios

/// The details by the phrases that mean them. A question word in a phrase stands for every way to ask so: "wie chef"
/// is in "Hoe heette uw chef?" too.
struct DetailIndex: Sendable {
  private struct Phrase: Sendable {
    var cues: Set<Listening.Cue>
    var stems: [[UInt8]]
  }

  static let asking: Set<Listening.Cue> = [.who, .when, .where, .howMany, .why, .reply]

  private var phrases: [[Phrase]]

  init(_ scenario: Scenario, _ texts: (TextID) -> [Words]) {
    phrases = scenario.details.map { detail in
      texts(detail.words).map { words in
        let cues = words.cues.intersection(DetailIndex.asking)
        // Where it asks something, its small words are those of the question.
        let meant = words.all.filter { cues.isEmpty ? $0.folded.count >= 3 : !$0.isFunction }
        return Phrase(cues: cues, stems: meant.map(\.stem))
      }
    }
  }

  /// How much a line means the detail at a position: three for each word and each way of asking of the best phrase that
  /// it holds whole. Phrases that only ask count where `isNear`.
  func score(_ position: Int, in line: Words, isNear: Bool) -> Int {
    var best = 0
    for phrase in phrases[position] where phrase.cues.isSubset(of: line.cues) {
      guard isNear || !phrase.stems.isEmpty else { continue }
      let holds = phrase.stems.allSatisfy { stem in line.all.contains { Stems.areRelated($0.stem, stem) } }
      if holds { best = max(best, 3 * (phrase.stems.count + phrase.cues.count)) }
    }
    return best
  }
}
