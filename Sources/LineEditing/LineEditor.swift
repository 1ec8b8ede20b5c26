/// What one call of `read` ended with.
public enum LineInput: Equatable, Sendable {
  /// A complete line, without its newline.
  case line(String)
  /// The line was dropped with Ctrl-C.
  case interrupted
  /// Input ended: Ctrl-D on an empty line, or the end of a pipe.
  case end
  /// The deadline passed; what had been typed so far comes back with the next read.
  case expired(partial: String)
}
