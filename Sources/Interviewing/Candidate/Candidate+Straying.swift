import QuestionReading
import Scenarios
import Transcripts

// She strays from the question, and is brought back.
extension Candidate {
  /// A digression in place of what was asked; what it was stays to be told.
  func straying(from item: Evidence, in episode: Episode) -> Reply {
    let pool = part(.digression)
    let vague = item.vague.map { [Reply.Part(text: $0)] } ?? part(.encouraged)
    return Reply(
      .rambled, pool.isEmpty ? vague : pool, disclosed: [Disclosure(evidence: item.id, worth: .vague)],
      episode: episode.id)
  }

  /// Brought back, she tells what she strayed from.
  func backOnTrack(_ heard: Heard) -> Reply? {
    guard let id = state.strayedFrom, let (item, episode) = cast.evidence[id].map({ ($0.item, $0.episode) }),
      !state.isOut(id)
    else { return nil }
    return telling([item], move(for: item), in: episode, heard)
  }
}
