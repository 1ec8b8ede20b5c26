import Assessment
import QuestionReading
import Scenarios
import Testing

@testable import Coaching

@Suite struct TraineeTests {
  @Test func `every language has the same phrases`() throws {
    let keys = try #require(Phrasebook.shipped("nl")).keys
    for language in ["fr", "en", "de"] {
      let book = try #require(Phrasebook.shipped(language))
      #expect(book.keys == keys)
      for key in keys { #expect(book.all(key).count == Phrasebook.shipped("nl")?.all(key).count, "\(language) \(key)") }
    }
  }

  @Test func `a quote is a whole short sentence or the end of a long one, without quotation marks`() {
    #expect(Sentences.quote("Eerst „vragen“, dan uitleggen") == "Eerst vragen, dan uitleggen")
    let long = "een twee drie vier vijf zes zeven acht negen tien"
    #expect(Sentences.quote(long) == "drie vier vijf zes zeven acht negen tien")
  }

  @Test func `the same trainee under the same seed holds the same interview`() throws {
    let one = try Played(.expert, language: "fr", seed: 5)
    let other = try Played(.expert, language: "fr", seed: 5)
    #expect(one.transcript == other.transcript)
  }

  @Test(arguments: ["nl", "fr", "en", "de"])
  func `skill ranks: the expert before the checklister, and the checklister before all who cannot ask`(
    language: String
  ) throws {
    func total(_ kind: TraineeKind) throws -> Int { try Played(kind, language: language, seed: 2).card.total }
    let expert = try total(.expert)
    let checklister = try total(.checklister)
    #expect(expert >= checklister + 150)
    for kind in TraineeKind.allCases.filter({ ![.expert, .genericProber, .checklister].contains($0) }) {
      #expect(try total(kind) < checklister, "\(kind)")
    }
  }
}
