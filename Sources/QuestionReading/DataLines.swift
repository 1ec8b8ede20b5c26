/// The lines of a lexicon or of a list of phrases: `name: word word …`, `#` begins a comment, empty lines do not count.
///
/// Reads bytes: a pass over characters took most of the time in which a reader was made.
struct DataLines: Sequence, IteratorProtocol {
  struct Line {
    /// The number of the line, from 1.
    var number: Int
    /// What stands before the first colon, without spaces around it; empty where there is none.
    var name: String
    /// The folded words after the colon.
    var words: [ArraySlice<UInt8>]
    /// The line without its comment.
    var content: String
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var number = 0

  init(_ source: String) { bytes = Array(source.utf8) }

  mutating func next() -> Line? {
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      let content = bytes[offset..<end].prefix { $0 != 0x23 }
      offset = end + 1
      number += 1
      guard content.contains(where: { !DataLines.isSpace($0) }) else { continue }
      let colon = content.firstIndex(of: 0x3A)
      let name = content[..<(colon ?? content.startIndex)].split(whereSeparator: DataLines.isSpace)
      return Line(
        number: number, name: name.count == 1 ? String(decoding: name[0], as: UTF8.self) : "",
        words: colon.map { words(content[($0 + 1)...]) } ?? [], content: String(decoding: content, as: UTF8.self))
    }
    return nil
  }

  private func words(_ part: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    FoldedText(utf8: part).bytes.split(whereSeparator: DataLines.isSpace)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}
