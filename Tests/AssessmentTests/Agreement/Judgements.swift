/// Judgements drawn under a seed, for laws that hold over all tables.
struct Judgements {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// Pairs of which the second is the first in about half of the units.
  func pairs(units: Int, categories: Int) -> [(Int, Int)] {
    var draws = self
    return (0..<units).map { _ in
      let first = draws.below(categories)
      return (first, draws.below(2) == 0 ? first : draws.below(categories))
    }
  }

  /// Units with judgements of up to so many raters, some of them missing.
  func units(_ count: Int, raters: Int, categories: Int) -> [[Int?]] {
    var draws = self
    return (0..<count).map { _ in
      let middle = draws.below(categories)
      return (0..<raters).map { _ in
        guard draws.below(5) > 0 else { return nil }
        return draws.below(3) == 0 ? draws.below(categories) : middle
      }
    }
  }
}
