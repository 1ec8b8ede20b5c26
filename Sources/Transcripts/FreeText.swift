/// Words of a person's or a scenario's in a log. The chain covers only their salted hash, so that they can be erased
/// without breaking what remains (DESIGN.md section 1).
public enum FreeText: Sendable, Equatable {
  /// The words, in NFC, and the salt (hexadecimal) of their hash.
  case words(String, salt: String)
  /// Words that were erased: only the salted hash is left.
  case erased(hash: String)

  /// The words, or nothing where they were erased.
  public var string: String {
    switch self {
    case .words(let string, _): string
    case .erased: ""
    }
  }
}
