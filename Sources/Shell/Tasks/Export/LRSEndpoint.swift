/// The address that a learning record store takes statements at.
struct LRSEndpoint: Equatable {
  /// The whole address, which ends in `/statements`; scheme and host in lower case, no `/` at the end, so that the same
  /// place has one name.
  let address: String
  /// Whether it is on this machine.
  let isLoopback: Bool
  /// Whether nobody on the way can read what is sent.
  let isEncrypted: Bool

  /// Reads `https://HOST[:PORT]/PATH`; `/statements` may be left out. User and password are refused there: everybody on
  /// the machine sees the arguments of a program.
  init(_ given: String) throws(Failure) {
    let lower = given.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }),
      given.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw Self.malformed(given) }
    let rest = given.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !authority.contains("@") else { throw Failure(.usage, .lrsPasswordInAddress) }
    let host = Self.host(authority)
    guard let host, !rest.contains(where: { "?#\\".contains($0) }) else { throw Self.malformed(given) }
    var path = rest.dropFirst(authority.count)
    while path.hasSuffix("/") { path = path.dropLast() }
    if !path.hasSuffix("/statements") { path += "/statements" }
    address = scheme + authority.lowercased() + path
    isEncrypted = scheme == "https://"
    isLoopback =
      host == "localhost" || host == "[::1]" || host.hasPrefix("127.") && host.allSatisfy { "0123456789.".contains($0) }
  }

  /// The host in lower case; nil where it or the port is none.
  private static func host(_ authority: Substring) -> String? {
    var host = authority.lowercased()
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
      guard let port = UInt16(host[host.index(after: colon)...]), port > 0 else { return nil }
      host = String(host[..<colon])
    }
    let isAddress = host.hasPrefix("[") && host.hasSuffix("]")
    let allowed = isAddress ? "0123456789abcdef:.[]" : "abcdefghijklmnopqrstuvwxyz0123456789-._"
    return !host.isEmpty && host.allSatisfy { allowed.contains($0) } ? host : nil
  }

  private static func malformed(_ given: String) -> Failure {
    // A password that stands in the wrong place must not be shown either.
    Failure(.usage, .lrsAddress, ["given": given.contains("@") ? "…" : given])
  }
}
