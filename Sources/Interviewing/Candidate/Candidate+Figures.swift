import QuestionReading
import Scenarios
import Transcripts

// Days, months and numbers that a line brings in: whether they are those of her story.
extension Candidate {
  /// Whether a line's figures are hers: true, false, or nil where she cannot tell which of hers is meant. Told or not, a
  /// figure counts for what it is about: Friday's coffee is not confirmed for Monday because something else was on a Monday.
  func figuresHold(in heard: Heard) -> Bool? {
    let verdicts = heard.listened.quantities.map { holds($0, heard) }
    if verdicts.contains(false) { return false }
    return verdicts.contains(nil) ? nil : true
  }

  private func holds(_ quantity: (what: Particular, of: [UInt8]?), _ heard: Heard) -> Bool? {
    let near = nearKnowledge(heard)
    for knowledge in near {
      if let verdict = knowledge.verdict(on: quantity) { return verdict }
    }
    let truth = cast.episode(state.episode).flatMap { cast.truth(of: $0) }
    if quantity.what.kind != .number {
      // What she said last of that kind is what "was that on a Monday?" means.
      let spoken = state.said.reversed().lazy.compactMap { Knowledge([cast.words($0)]).verdict(on: quantity) }.first
      if let spoken { return spoken }
      if truth?.has(quantity) == true { return truth?.hasOther(than: quantity.what) == true ? nil : true }
      return false
    }
    guard truth?.has(quantity) == true || said.has(quantity) else { return false }
    // A bare number: hers where she just said it, open where she just said others.
    guard quantity.of == nil, let last = near.last, !last.has(quantity) else { return true }
    return last.hasOther(than: quantity.what) ? nil : true
  }

  /// What the line is about: the evidence that its words fit best, then what she told last.
  private func nearKnowledge(_ heard: Heard) -> [Knowledge] {
    let items = cast.episode(state.episode)?.evidence ?? []
    let best = items.map { heard.scores[$0] }.max() ?? 0
    let named = best >= 3 ? items.filter { heard.scores[$0] == best }.map(\.says) : []
    return [named, state.lastTexts].filter { !$0.isEmpty }.map { texts in
      Knowledge(texts.flatMap { cast.script[$0] }.map { cast.words(cast.facts.fill($0)) })
    }
  }
}
