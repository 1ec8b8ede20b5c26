import CLibEdit
import CTerminal
import Glibc

/// The C functions that libedit calls, and the keys that call them.
extension TerminalLineEditor {
  static func of(_ editor: OpaquePointer?) -> TerminalLineEditor? {
    sonde_el_client(editor).map { Unmanaged<TerminalLineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  func installCallbacks() {
    sonde_el_set_prompts(
      editor,
      { TerminalLineEditor.of($0)?.promptMemory },
      { TerminalLineEditor.of($0)?.rightPromptMemory },
      Int32(RenderedPrompt.literal.asciiValue ?? 1))
    sonde_el_set_reader(editor) { editor, target in
      guard let target, let owner = TerminalLineEditor.of(editor) else { return -1 }
      return owner.nextKey(into: target)
    }
    sonde_el_add_function(editor, "sonde-complete", "complete what stands before the cursor") { editor, _ in
      UInt8(TerminalLineEditor.of(editor)?.complete() ?? CC_ERROR)
    }
  }

  /// After `~/.editrc`: a `bind -e` or `bind -v` there starts from libedit's own keys again.
  func bindKeys() {
    if completer != nil {
      sonde_el_bind(editor, "^I", "sonde-complete")
    }
    // In vi mode escape leaves insertion, so that no sequence may begin with it.
    guard let keys = sonde_el_keys(editor), String(cString: keys) == "emacs" else { return }
    sonde_el_bind(editor, "^R", "em-inc-search-prev")
    for (key, function) in [
      ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"), ("\\e[1~", "ed-move-to-beg"),
      ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"), ("\\e[4~", "ed-move-to-end"),
      ("\\e[3~", "ed-delete-next-char"), ("\\e[1;5C", "em-next-word"), ("\\e[1;5D", "ed-prev-word"),
    ] {
      sonde_el_bind(editor, key, function)
    }
  }

  /// Gives libedit the next character, or ends the line (0 or -1) with the reason in `outcome`.
  private func nextKey(into target: UnsafeMutablePointer<wchar_t>) -> Int32 {
    bringBackPartial()
    allowMovementIfNeeded()
    output.flush()
    while true {
      switch input.next(until: deadline) {
      case .byte(let byte):
        guard let scalar = assembler.push(byte), scalar != "\0", !isStrayEnter(scalar) else { continue }
        ignoresEnterUntil = nil
        target.pointee = wchar_t(bitPattern: scalar.value)
        return 1
      case .expired:
        let line = currentLine
        partial = line
        wipeLine(line)
        return leave(with: .expired(partial: line.text), code: ETIMEDOUT)
      case .end:
        _ = leave(with: .end, code: 0)
        return 0
      case .signal(let signals):
        if signals.contains(.interrupt) {
          leaveLine(saying: "^C")
          input.dropTypedAhead()
          return leave(with: .interrupted, code: EINTR)
        }
        obey(signals)
      }
    }
  }

  private func leave(with input: LineInput, code: Int32) -> Int32 {
    outcome = input
    errno = code
    return -1
  }

  /// An Enter that was meant to skip what was being revealed, and came too late for it.
  private func isStrayEnter(_ scalar: Unicode.Scalar) -> Bool {
    guard let until = ignoresEnterUntil, scalar == "\n" || scalar == "\r" else { return false }
    return clock.now() < until && currentLine.scalars.isEmpty
  }
}
