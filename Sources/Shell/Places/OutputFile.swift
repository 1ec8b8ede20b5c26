import Glibc

/// A file that is to be written at the end, opened at the start: what would go wrong with it is known before anybody
/// has spent an hour. What stood in it stays until then.
public final class OutputFile {
  /// The path as the user wrote it.
  public let path: String
  private let descriptor: Int32

  /// Opens the file, or makes it; 74 where that is impossible.
  public init(_ path: String) throws(Failure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(.inputOutput, .cannotWrite, ["path": path, "reason": Files.reason]) }
  }

  deinit { close(descriptor) }

  /// Makes these bytes the file's content.
  func write(_ bytes: [UInt8]) throws(Failure) {
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if isRegular, ftruncate(descriptor, 0) != 0 || lseek(descriptor, 0, SEEK_SET) != 0 { throw failure() }
    guard Descriptors.write(bytes, to: descriptor) else { throw failure() }
    if isRegular, fsync(descriptor) != 0 { throw failure() }
  }

  private func failure() -> Failure {
    Failure(.inputOutput, .cannotWrite, ["path": path, "reason": Files.reason])
  }
}
