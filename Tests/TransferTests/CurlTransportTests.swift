import Foundation
import Testing
import Transfer

/// libcurl against a server in this process.
@Suite struct CurlTransportTests {
  @Test func `what is posted arrives as it is, with its headers and with basic authentication`() throws {
    let server = try OneAnswerServer("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nRetry-After: 9\r\n\r\n[\"\u{E9}")
    let body = Array("[{\"text\":\"é\u{0}\u{1B}\"}]".utf8)
    let answer = try CurlTransport(patience: 20).post(
      Submission(
        address: server.address + "/xAPI/statements", headers: ["X-Experience-API-Version: 1.0.3", "Expect:"],
        body: body, isDirect: true), as: Credentials(user: "zoë", password: "a:b c"))
    #expect(answer == Answer(status: 200, body: Array("[\"\u{E9}".utf8), retryAfter: 9))
    let request = server.request()
    #expect(request.hasPrefix("POST /xAPI/statements HTTP/1.1\r\n"))
    #expect(request.contains("\r\nX-Experience-API-Version: 1.0.3\r\n"))
    let token = Data("zoë:a:b c".utf8).base64EncodedString()
    #expect(request.contains("\r\nAuthorization: Basic \(token)\r\n"))
    #expect(request.hasSuffix("\r\n\r\n" + String(decoding: body, as: UTF8.self)))
  }

  @Test func `a redirection is an answer like any other, and without credentials none are sent`() throws {
    let server = try OneAnswerServer(
      "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    let answer = try CurlTransport(patience: 20).post(
      Submission(address: server.address, headers: [], body: [0x5B, 0x5D], isDirect: true), as: nil)
    #expect(answer == Answer(status: 302))
    #expect(!server.request().contains("Authorization"))
  }

  @Test func `an answer of any size is kept up to a limit`() throws {
    let server = try OneAnswerServer(
      "HTTP/1.1 500 No\r\nContent-Length: 1000000\r\n\r\n" + String(repeating: "x", count: 1_000_000))
    let answer = try CurlTransport(patience: 20).post(
      Submission(address: server.address, headers: [], body: [], isDirect: true), as: nil)
    #expect(answer.status == 500 && answer.body.count == 256 << 10)
  }

  @Test func `a connection that breaks or is refused is a failure with its reason`() throws {
    let server = try OneAnswerServer("")
    func failure(_ address: String) -> TransferError? {
      do throws(TransferError) {
        _ = try CurlTransport(patience: 20).post(
          Submission(address: address, headers: [], body: [0x5B, 0x5D], isDirect: true), as: nil)
        return nil
      } catch { return error }
    }
    #expect(failure(server.address) == .failed("Empty reply from server"))
    guard case .failed(let reason) = failure("http://127.0.0.1:1/") else { return #expect(Bool(false)) }
    #expect(reason.contains("127.0.0.1"))
    guard case .failed = failure("file:///etc/passwd") else { return #expect(Bool(false)) }
  }
}

/// Takes one request, gives one answer, and closes.
private final class OneAnswerServer: @unchecked Sendable {
  private let descriptor: Int32
  private let port: UInt16
  private let received = DispatchSemaphore(value: 0)
  private let lock = NSLock()
  private var bytes: [UInt8] = []

  var address: String { "http://127.0.0.1:\(port)" }

  init(_ answer: String) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && listen(descriptor, 1) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    port = UInt16(bigEndian: place.sin_port)
    try #require(isBound)
    Thread.detachNewThread { [self] in serve(answer) }
  }

  deinit { close(descriptor) }

  /// The request, once it was taken.
  func request() -> String {
    received.wait()
    return lock.withLock { String(decoding: bytes, as: UTF8.self) }
  }

  private func serve(_ answer: String) {
    let connection = accept(descriptor, nil, nil)
    var taken: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while !Self.isWhole(taken) {
      let count = read(connection, &chunk, chunk.count)
      guard count > 0 else { break }
      taken += chunk[..<count]
    }
    lock.withLock { bytes = taken }
    var rest = Array(answer.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    shutdown(connection, Int32(SHUT_RDWR))
    close(connection)
    received.signal()
  }

  /// Whether head and body of a request are there.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return false }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
    guard let field = head.firstRange(of: "content-length: ") else { return true }
    let length = Int(head[field.upperBound...].prefix { $0.isNumber }) ?? 0
    return bytes.count - end.upperBound >= length
  }
}
