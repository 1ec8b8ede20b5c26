import QuestionReading
import Scenarios

/// The suggestions by the phrases that make them, on whole stems: "samen" is not "samengebracht".
struct SuggestionIndex: Sendable {
  private var phrases: [[[[UInt8]]]]

  init(_ scenario: Scenario, _ texts: (TextID) -> [Words]) {
    phrases = scenario.suggestions.map { suggestion in
      texts(suggestion.words).map { words in words.all.filter { $0.folded.count >= 3 }.map(\.stem) }
    }
  }

  /// The suggestion that a line makes, and whether it denies it; of several the one of which it holds most words.
  func made(by line: Words) -> (position: Int, isDenied: Bool)? {
    var best: (position: Int, isDenied: Bool, count: Int)?
    for (position, phrases) in phrases.enumerated() {
      for phrase in phrases where !phrase.isEmpty && phrase.count > best?.count ?? 0 {
        guard phrase.allSatisfy({ stem in line.all.contains { $0.stem == stem } }) else { continue }
        best = (position, isDenied(phrase, in: line), phrase.count)
      }
    }
    return best.map { ($0.position, $0.isDenied) }
  }

  private func isDenied(_ phrase: [[UInt8]], in line: Words) -> Bool {
    let clauses = Set(line.all.filter { phrase.contains($0.stem) }.map(\.clause))
    return line.all.contains { $0.isNegation && clauses.contains($0.clause) && !phrase.contains($0.stem) }
  }
}
