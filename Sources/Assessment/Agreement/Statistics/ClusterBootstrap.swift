/// Percentile intervals by resampling (Efron, "Bootstrap methods: another look at the jackknife", 1979).
///
/// Whole clusters are drawn, which here are interviews: the turns of one interview are no independent judgements, and an
/// interval that took them as such would be too narrow.
public struct ClusterBootstrap: Sendable, Equatable {
  /// How many resamplings are drawn.
  public let samples: Int
  /// The seed, 0 to 2^53 − 1.
  public let seed: UInt64

  /// A bootstrap of so many resamplings under a seed: the same again gives the same, to the bit.
  public init(samples: Int = 1000, seed: UInt64 = 7) {
    self.samples = samples
    self.seed = seed
  }

  /// The interval in which a coefficient lies in 95 of 100 resamplings.
  ///
  /// Nil with fewer than two clusters, and where the coefficient is not defined in a tenth of the resamplings or more.
  public func interval<T: Tally>(_ clusters: [T], _ coefficient: (T) -> Double?) -> (low: Double, high: Double)? {
    guard clusters.count > 1, samples > 0 else { return nil }
    var found: [Double] = []
    for sample in 0..<samples {
      var tally = clusters[0].emptied
      for place in clusters.indices { tally.add(clusters[drawn(sample, place, below: clusters.count)]) }
      if let value = coefficient(tally) { found.append(value) }
    }
    guard found.count * 10 > samples * 9 else { return nil }
    found.sort()
    let edge = found.count / 40
    return (found[edge], found[found.count - 1 - edge])
  }

  /// A draw that depends on its place alone (mixing of SplitMix64: Steele, Lea and Flood, 2014).
  private func drawn(_ sample: Int, _ place: Int, below bound: Int) -> Int {
    let mixed = mix(mix(mix(seed) &+ UInt64(sample)) &+ UInt64(place))
    return Int(mixed >> 11) % bound
  }

  private func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
