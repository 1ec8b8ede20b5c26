/// A random choice that depends on nothing but a seed, the place where it is made, and how often it was made there.
///
/// So one new line of text does not shift all other choices, as it would with a running stream (DESIGN.md section 1).
/// The mixing is that of SplitMix64 (Steele, Lea and Flood, 2014) over an FNV-1a hash of the site.
public struct KeyedDraw: Sendable {
  /// The interview's seed, 0 to 2^53 − 1.
  public let seed: UInt64

  /// Draws under a seed.
  public init(seed: UInt64) { self.seed = seed }

  /// 64 bits for a site and an occurrence.
  public func bits(_ site: String, _ occurrence: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in site.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mix(mix(hash ^ mix(seed)) &+ UInt64(truncatingIfNeeded: occurrence))
  }

  /// A number from 0 up to and without `bound`.
  public func below(_ bound: Int, _ site: String, _ occurrence: Int) -> Int {
    guard bound > 1 else { return 0 }
    return Int(bits(site, occurrence) >> 11) % bound
  }

  /// Whether something with a chance of so many percent happens.
  public func chance(_ percent: Int, _ site: String, _ occurrence: Int) -> Bool {
    below(100, site, occurrence) < percent
  }

  private func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
