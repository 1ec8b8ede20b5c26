import QuestionReading
import Testing

/// Words in quotation marks are the candidate's: what they say is not what the interviewer asks.
@Suite struct QuotationTests {
  private static let reader = Reader()

  private func read(_ text: String, _ language: String) -> Reading {
    Self.reader.read(text, in: Reader.Context(language: language))
  }

  struct Example: Sendable, CustomTestStringConvertible {
    var language: String
    var text: String
    var testDescription: String { "\(language): \(text)" }
  }

  /// Each quotes a ground, praise, a reproach or a question of hers.
  private static let taken: [Example] = [
    Example(
      language: "de", text: "Sie sagten „ich habe Frau Wouters eine Mail geschrieben“. Was haben Sie dann getan?"),
    Example(language: "nl", text: "U zei \"mevrouw Claes was zwanger\". Wat hebt u toen gedaan?"),
    Example(language: "nl", text: "U zei \"was lekker, maar wie zweeg, is blijven zwijgen\". Wat kwam daaruit?"),
    Example(language: "fr", text: "Vous disiez « qu'est-ce que tu as peur de perdre ». Comment avez-vous procédé ?"),
    Example(language: "en", text: "You said \"what are you afraid to lose\". How did you go about that?"),
  ]

  @Test(arguments: taken)
  func `a probe that takes up her words asks one thing, for no ground, and judges nothing`(_ example: Example) {
    let reading = read(example.text, example.language)
    #expect(reading.form == .probing)
    #expect(!reading.isProtected && !reading.isMultiple)
    #expect(!reading.targets.isEmpty)
    #expect(Set(reading.signals).isDisjoint(with: [.praise, .disapproval, .rude]))
  }

  @Test func `what the interviewer asks beside a quotation counts as ever`() {
    #expect(read("U zei \"dat was lastig\". Bent u van plan om kinderen te krijgen?", "nl").isProtected)
    #expect(read("You said \"it was hard\". What did you do, and what was the result?", "en").isMultiple)
  }

  @Test func `a line that is nothing but a quotation, or has one mark only, is read whole`() {
    for text in ["\"Wat hebt u toen gedaan?\"", "Wat hebt u toen \"gedaan?"] {
      #expect(read(text, "nl").targets == [.action], "\(text)")
    }
  }
}
