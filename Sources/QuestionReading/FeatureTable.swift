/// An open-addressing table from a feature's hash to its row.
struct FeatureTable: Sendable {
  private var slots: [UInt64]
  private let mask: Int

  init(keys: UnsafeRawBufferPointer, count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: .max, count: size)
    for row in 0..<count {
      let key = UInt32(littleEndian: keys.loadUnaligned(fromByteOffset: row * 4, as: UInt32.self))
      var slot = Int(key &* 0x9E37_79B1 >> 7) & mask
      while slots[slot] != .max { slot = (slot + 1) & mask }
      slots[slot] = UInt64(key) << 32 | UInt64(row)
    }
  }

  @inline(__always) func row(of key: UInt32) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(key &* 0x9E37_79B1 >> 7) & mask
      while true {
        let entry = slots[slot]
        if entry == .max { return nil }
        if UInt32(truncatingIfNeeded: entry >> 32) == key { return Int(entry & 0xFFFF_FFFF) }
        slot = (slot + 1) & mask
      }
    }
  }
}
