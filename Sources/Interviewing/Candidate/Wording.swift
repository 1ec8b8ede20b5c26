import Scenarios
import Transcripts

/// Chooses the words of a reply: variants by keyed draw, slots filled, and never the same line twice to the letter.
struct Wording {
  let cast: Cast
  let state: InterviewState

  /// Below this trust she opens warily, above the other warmly.
  private static let wary = 35
  private static let warm = 65

  /// The candidate's line for a reply.
  func line(_ reply: Reply) -> CandidateLine {
    var (text, uses) = plain(reply)
    if opensSoftly(reply), let (opener, use) = variant(of: openers) {
      text = joined(opener, text)
      uses.insert(use, at: 0)
    }
    if !text.isEmpty, state.said.contains(text) { (text, uses) = otherwise(reply, text, uses) }
    return CandidateLine(
      text: .words(text, salt: ""), move: reply.move.rawValue, episode: reply.episode ?? state.episode,
      uses: uses + reply.unspoken, disclosed: reply.disclosed, trust: min(100, max(0, state.trust + reply.trust)),
      isThinking: reply.isThinking)
  }

  private func plain(_ reply: Reply) -> (String, [TextUse]) {
    var text = ""
    var uses: [TextUse] = []
    var isOpened = false
    for part in reply.parts {
      guard let (piece, use) = variant(of: part.text, slots: part.slots, after: uses) else { continue }
      text = isOpened ? joined(text, piece) : text.isEmpty || text.last == " " ? text + piece : text + " " + piece
      uses.append(use)
      uses += part.fillers
      isOpened = part.isOpening
    }
    return (text, uses)
  }

  /// A variant that was not used yet, where one is left.
  func variant(of text: TextID?, slots: [String: String] = [:], after uses: [TextUse] = []) -> (String, TextUse)? {
    guard let text else { return nil }
    let variants = cast.script[text]
    guard !variants.isEmpty else { return nil }
    let used = (state.used[text] ?? []) + uses.filter { $0.text == text }.map(\.variant)
    // Round after round: within one, no variant comes back before all others did.
    let round = Set(used.suffix(used.count % variants.count))
    let fresh = variants.indices.filter { !round.contains($0) && !(variants.count > 1 && $0 == used.last) }
    let candidates = fresh.isEmpty ? Array(variants.indices) : fresh
    let index = candidates[cast.draw.below(candidates.count, text.path, used.count)]
    return (cast.facts.fill(variants[index], with: slots), TextUse(text: text, variant: index))
  }

  /// People often begin with a "Goh…" before they tell something, the more often the less or the more they trust: her tone
  /// is heard before it shows in what she tells.
  private func opensSoftly(_ reply: Reply) -> Bool {
    switch reply.move {
    case .told, .toldOwnShare, .toldTakenUp, .answered, .opened:
      cast.draw.chance(openers == cast.scenario.reactions[.openers] ? 20 : 45, "opener", state.said.count)
    default: false
    }
  }

  /// Her tone shows what she thinks of the interviewer before her answers do.
  private var openers: TextID? {
    let pools = cast.scenario.reactions
    if state.trust < Wording.wary, let wary = pools[.openersWary] { return wary }
    if state.trust > Wording.warm, let warm = pools[.openersWarm] { return warm }
    return pools[.openers]
  }

  /// An opening and what it opens: behind a colon or a comma the sentence goes on, in small letters unless it begins with
  /// a name.
  func joined(_ opening: String, _ text: String) -> String {
    let opening = opening.isEmpty || opening.last == " " ? opening : opening + " "
    guard let last = opening.last(where: { $0 != " " }), last == ":" || last == ",", let first = text.first else {
      return opening + text
    }
    let word = text.prefix { $0.isLetter }
    guard first.isUppercase, !word.isEmpty, !keepsCapital(String(word)) else { return opening + text }
    return opening + first.lowercased() + text.dropFirst()
  }

  /// A name, and in some languages every noun: a word that stands with its capital in the middle of a sentence elsewhere.
  private func keepsCapital(_ word: String) -> Bool {
    if cast.names.keepsCapital(word) || word.dropFirst().contains(where: \.isUppercase) { return true }
    let wanted = Array((" " + word).utf8)
    let spoken = cast.scenario.episodes.flatMap(\.evidence).map(\.says) + cast.scenario.answers.map(\.says)
    if cast.scenario.facts.flatMap(\.slots).contains(where: { cast.script[$0.forms].contains { $0.contains(word) } }) {
      return true
    }
    return spoken.contains { text in cast.script[text].contains { Wording.holds(Array($0.utf8), wanted) } }
  }

  /// Whether a text holds a word behind a space that no end of a sentence comes before.
  private static func holds(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard text.count > wanted.count else { return false }
    for start in 1..<(text.count - wanted.count + 1) where text[start...].starts(with: wanted) {
      let before = text[start - 1]
      let isInside = before &- 0x61 < 26 || before == 0x2C
      let end = start + wanted.count
      let isWhole = end == text.count || !(text[end] &- 0x61 < 26 || text[end] &- 0x41 < 26 || text[end] >= 0x80)
      if isInside && isWhole { return true }
    }
    return false
  }
}
