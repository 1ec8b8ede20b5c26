import CLibEdit
import CTerminal
import Glibc

extension TerminalLineEditor {
  /// Writes the text piece by piece; see `Revealer`. Between two lines keys are not echoed.
  func reveal(_ text: String, charactersPerSecond: Int64) {
    input.forgetSignals()
    sonde_signals_listen(1)
    defer {
      sonde_signals_listen(0)
      ignoresEnterUntil = clock.now() + Revealer.strayEnterMilliseconds
    }
    var typed: [UInt8] = []
    var isSkipping = false
    var shown: Int64 = 0
    let start = clock.now()
    for piece in Revealer.pieces(of: text) {
      if piece.isVisible, !isSkipping {
        let due = Deadline(at: start + shown * 1_000 / charactersPerSecond, on: clock)
        isSkipping = listen(until: due, typed: &typed)
        shown += 1
      }
      output.write(piece.text)
      if !isSkipping {
        output.flush()
      }
    }
    output.flush()
    input.push(typed)
  }

  /// Waits for the next character's turn. Says whether the rest is to be shown at once.
  private func listen(until due: Deadline, typed: inout [UInt8]) -> Bool {
    while true {
      switch input.next(until: due) {
      case .expired:
        return false
      case .end:
        return true
      case .byte(UInt8(ascii: "\r")), .byte(UInt8(ascii: "\n")):
        return true
      case .byte(UInt8(ascii: " ")) where typed.isEmpty:
        return true
      case .byte(let byte):
        typed.append(byte)
      case .signal(let signals):
        if signals.contains(.interrupt) {
          return true
        }
        if signals.contains(.stop) {
          sonde_stop()
        }
        if !signals.isDisjoint(with: [.stop, .goOn]) {
          // The shell may have set modes of its own: leaving raw mode sets those between two lines.
          sonde_el_prepare_terminal(editor, 1)
          sonde_el_prepare_terminal(editor, 0)
        }
      }
    }
  }
}
