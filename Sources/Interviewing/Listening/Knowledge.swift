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

  /// Whether a day, month or number of something is the one that was said; nil where these texts say none of its kind,
  /// and for a bare number, since any other number may count something else.
  func verdict(on quantity: (what: Particular, of: [UInt8]?)) -> Bool? {
    let kind = quantity.what.kind
    guard kind == .number else {
      return particulars.contains { $0.kind == kind } ? particulars.contains(quantity.what) : nil
    }
    let same = counted.filter { counted in
      counted.what.kind == kind && quantity.of.map { Stems.areRelated(counted.of, $0) } ?? false
    }
    return same.isEmpty ? nil : same.contains { $0.what == quantity.what }
  }

  /// Whether these texts say a day, month or number other than this one; a year is compared with years only.
  func hasOther(than particular: Particular) -> Bool {
    particulars.contains { $0.kind == particular.kind && $0 != particular && isYear($0) == isYear(particular) }
  }

  private func isYear(_ particular: Particular) -> Bool {
    particular.kind == .number && (1900..<2100).contains(particular.value)
  }
}
