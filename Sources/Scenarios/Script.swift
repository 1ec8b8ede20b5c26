/// The texts of one scenario or vacancy in one language.
public struct Script: Sendable, Equatable {
  /// The language's code, such as `nl`.
  public var language: String
  /// The variants of each text.
  public var texts: [TextID: [String]]

  /// Wraps texts.
  public init(language: String, texts: [TextID: [String]]) {
    self.language = language
    self.texts = texts
  }

  /// The variants of a text; empty for one that the script lacks.
  public subscript(id: TextID) -> [String] { texts[id] ?? [] }

  /// The first variant of a text, for texts that have only one.
  public func text(_ id: TextID) -> String { self[id].first ?? "" }
}
