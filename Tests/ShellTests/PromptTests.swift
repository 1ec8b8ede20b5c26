import Assessment
import LineEditing
import Testing

@testable import Shell

@Suite struct PromptTests {
  private static let question = "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?"

  private func prompts(
    _ lines: [String], columns: Int = 80, _ change: (inout Shell.Options) -> Void = { _ in }
  ) throws -> [Prompt] {
    let room = try Room()
    try room.play(lines.map { .line($0) } + [.line("/quit")], columns: columns, change)
    return room.prompts
  }

  @Test func `before the first turn it tells what is still to be prepared, then what the phase lacks`() throws {
    let prompts = try prompts(["/prepare competency teamwork", "Goeiemorgen, welkom.", Self.question])
    #expect(prompts[0].leftText == "onthaal 0:00 ▸ ")
    #expect(prompts[0].rightText == "voorbereiden: eigenschappen 0/5 +4")
    #expect(prompts[1].rightText.hasPrefix("voorbereiden: ") && !prompts[1].rightText.contains("competenties"))
    #expect(prompts[2].rightText == "nog: jury, verloop, duur")
    #expect(prompts[3].leftText.hasPrefix("competenties") && prompts[3].rightText.contains("●S"))
    #expect(!prompts[3].rightText.contains("nog:"))
  }

  @Test func `what was done is lacking no longer, and what was won is back when nothing is`() throws {
    let prompts = try prompts([
      "Goeiemorgen, welkom.", "Ik stel u de jury voor: naast mij zitten twee collega's.",
      "Eerst overlopen we uw cv, dan stellen we vragen over uw ervaring, en op het einde kunt u zelf vragen stellen.",
      "Het gesprek duurt veertig minuten.",
    ])
    #expect(prompts.dropFirst().map(\.rightText).last?.hasPrefix("○S") == true)
  }

  @Test func `with the coach off, and in an exam, nothing is said of what lacks`() throws {
    for prompt in try prompts(["Goeiemorgen, welkom."], { $0.coach = false }) {
      #expect(!prompt.rightText.contains("nog:") && !prompt.rightText.contains("voorbereiden"))
      #expect(prompt.rightText.contains("○S"))
    }
    for prompt in try prompts(["Goeiemorgen, welkom."], { $0.mode = .exam }) {
      #expect(prompt.rightText.isEmpty && prompt.leftText.hasPrefix("onthaal"))
    }
  }

  @Test(arguments: [60, 72, 80, 100, 140], Catalogue.languages)
  func `it leaves twenty columns to type in`(columns: Int, language: String) throws {
    let lines = ["/prepare competency teamwork", Self.question, "/rewind 1", ""]
    for prompt in try prompts(lines, columns: columns, { $0.ui = language }) {
      #expect(prompt.leftText.count + prompt.rightText.count + 20 < columns, "\(prompt.rightText)")
      #expect(!prompt.rightText.contains("\n"))
    }
  }

  @Test func `a wide window has room for both`() throws {
    let prompts = try prompts(["Goeiemorgen, welkom."], columns: 120)
    #expect(prompts[1].rightText.hasPrefix("nog: jury, verloop, duur  ○S"))
  }

  @Test func `every item that has its phase has a word in each language`() {
    for item in ChecklistItem.allCases where item.isPreparation || item.phase != nil {
      for language in Catalogue.languages {
        let word = Catalogue.embedded(language).gap(item)
        #expect(!word.hasPrefix("gap.") && word.count <= 20, "\(language) \(item)")
      }
    }
  }
}
