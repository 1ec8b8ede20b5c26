/// Conversions to and from C's wide characters, in which libedit keeps a line.
enum WideText {
  static func scalars(of characters: some Sequence<Int32>) -> [Unicode.Scalar] {
    characters.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
  }

  /// With the NUL at the end that C wants.
  static func terminated(_ scalars: [Unicode.Scalar]) -> [Int32] {
    scalars.map { Int32(bitPattern: $0.value) } + [0]
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
