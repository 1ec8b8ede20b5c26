/// Bytes that are to be posted to a server.
public struct Submission: Sendable, Equatable {
  /// The address, `https://…` or `http://…`, without user and password.
  public var address: String
  /// The header lines, such as `Content-Type: application/json`.
  public var headers: [String]
  /// The body.
  public var body: [UInt8]
  /// Whether it goes straight to the server, past any proxy that the environment names.
  public var isDirect: Bool

  /// Bytes for an address.
  public init(address: String, headers: [String], body: [UInt8], isDirect: Bool = false) {
    self.address = address
    self.headers = headers
    self.body = body
    self.isDirect = isDirect
  }
}

/// Who asks, for HTTP's basic authentication.
public struct Credentials: Sendable, Equatable {
  /// The name; it has no colon.
  public var user: String
  /// The password.
  public var password: String

  /// A name and its password.
  public init(user: String, password: String) {
    self.user = user
    self.password = password
  }
}

/// What a server answered.
public struct Answer: Sendable, Equatable {
  /// The HTTP status.
  public var status: Int
  /// The first bytes of the body: at most 256 kB.
  public var body: [UInt8]
  /// The seconds after which to try again, where the server names them.
  public var retryAfter: Int?

  /// An answer.
  public init(status: Int, body: [UInt8] = [], retryAfter: Int? = nil) {
    self.status = status
    self.body = body
    self.retryAfter = retryAfter
  }
}

/// Why no answer came. Whether the server took what was posted is not known then.
public enum TransferError: Error, Sendable, Equatable {
  /// libcurl is not on this machine.
  case unavailable
  /// The server was not reached, or the connection broke, with the reason in English as libcurl gives it.
  case failed(String)
}

/// Something that posts to servers: libcurl, or what a test puts in its place.
public protocol Transport {
  /// Posts and waits for the answer, whatever its status is.
  func post(_ submission: Submission, as credentials: Credentials?) throws(TransferError) -> Answer
}
