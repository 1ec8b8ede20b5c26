/// The translation of a scenario's or vacancy's texts into one language.
public struct Overlay: Sendable, Equatable {
  /// The id of the scenario or vacancy.
  public var of: String
  /// The language's code.
  public var language: String
  /// The translations in the order of the file.
  public var translations: [Translation]

  /// The translation of one text.
  public struct Translation: Sendable, Equatable {
    /// The text.
    public var id: TextID
    /// The fingerprint of the base text that was translated.
    public var base: String
    /// The variants; empty where it still has to be translated.
    public var variants: [String]
  }
}
