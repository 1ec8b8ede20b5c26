import Testing
import Transcripts

@Suite struct FoldTests {
  /// A log in a few words: `q` a line, `s` a silence, `a` an answer, `t` a thinking one, `n` a note, `rN` a rewind.
  private func log(_ words: String) -> Transcript {
    let events = words.split(separator: " ").enumerated().map { index, word in
      let seq = index + 1
      switch word.first {
      case "q": return Sample.line(seq, "?")
      case "s": return Event(seq: seq, at: 0, body: .silence(.init(duration: 5000)))
      case "a": return Sample.answer(seq, "…")
      case "t": return Sample.answer(seq, "Hm…", thinking: true)
      case "r": return Event(seq: seq, at: 0, body: .rewind(.init(turn: Int(word.dropFirst()) ?? 0)))
      default: return Event(seq: seq, at: 0, body: .note(.init(text: .unsalted("n"))))
      }
    }
    return Transcript(header: Sample.header, events: events)
  }

  private func live(_ words: String) -> [Int] { log(words).live.map(\.seq) }
  private func abandoned(_ words: String) -> [Int] { log(words).turns.filter(\.isAbandoned).map(\.number) }

  @Test func `Lines and silences are turns, numbered from 1`() {
    let turns = log("n q a s a n q t a").turns
    #expect(turns.map(\.number) == [1, 2, 3])
    #expect(turns.map { $0.events.map(\.seq) } == [[2, 3], [4, 5, 6], [7, 8, 9]])
    #expect(turns.map { $0.question == nil } == [false, true, false])
  }

  @Test func `The reply is the answer, not the thinking before it`() {
    let turns = log("q t a q t q").turns
    #expect(turns[0].reply?.text.string == "…" && turns[0].replies.count == 2)
    #expect(turns[1].reply == nil && turns[1].replies.count == 1)
    #expect(turns[2].replies.isEmpty)
  }

  @Test func `Without a rewind everything is live`() {
    #expect(live("n q a q a") == [1, 2, 3, 4, 5])
    #expect(abandoned("n q a q a") == [])
    #expect(log("").turns.isEmpty && log("").live.isEmpty)
  }

  @Test func `A rewind abandons its turn and all later ones, and turns go on counting`() {
    #expect(live("n q a q a q a r2 q a") == [1, 2, 3, 9, 10])
    #expect(abandoned("n q a q a q a r2 q a") == [2, 3])
    #expect(log("n q a q a q a r2 q a").turns.last?.number == 4)
  }

  @Test func `Rewinds within rewinds abandon what is left`() {
    #expect(live("q a q a r2 q a q a r4 q a") == [1, 2, 6, 7, 11, 12])
    #expect(abandoned("q a q a r2 q a q a r4 q a") == [2, 4])
    #expect(live("q a q a r2 q a r1 q") == [9])
    #expect(abandoned("q a q a r2 q a r1 q") == [1, 2, 3])
  }

  @Test func `A rewind to an abandoned turn abandons what came after it`() {
    #expect(live("q q q r2 q r3 q") == [1, 7])
    #expect(abandoned("q q q r2 q r3 q") == [2, 3, 4])
  }

  @Test func `What happens between a rewind and the next turn belongs to the turn before`() {
    #expect(live("q a q a r2 n q a r3 q") == [1, 2, 6, 10])
    #expect(log("q a q a r2 n q a").turns[0].events.map(\.seq) == [1, 2, 6])
    #expect(live("q a q a r2 n q a r1") == [])
  }

  @Test func `A rewind to no turn at all is harmless`() {
    #expect(live("n q a r0 q") == [1, 5])
    #expect(live("n q a r99 q") == [1, 2, 3, 5])
    #expect(live("n r1 q") == [1, 3])
  }
}
