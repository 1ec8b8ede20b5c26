import QuestionReading

/// What was said in texts: their words, and the numbers, days and months with what they count.
struct Knowledge: Sendable {
  private var stems = StemIndex<Bool>()
  private var particulars: Set<Particular> = []
  private var counted: [(what: Particular, of: [UInt8])] = []

  init(_ texts: [Words]) {
    for words in texts {
      for word in words.all where word.isContent { stems[exactly: word.stem] = true }
      for quantity in words.quantities {
        particulars.insert(quantity.what)
        if let thing = quantity.of { counted.append((quantity.what, thing)) }
      }
    }
  }

  /// Whether a word was said, in this form or another one.
  func has(_ stem: [UInt8]) -> Bool { stems.contains(stem) }

  /// Whether a number, day or month was said; where a number of the same thing was said, it has to be that one.
  func has(_ quantity: (what: Particular, of: [UInt8]?)) -> Bool {
    guard particulars.contains(quantity.what) else { return false }
    guard let thing = quantity.of else { return true }
    let same = counted.filter { $0.what.kind == quantity.what.kind && Stems.areRelated($0.of, thing) }
    return same.isEmpty || same.contains { $0.what == quantity.what }
  }
}
