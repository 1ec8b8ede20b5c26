import Glibc

/// How far a long task has come, drawn again and again on one line of standard error. Where that is no terminal, nothing
/// is drawn.
struct ProgressBar {
  private let total: Int
  private let isShown: Bool
  private var last = -1

  /// A bar of so many steps.
  init(of total: Int, isShown: Bool = isatty(STDERR_FILENO) == 1) {
    self.total = total
    self.isShown = isShown && total > 0
  }

  /// Draws that so many steps are done, where that changes the bar.
  mutating func show(_ done: Int) {
    let filled = Self.filled(done, of: total)
    guard isShown, filled != last || done == total else { return }
    last = filled
    _ = Descriptors.write(Array(("\r" + Self.text(done, of: total)).utf8), to: STDERR_FILENO)
  }

  /// Leaves the line.
  func end() {
    if isShown { _ = Descriptors.write([0x0D, 0x0A], to: STDERR_FILENO) }
  }

  private static let width = 40

  private static func filled(_ done: Int, of total: Int) -> Int { total > 0 ? done * width / total : width }

  /// The bar as text: `[####    ] 10 / 20`.
  static func text(_ done: Int, of total: Int) -> String {
    let filled = filled(done, of: total)
    let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: width - filled)
    return "[\(bar)] \(done) / \(total)"
  }
}
