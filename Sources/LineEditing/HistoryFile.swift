import Glibc

/// A file of history lines, one per line in UTF-8, that only its owner can read.
///
/// History is a comfort: whatever is wrong with the file, the program goes on without it.
struct HistoryFile {
  let path: String

  /// More than this was not written here.
  private static let largestSize = 4 << 20

  func load() -> [String] {
    // Non-blocking, so that a named pipe in its place cannot hold up the start.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.largestSize
    else { return [] }
    let editor = PipeLineEditor(input: descriptor)
    var lines: [String] = []
    while case .line(let line)? = try? editor.read(prompt: Prompt(""), until: nil) {
      lines.append(TerminalText.sanitized(line))
    }
    return lines
  }

  /// Writes beside the file and renames, so that a crash leaves the old or the new history and never half of one.
  func save(_ lines: [String]) {
    makeDirectory(of: path)
    let temporary = "\(path).\(getpid())"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    let isWritten = write(Array(lines.map { $0 + "\n" }.joined().utf8), to: descriptor)
    close(descriptor)
    if !isWritten || rename(temporary, path) != 0 {
      unlink(temporary)
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest.removeFirst(count)
    }
    return true
  }

  /// Makes the missing folders, for the owner alone. What exists keeps its mode: it may be anybody's.
  private func makeDirectory(of path: String) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if mkdir(folder, 0o700) != 0 && errno == ENOENT {
      makeDirectory(of: folder)
      mkdir(folder, 0o700)
    }
  }
}
