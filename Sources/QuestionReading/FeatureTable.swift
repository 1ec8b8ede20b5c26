/// An open-addressing table from hashes to rows, numbered from 0 in the order in which the hashes came.
struct FeatureTable: Sendable {
  /// A hash in the upper half, its row in the lower one.
  private var slots: [UInt64]
  private var mask: Int
  private(set) var count = 0

  /// An empty table with room for `count` hashes before it grows.
  init(room count: Int = 8) {
    var size = 16
    while size < count * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: .max, count: size)
  }

  /// A table of little-endian hashes, one for each row.
  init(keys: UnsafeRawBufferPointer, count: Int) {
    self.init(room: count)
    for row in 0..<count {
      place(UInt32(littleEndian: keys.loadUnaligned(fromByteOffset: row * 4, as: UInt32.self)), row)
    }
    self.count = count
  }

  @inline(__always) func row(of key: UInt32) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      var slot = start(key)
      while true {
        let entry = slots[slot]
        if entry == .max { return nil }
        if UInt32(truncatingIfNeeded: entry >> 32) == key { return Int(entry & 0xFFFF_FFFF) }
        slot = (slot + 1) & mask
      }
    }
  }

  /// The row of a hash, which gets the next one where it has none yet.
  mutating func insert(_ key: UInt32) -> Int {
    if let row = row(of: key) { return row }
    if count * 2 >= slots.count {
      let entries = slots.filter { $0 != .max }
      self = FeatureTable(room: slots.count)
      for entry in entries { place(UInt32(truncatingIfNeeded: entry >> 32), Int(entry & 0xFFFF_FFFF)) }
      count = entries.count
    }
    place(key, count)
    count += 1
    return count - 1
  }

  @inline(__always) private func start(_ key: UInt32) -> Int { Int(key &* 0x9E37_79B1 >> 7) & mask }

  private mutating func place(_ key: UInt32, _ row: Int) {
    var slot = start(key)
    while slots[slot] != .max { slot = (slot + 1) & mask }
    slots[slot] = UInt64(key) << 32 | UInt64(row)
  }
}
