import QuestionReading
import Scenarios

/// The details by the phrases that mean them. A question word in a phrase stands for every way to ask so: "wie chef"
/// is in "Hoe heette uw chef?" too.
struct DetailIndex: Sendable {
  private struct Phrase: Sendable {
    var cues: Set<Listening.Cue>
    var stems: [[UInt8]]
  }

  private static let asking: Set<Listening.Cue> = [.who, .when, .where, .howMany, .why, .reply]

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
      guard isNear || !phrase.stems.isEmpty, holds(phrase, line) else { continue }
      best = max(best, 3 * (phrase.stems.count + phrase.cues.count))
    }
    return best
  }

  private func holds(_ phrase: Phrase, _ line: Words) -> Bool {
    guard phrase.cues.isEmpty else {
      return phrase.stems.allSatisfy { stem in line.all.contains { Stems.areAlike($0.stem, stem) } }
    }
    // Without a question word the order matters: "met hem gepraat" is not "over hem gepraat … met".
    return line.all.indices.contains { start in follows(phrase.stems[...], line.all[start...], isFirst: true) }
  }

  /// Whether the words come one after another, with at most three others between two of them.
  private func follows(_ stems: ArraySlice<[UInt8]>, _ words: ArraySlice<Words.Word>, isFirst: Bool) -> Bool {
    guard let stem = stems.first else { return true }
    let reach = words.prefix(isFirst ? 1 : 4)
    return reach.indices.contains { index in
      Stems.areAlike(words[index].stem, stem) && follows(stems.dropFirst(), words[(index + 1)...], isFirst: false)
    }
  }
}
