import Scenarios
import Testing

@testable import Assessment

/// Process beside outcome: what each kind of question earned.
@Suite struct YieldTests {
  @Test func `each kind earns what its own answers won first`() throws {
    var play = Play()
    play.ask("Tell me about it.", .open, wins: ["long-queue", "keep-open"])
    play.ask("What did you do?", .probing, wins: ["sorted-files"])
    play.ask("And again?", .probing, wins: ["sorted-files"])
    play.ask("Was it hard, and who helped?", .closed, wins: ["own-idea"]) { $0.isMultiple = true }
    play.ask("It went well, did it not?", .leading, contaminates: ["shorter-queue"])
    play.silence()
    let yields = try Desk().grade(play).yields
    func yield(_ kind: String) -> [Int] { yields.first { $0.kind == kind }.map { [$0.asked, $0.won] } ?? [] }
    #expect(yield("open") == [1, 2] && yield("probing") == [2, 1] && yield("closed") == [1, 1])
    #expect(yield("multiple") == [1, 1] && yield("leading") == [1, 0] && yield("silence") == [1, 0])
    #expect(yield("hypothetical") == [0, 0] && yields.map(\.kind) == QuestionCounts().all.map(\.name) + ["silence"])
  }

  @Test func `what was taken back earned nothing`() throws {
    var play = Play()
    play.ask("Tell me about it.", .open, wins: ["long-queue"])
    play.rewind(to: 1)
    #expect(try Desk().grade(play).yields.allSatisfy { $0.asked == 0 && $0.won == 0 })
  }
}
