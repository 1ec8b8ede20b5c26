/// Takes out of a line what speech puts in without meaning: hesitation, with its commas, and words said twice at once
/// ("so the, the, um, how did you… how did you go about it").
enum Fluency {
  /// How many words a speaker takes up again at most.
  private static let longestRestart = 3

  /// The tokens without hesitations and restarts. A line of nothing but hesitation keeps it: "hm?" says something.
  static func smoothed(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { $0.kind == .word && !$0.has(.hesitation) }) else { return tokens }
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var afterHesitation = false
    for token in tokens {
      if token.kind == .word, token.has(.hesitation) {
        if result.last?.kind == .comma { result.removeLast() }
        afterHesitation = true
        continue
      }
      if afterHesitation, token.kind == .comma { continue }
      afterHesitation = false
      result.append(token)
      dropRestart(in: &result)
    }
    return result
  }

  /// Takes out the first of two equal runs of words at the end, and the comma between them.
  private static func dropRestart(in tokens: inout [Token]) {
    let count = tokens.count
    for length in 1...longestRestart where count >= 2 * length {
      let run = tokens[(count - length)...]
      guard run.allSatisfy({ $0.kind == .word }) else { return }
      var end = count - length
      if tokens[end - 1].kind == .comma { end -= 1 }
      guard end >= length else { continue }
      let before = tokens[(end - length)..<end]
      if zip(before, run).allSatisfy({ $0.kind == .word && $0.hash == $1.hash }) {
        tokens.removeSubrange((end - length)..<(count - length))
        return
      }
    }
  }
}
