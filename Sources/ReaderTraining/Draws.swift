/// A stream of numbers under a seed (SplitMix64; Steele, Lea and Flood, 2014). Training runs over a corpus once, in
/// order, so that a running stream is in its place here; interviews use keyed draws.
struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to and without `bound`; the bias is below 2^-40 for the bounds used here.
  mutating func below(_ bound: Int) -> Int { Int(next() >> 8) % max(bound, 1) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// Fisher and Yates.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, below(index + 1))
    }
  }
}
