/// Where in a file each text, id and reference stands, so that findings can name the place.
public struct SourceMap: Sendable {
  /// One variant of a text in the file.
  public struct Variant: Sendable, Equatable {
    /// Where it begins.
    public var place: Place
    /// Whether it is neither quoted nor a block.
    public var isPlain: Bool
  }

  /// The file, as the caller named it.
  public let file: String
  /// The names of all texts in the order of the file.
  public internal(set) var order: [TextID] = []
  var variants: [TextID: [Variant]] = [:]
  var places: [String: Place] = [:]

  init(file: String) { self.file = file }

  /// Where a value stands, named by the path of its keys with ids instead of positions; else where the nearest
  /// thing around it stands, at last the beginning of the file.
  public func place(of path: String) -> Place {
    var rest = Substring(path)
    while true {
      if let place = places[String(rest)] { return place }
      guard let dot = rest.lastIndex(of: ".") else { return .start }
      rest = rest[..<dot]
    }
  }

  /// Where a variant of a text begins.
  public func place(of text: TextID, variant: Int = 0) -> Place {
    guard let known = variants[text], known.indices.contains(variant) else { return place(of: text.path) }
    return known[variant].place
  }

  /// A finding about the value at a path.
  func finding(_ code: FindingCode, at path: String, _ message: String) -> Finding {
    Finding(code, file: file, at: place(of: path), message)
  }

  /// A finding about a variant of a text.
  func finding(_ code: FindingCode, in text: TextID, variant: Int = 0, _ message: String) -> Finding {
    Finding(code, file: file, at: place(of: text, variant: variant), message)
  }
}
