import CTransfer

/// Posts through libcurl, which is looked up on the first request: whoever sends nothing needs none, and the program
/// starts as fast without it. Requests to one server share a connection.
///
/// Certificates are checked against those of the system. Redirections are not followed, so that nobody else gets the
/// password.
public final class CurlTransport: Transport {
  private var connection: OpaquePointer?
  private let patience: Int

  /// The most bytes of an answer that are kept.
  private static let limit = 256 << 10

  /// A transport that waits for an answer for so many seconds.
  public init(patience: Int = 60) { self.patience = patience }

  deinit { sonde_transfer_close(connection) }

  /// Posts; `unavailable` where libcurl is not on this machine.
  public func post(_ submission: Submission, as credentials: Credentials?) throws(TransferError) -> Answer {
    if connection == nil { connection = sonde_transfer_open() }
    guard let connection else { throw .unavailable }
    var answer = sonde_answer()
    defer { sonde_answer_free(&answer) }
    var reason = [CChar](repeating: 0, count: 256)
    let code = Self.withLines(submission.headers) { lines in
      sonde_transfer_post(
        connection, submission.address, lines, credentials?.user, credentials?.password, submission.isDirect ? 1 : 0,
        submission.body, submission.body.count, Self.limit, patience, &answer, &reason)
    }
    guard code == 0 else {
      let bytes = reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw .failed(String(decoding: bytes, as: UTF8.self))
    }
    return Answer(
      status: answer.status, body: Array(UnsafeBufferPointer(start: answer.bytes, count: answer.count)),
      retryAfter: answer.retry_after > 0 ? answer.retry_after : nil)
  }

  /// The lines as C takes them: each ends with a zero byte, the list with NULL.
  private static func withLines<Result>(_ lines: [String], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
    let copies = lines.map { line in
      let bytes = line.utf8CString
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
      for (index, byte) in bytes.enumerated() { copy[index] = byte }
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    return body(copies.map { UnsafePointer($0) } + [nil])
  }
}
