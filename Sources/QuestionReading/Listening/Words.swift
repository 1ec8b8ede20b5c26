/// The words of a line, with what each of them is to a listener.
public struct Words: Sendable {
  /// One word.
  public struct Word: Sendable {
    /// Lower case, without accents.
    public var folded: [UInt8]
    /// Without its ending.
    public var stem: [UInt8]
    /// It says nothing about what a line is about.
    public var isFunction: Bool
    /// It names what a line is after (her task, a result) and no thing.
    public var isGeneral: Bool
    /// A summary begins with such words.
    public var opensSummary: Bool
    /// It denies.
    public var isNegation: Bool
    /// It points at somebody or something known ("die", "zijn").
    public var isPointing: Bool
    /// The number, day or month that it is.
    public var particular: Particular?
    /// The clause of the line, from 0: punctuation ends one.
    public var clause: Int

    /// It says what a line is about.
    public var isContent: Bool { !isFunction && particular == nil }
  }

  /// All words in their order.
  public private(set) var all: [Word]
  /// What the line does or asks for.
  public let cues: Set<Listening.Cue>

  init(_ words: [Word], cues: Set<Listening.Cue>) {
    all = words
    self.cues = cues
  }

  /// The stems of what a line is about, each once.
  public var content: [[UInt8]] { Words.distinct(all.filter(\.isContent)) }

  /// The same without words that name no thing but a target.
  public var things: [[UInt8]] { Words.distinct(all.filter { $0.isContent && !$0.isGeneral }) }

  /// The numbers, days and months.
  public var particulars: [Particular] { all.compactMap(\.particular) }

  /// The words without those with which a summary begins ("ik vat samen").
  public var withoutOpening: Words {
    var words = self
    words.all = Array(all.drop { ($0.isFunction || $0.opensSummary) && $0.particular == nil })
    return words
  }

  /// Each particular with the stem of the content word after it, where one follows: "vijf weken".
  public var quantities: [(what: Particular, of: [UInt8]?)] {
    all.indices.compactMap { index in
      guard let particular = all[index].particular else { return nil }
      let next = all[(index + 1)...].prefix(2).first { $0.isContent || $0.particular?.kind == .month }
      let isNear = next.map { $0.clause == all[index].clause } ?? false
      return (particular, isNear ? next?.stem : nil)
    }
  }

  private static func distinct(_ words: [Word]) -> [[UInt8]] {
    var seen: Set<[UInt8]> = []
    return words.map(\.stem).filter { seen.insert($0).inserted }
  }

  /// The words of folded bytes. Apostrophes and hyphens end a word; punctuation ends a clause.
  static func split(_ bytes: [UInt8]) -> [(bytes: ArraySlice<UInt8>, clause: Int)] {
    var words: [(ArraySlice<UInt8>, Int)] = []
    var clause = 0
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 {
        if start == nil { start = index }
        continue
      }
      if let begun = start { words.append((bytes[begun..<index], clause)) }
      start = nil
      switch byte {
      case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x28, 0x29: clause += 1
      default: break
      }
    }
    if let begun = start { words.append((bytes[begun...], clause)) }
    return words
  }
}
