import CSodium

/// An Ed25519 signature over the last value of a log's chain, taken as its 64 ASCII digits. The chain builds on the
/// header's line, so that the seal covers everything but the erasable words themselves.
public struct Seal: Sendable, Equatable {
  /// The public key, as 64 lower-case hexadecimal digits.
  public var key: String
  /// The signature, as 128 lower-case hexadecimal digits.
  public var signature: String

  /// A seal as it stands in a log.
  public init(key: String, signature: String) {
    self.key = key
    self.signature = signature
  }

  /// Whether the seal was set on `head` by the holder of ``key``. Whose key it is, the caller must know.
  public func isValid(for head: String) -> Bool {
    guard let key = Hex.decode(key), key.count == 32, let signature = Hex.decode(signature), signature.count == 64,
      sodium_init() >= 0
    else { return false }
    let message = Array(head.utf8)
    return crypto_sign_verify_detached(signature, message, UInt64(message.count), key) == 0
  }
}

/// A key that sets seals.
public struct SealingKey: Sendable {
  private let secret: [UInt8]
  /// The public key that belongs to it, as 64 lower-case hexadecimal digits.
  public let publicKey: String

  /// The key that 32 secret bytes give; nil where they are not 32, or libsodium cannot start.
  public init?(seed: [UInt8]) {
    guard seed.count == 32, sodium_init() >= 0 else { return nil }
    var publicBytes = [UInt8](repeating: 0, count: 32)
    var secret = [UInt8](repeating: 0, count: 64)
    guard crypto_sign_seed_keypair(&publicBytes, &secret, seed) == 0 else { return nil }
    self.secret = secret
    publicKey = String(decoding: Hex.encode(publicBytes), as: UTF8.self)
  }

  /// The seal on the last value of a chain: `seal(head).isValid(for: head)`.
  public func seal(_ head: String) -> Seal {
    var signature = [UInt8](repeating: 0, count: 64)
    let message = Array(head.utf8)
    crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
    return Seal(key: publicKey, signature: String(decoding: Hex.encode(signature), as: UTF8.self))
  }
}
