import QuestionReading
import Scenarios

/// The names among a scenario's facts: those of this interview, and those that another seed would have drawn.
struct NameBook: Sendable {
  private var all = StemIndex<Bool>()
  private var foreign = StemIndex<Bool>()
  private let capitals: Set<String>

  init(_ scenario: Scenario, _ script: Script, _ facts: FactBook, _ listening: Listening) {
    var drawn: Set<[UInt8]> = []
    var known: [[UInt8]] = []
    for slot in scenario.facts.flatMap(\.slots) {
      let forms = script[slot.forms]
      // Dates and figures are no names, whatever else stands beside them.
      guard forms.allSatisfy({ $0.contains(where: \.isUppercase) && listening.words(of: $0).particulars.isEmpty })
      else { continue }
      known += forms.flatMap { listening.words(of: $0).things }
      drawn.formUnion(listening.words(of: facts.fill("{\(slot.name)}")).things)
    }
    for stem in known {
      all[exactly: stem] = true
      if !drawn.contains(stem) { foreign[exactly: stem] = true }
    }
    capitals = Set(listening.capitals)
  }

  /// Whether a word is a name, of this interview or another one.
  func isName(_ stem: [UInt8]) -> Bool { all[exactly: stem] != nil }

  /// Whether a word is a name that belongs to another interview.
  func isForeign(_ stem: [UInt8]) -> Bool { foreign[exactly: stem] != nil }

  /// Whether a word keeps its capital in the middle of a sentence although it is no name.
  func keepsCapital(_ word: String) -> Bool { capitals.contains(word) }
}
