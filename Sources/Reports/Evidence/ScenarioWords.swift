import Scenarios

/// What a report calls a scenario and its pieces of evidence, in one language.
public struct ScenarioWords: Sendable, Equatable {
  /// A piece of evidence.
  public struct Piece: Sendable, Equatable {
    /// The name of the story that it belongs to.
    public var story: String
    /// The element of that story.
    public var element: Element
    /// A model question that earns it.
    public var ask: String
    /// What must be asked.
    public var earned: Evidence.Earned

    /// A piece of evidence in words.
    public init(story: String, element: Element, ask: String, earned: Evidence.Earned) {
      self.story = story
      self.element = element
      self.ask = ask
      self.earned = earned
    }
  }

  /// The code of the language.
  public var language: String
  /// The title.
  public var title: String
  /// The pieces by id.
  public var pieces: [String: Piece]

  /// Words made by hand.
  public init(language: String, title: String, pieces: [String: Piece]) {
    self.language = language
    self.title = title
    self.pieces = pieces
  }

  /// The words of a scenario in the language asked for, where it has that, else in its first one. What differs by seed is
  /// left out, since a report is about many interviews.
  public init(_ bundle: ScenarioBundle, language: String) {
    let scenario = bundle.scenario
    let chosen = bundle.languages.contains(language) ? language : bundle.languages.first ?? scenario.baseLanguage
    let script = bundle.script(chosen) ?? Script(language: chosen, texts: [:])
    func text(_ id: TextID) -> String { ScenarioWords.withoutSlots(script.text(id)) }
    var pieces: [String: Piece] = [:]
    for episode in scenario.episodes {
      for piece in episode.evidence {
        pieces[piece.id] = Piece(
          story: text(episode.name), element: piece.element, ask: text(piece.ask), earned: piece.earned)
      }
    }
    self.init(language: chosen, title: text(scenario.title), pieces: pieces)
  }

  private static func withoutSlots(_ text: String) -> String {
    var rest = Substring(text)
    var result = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open] + "…"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
