/// The words of a line that name a protected ground, as the lexicon has them, and whether the line addresses its hearer.
/// They decide nothing by themselves: "kinderen" is in a question for her children and in one for those of her story.
public struct GroundWords: Sendable {
  /// The words, folded, in their order.
  public let words: [[UInt8]]
  /// Whether a "you" or "your" is in the line.
  public let addressesHearer: Bool

  /// The ground words of a line in a language.
  public init(_ line: String, in language: Language) {
    let folded = FoldedText(line)
    let tokens = AnalysedLine(folded, lexicon: language.lexicon, themes: Themes()).tokens.filter { $0.kind == .word }
    words = tokens.filter { $0.classes & WordClass.grounds != 0 }.map { Array(folded.bytes[$0.start..<$0.end]) }
    addressesHearer = tokens.contains { $0.classes & WordClass.you.bit != 0 }
  }
}
