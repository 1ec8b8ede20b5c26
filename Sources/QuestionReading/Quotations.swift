/// Words in quotation marks are somebody else's: an interviewer who takes up what was said ("You said “Mrs Adams wrote to
/// me”. What did you do then?") asks for no ground, praises nothing and asks no second question in them.
extension FoldedText {
  /// The fewest letters and digits that a line needs beside its quotations to be read without them.
  private static let fewestLetters = 6

  /// The line without what stands in quotation marks; nil where nothing does, or where hardly anything is left.
  var withoutQuotations: FoldedText? {
    guard bytes.contains(FoldedText.mark) else { return nil }
    var own: [UInt8] = []
    own.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == FoldedText.mark, let end = bytes[(index + 1)...].firstIndex(of: FoldedText.mark) {
        index = end + 1
      } else {
        own.append(bytes[index])
        index += 1
      }
    }
    guard own.count < bytes.count, own.count(where: { Tokenizer.isLetter($0) }) >= FoldedText.fewestLetters else {
      return nil
    }
    return FoldedText(folded: own)
  }

  private static let mark = UInt8(ascii: "\"")
}
