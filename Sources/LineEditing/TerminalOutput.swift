import CTerminal
import Glibc

/// Standard output through the buffer that `print` and libedit use, so that what they write keeps its order.
struct TerminalOutput {
  private let stream: UnsafeMutablePointer<FILE>

  static var standard: TerminalOutput { TerminalOutput(stream: sonde_standard_output()) }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      _ = fwrite(bytes.baseAddress, 1, bytes.count, stream)
    }
  }

  func flush() {
    fflush(stream)
  }
}
