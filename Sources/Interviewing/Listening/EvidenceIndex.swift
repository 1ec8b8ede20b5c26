import QuestionReading
import Scenarios

/// Which evidence a line's words are about: the words of what she says, of the model question and of the cues, each
/// weighing the more the fewer items share it.
struct EvidenceIndex: Sendable {
  private var items = StemIndex<[Int]>()
  private var positions: [String: Int] = [:]
  /// Words by which a line is about one thing of her stories: cues, names and details.
  private var named = StemIndex<Bool>()

  init(_ scenario: Scenario, _ texts: (TextID) -> [Words]) {
    let evidence = scenario.episodes.flatMap(\.evidence)
    for (position, item) in evidence.enumerated() {
      positions[item.id] = position
      for text in [item.says, item.ask, item.cues].compactMap({ $0 }) {
        for stem in texts(text).flatMap(\.content) { add(stem, position) }
      }
      for cue in item.cues.map(texts) ?? [] { addName(cue) }
    }
    for slot in scenario.facts.flatMap(\.slots) {
      for form in texts(slot.forms) { addName(form) }
    }
    for phrase in scenario.details.flatMap({ texts($0.words) }) { addName(phrase) }
  }

  /// A phrase names a thing where one word of it does so alone ("koffie"; not "eigen dossiers").
  private mutating func addName(_ phrase: Words) {
    let things = phrase.things
    if things.count == 1, phrase.all.allSatisfy({ $0.stem == things[0] || $0.isFunction }) {
      named[exactly: things[0]] = true
    }
  }

  private mutating func add(_ stem: [UInt8], _ position: Int) {
    var known = items[exactly: stem] ?? []
    if known.last != position { known.append(position) }
    items[exactly: stem] = known
  }

  /// How much each item fits the words of a line, by its id: three for a word that one or two items have, two for one of
  /// up to six, else one.
  func scores(of stems: [[UInt8]]) -> Scores {
    var scores = [Int](repeating: 0, count: positions.count)
    for stem in stems {
      var weights: [Int: Int] = [:]
      for group in items.values(of: stem) {
        let weight = group.count <= 2 ? 3 : group.count <= 6 ? 2 : 1
        for position in group { weights[position] = max(weights[position] ?? 0, weight) }
      }
      for (position, weight) in weights { scores[position] += weight }
    }
    return Scores(positions: positions, scores: scores)
  }

  /// Whether a word names one thing, person or moment of her stories.
  func names(_ stem: [UInt8]) -> Bool { named.contains(stem) }

  /// Whether an item speaks of a word.
  func speaks(_ item: Evidence, of stem: [UInt8]) -> Bool {
    guard let position = positions[item.id] else { return false }
    return items.values(of: stem).contains { $0.contains(position) }
  }

  /// How much items fit a line.
  struct Scores: Sendable {
    fileprivate let positions: [String: Int]
    fileprivate let scores: [Int]

    subscript(_ item: Evidence) -> Int { positions[item.id].map { scores[$0] } ?? 0 }
  }
}
