/// Finds the rows of hashes in a resource, at 16 bits a hash and without building anything.
///
/// Hashes lie in rising order in buckets by their upper bits, of which the place tells; of each the lower 16 bits are
/// kept. So an unknown hash is taken for a known one about once in 65,536 times the hashes of a bucket: for features of
/// a linear model that is noise. The form, little-endian:
///
///     count u32 · bits u32 · the number of hashes before each bucket and in all: u16 × (2^bits + 1) · u16 × count
package struct CompactKeys: @unchecked Sendable {
  /// How many hashes there are.
  let count: Int
  private let shift: UInt32
  private let starts: UnsafeRawBufferPointer
  private let fingerprints: UnsafeRawBufferPointer

  /// The most hashes that fit.
  package static let most = Int(UInt16.max)

  /// Reads what ``bytes(of:)`` made; nil where it is something else. (Unchecked Sendable: resources never change.)
  init?(_ reader: inout ResourceReader) {
    count = Int(reader.u32())
    let bits = reader.u32()
    guard count <= CompactKeys.most, (1...16).contains(bits), let starts = reader.take(((1 << Int(bits)) + 1) * 2),
      let fingerprints = reader.take(count * 2)
    else { return nil }
    shift = 32 - bits
    self.starts = starts
    self.fingerprints = fingerprints
    for bucket in 0..<1 << Int(bits) {
      guard start(bucket) <= start(bucket + 1), start(bucket + 1) <= count else { return nil }
    }
  }

  /// The row of a hash: its place among all hashes in rising order.
  @inline(__always) func row(of hash: UInt32) -> Int? {
    let bucket = Int(hash >> shift)
    let fingerprint = UInt16(truncatingIfNeeded: hash)
    var row = start(bucket)
    let end = start(bucket + 1)
    while row < end {
      if UInt16(littleEndian: fingerprints.loadUnaligned(fromByteOffset: row * 2, as: UInt16.self)) == fingerprint {
        return row
      }
      row += 1
    }
    return nil
  }

  @inline(__always) private func start(_ bucket: Int) -> Int {
    Int(UInt16(littleEndian: starts.loadUnaligned(fromByteOffset: bucket * 2, as: UInt16.self)))
  }

  /// The bytes of a table of hashes, which rise; ``most`` at most.
  package static func bytes(of hashes: [UInt32]) -> [UInt8] {
    var bits = 1
    while bits < 14, 1 << (bits + 2) < hashes.count { bits += 1 }
    var starts = [UInt16](repeating: 0, count: (1 << bits) + 1)
    for hash in hashes { starts[Int(hash >> UInt32(32 - bits)) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var bytes: [UInt8] = []
    for number in [UInt32(hashes.count), UInt32(bits)] {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    for number in starts + hashes.map({ UInt16(truncatingIfNeeded: $0) }) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
