import CSodium

/// SHA-256 over bytes that come in pieces.
package struct SHA256 {
  private var state = crypto_hash_sha256_state()

  /// Begins.
  package init() { crypto_hash_sha256_init(&state) }

  /// Adds bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      _ = crypto_hash_sha256_update(&state, buffer.baseAddress, UInt64(buffer.count))
    }
    if done == nil { update(Array(bytes)) }
  }

  /// The hash of all bytes added, as 64 lower-case hexadecimal digits.
  package mutating func finish() -> [UInt8] {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      if let start = digest.baseAddress { crypto_hash_sha256_final(&state, start) }
      return Hex.encode(UnsafeBufferPointer(digest))
    }
  }

  private mutating func finishRaw() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256_final(&state, &digest)
    return digest
  }

  /// The hash of bytes, as its 32 bytes.
  package static func digest(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finishRaw()
  }

  /// The hash of bytes, as 64 lower-case hexadecimal digits.
  package static func hex(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }
}
