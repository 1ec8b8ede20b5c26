import Glibc

/// A file for somebody's editor, in a folder that nobody else can enter: what an editor puts beside it is private too.
final class EditedFile {
  /// Where it is.
  let path: String
  private let folder: String

  /// Makes the file with this content; 74 where that is impossible.
  init(_ name: String, _ content: [UInt8], in environment: Environment) throws(Failure) {
    let parent = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(parent)/sonde-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(.inputOutput, .cannotWrite, ["path": parent, "reason": Files.reason])
    }
    folder = template.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { String(cString: $0) } ?? "" }
    path = folder + "/" + name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0, Descriptors.write(content, to: descriptor), close(descriptor) == 0 else {
      throw Failure(.inputOutput, .cannotWrite, ["path": path, "reason": Files.reason])
    }
  }

  /// What stands in it; 74 where it cannot be read.
  func read(limit: Int) throws(Failure) -> [UInt8] {
    guard let bytes = Files.read(path, limit: limit) else {
      throw Failure(.inputOutput, .cannotRead, ["path": path, "reason": Files.reason])
    }
    return bytes
  }

  /// Takes the file away, with its folder and what an editor left there.
  func discard() {
    guard let directory = opendir(folder) else { return }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { unlink(folder + "/" + name) }
    }
    closedir(directory)
    rmdir(folder)
  }
}

/// The editor that the user's environment names.
struct EditorProgram {
  /// The command, which may have arguments of its own.
  let command: String

  /// `VISUAL`, else `EDITOR`; nil where neither is set.
  init?(_ environment: Environment) {
    guard let command = environment["VISUAL"] ?? environment["EDITOR"] else { return nil }
    self.command = command
  }

  /// The program that opens a file, as other programs do it: the command is the shell's, the path is not.
  ///
  /// The shell catches Ctrl-C and Ctrl-\\, which the terminal sends to it too: it would end before its editor does, and
  /// both would read the terminal. The editor has them as usual, since what is caught is not handed on.
  func opening(_ path: String) -> [String] {
    ["/bin/sh", "-c", "trap : INT QUIT; " + command + " \"$1\"", "sonde", path]
  }
}
