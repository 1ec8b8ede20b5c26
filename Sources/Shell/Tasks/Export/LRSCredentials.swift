import Transfer

/// Who sends to a learning record store: from a file, or from the environment. Never from the command line, which
/// everybody on the machine can see.
enum LRSCredentials {
  static let userVariable = "SONDE_LRS_USER"
  static let passwordVariable = "SONDE_LRS_PASSWORD"

  /// The credentials of a file with the line `USER:PASSWORD`, else of the environment; nil where neither has any.
  static func find(file: String?, _ environment: Environment) throws(Failure) -> Credentials? {
    if let file { return try read(file) }
    guard let user = environment[userVariable] else { return nil }
    guard let password = environment[passwordVariable], !user.contains(":") else {
      throw Failure(.usage, .lrsNoPassword, ["user": userVariable, "password": passwordVariable])
    }
    return Credentials(user: user, password: password)
  }

  private static func read(_ file: String) throws(Failure) -> Credentials {
    guard Files.kind(of: file) != .nothing else { throw Failure(.missing, .noFile, ["path": file]) }
    guard let bytes = Files.read(file, limit: 4_096, anything: true) else {
      throw Failure(.inputOutput, .cannotRead, ["path": file, "reason": Files.reason])
    }
    let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex, !line.utf8.contains(0) else {
      throw Failure(.data, .lrsCredentialsFile, ["path": file])
    }
    return Credentials(user: String(line[..<colon]), password: String(line[line.index(after: colon)...]))
  }
}
