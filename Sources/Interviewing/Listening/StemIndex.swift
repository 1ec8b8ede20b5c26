/// Values by the stem of a word, found by every stem that means the same: give or take an ending.
struct StemIndex<Value: Sendable>: Sendable {
  private var buckets: [[UInt8]: [(stem: [UInt8], value: Value)]] = [:]

  /// The value of exactly this stem.
  subscript(exactly stem: [UInt8]) -> Value? {
    get { buckets[StemIndex.key(stem)]?.first { $0.stem == stem }?.value }
    set {
      guard let newValue else { return }
      let key = StemIndex.key(stem)
      if let index = buckets[key]?.firstIndex(where: { $0.stem == stem }) {
        buckets[key]?[index].value = newValue
      } else {
        buckets[key, default: []].append((stem, newValue))
      }
    }
  }

  /// The values of all stems that mean the same.
  func values(of stem: [UInt8]) -> [Value] {
    (buckets[StemIndex.key(stem)] ?? []).filter { Stems.areRelated($0.stem, stem) }.map(\.value)
  }

  /// Whether a stem that means the same is here.
  func contains(_ stem: [UInt8]) -> Bool {
    (buckets[StemIndex.key(stem)] ?? []).contains { Stems.areRelated($0.stem, stem) }
  }

  private static func key(_ stem: [UInt8]) -> [UInt8] { Array(stem.prefix(4)) }
}

extension StemIndex where Value == Bool {
  /// A set of stems.
  init(_ stems: some Sequence<[UInt8]>) {
    for stem in stems { self[exactly: stem] = true }
  }
}

/// When two stems are forms of one word.
enum Stems {
  /// Nearly the same: equal, or five letters or more agree and at most two of either are left.
  static func areAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left == right { return true }
    let common = zip(left, right).prefix { $0 == $1 }.count
    return common >= 5 && max(left.count, right.count) - common <= 2
  }

  /// Equal; or one, of four letters or more, begins the other and at most three are left; or five letters agree and at
  /// most three of either are left.
  static func areRelated(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left == right { return true }
    let common = zip(left, right).prefix { $0 == $1 }.count
    let shorter = min(left.count, right.count)
    let longer = max(left.count, right.count)
    return longer - common <= 3 && (common >= 5 || (common == shorter && common >= 4))
  }
}
