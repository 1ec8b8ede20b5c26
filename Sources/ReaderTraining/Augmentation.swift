import QuestionReading

/// Makes further training lines of a corpus whose labels follow from the labels of the lines that they are made of.
struct Augmentation {
  private var draws: Draws

  init(seed: UInt64) { draws = Draws(seed: seed) }

  /// The corpus, each line once more with a typing error, and lines put together from two.
  mutating func extended(_ corpus: [LabelledLine]) -> [LabelledLine] {
    var lines = corpus
    for line in corpus { lines.append(withTypingError(line)) }
    let statements = corpus.filter { $0.form == .statement && $0.text.count > 12 && $0.act != .encourager }
    let questions = corpus.filter { $0.form != .statement && !$0.isMultiple }
    for question in questions where draws.chance(35) && !statements.isEmpty {
      lines.append(after(statements[draws.below(statements.count)], question))
    }
    for first in questions where draws.chance(18) {
      lines.append(joined(first, questions[draws.below(questions.count)]))
    }
    return lines
  }

  /// A lead-in changes nothing: the line takes form and targets from its question (LABELS.md).
  private mutating func after(_ statement: LabelledLine, _ question: LabelledLine) -> LabelledLine {
    var line = question
    line.text = closed(statement.text) + " " + question.text
    return line
  }

  /// Two questions in one line: the form of the last, the targets of both.
  private mutating func joined(_ first: LabelledLine, _ last: LabelledLine) -> LabelledLine {
    var line = last
    line.text = closed(first.text) + " " + last.text
    line.isMultiple = true
    line.isHypothetical = first.isHypothetical || last.isHypothetical
    line.isProtected = first.isProtected || last.isProtected
    var targets = Set(last.targets)
    for target in first.targets where targets.count < 3 { targets.insert(target) }
    line.targets = Target.allCases.filter(targets.contains)
    if line.isProtected { line.targets.removeAll { $0 != .practical } }
    return line
  }

  private func closed(_ text: String) -> String {
    guard let last = text.last, last.isLetter || last.isNumber else { return text }
    return text + "."
  }

  /// One edit in a word of four letters or more; now and then the question mark goes too.
  private mutating func withTypingError(_ line: LabelledLine) -> LabelledLine {
    var line = line
    if line.text.hasSuffix("?"), draws.chance(40) {
      line.text.removeLast()
      while line.text.last == " " { line.text.removeLast() }
    }
    var words = line.text.split(separator: " ", omittingEmptySubsequences: false).map { Array($0) }
    let long = words.indices.filter { words[$0].count >= 4 }
    guard !long.isEmpty else { return line }
    let word = long[draws.below(long.count)]
    let place = draws.below(words[word].count - 1)
    switch draws.below(4) {
    case 0: words[word].remove(at: place)
    case 1: words[word].swapAt(place, place + 1)
    case 2: words[word].insert(words[word][place], at: place)
    default:
      let letters = Array("etaonisrdlu")
      words[word][place] = letters[draws.below(letters.count)]
    }
    line.text = words.map { String($0) }.joined(separator: " ")
    return line
  }
}
