/// What a statement says in words, for people who look into a learning record store, by the key of the catalogues in
/// `Phrases/`.
public enum XAPIPhrase: String, CaseIterable, PhraseKey {
  case attempted = "verb.attempted"
  case asked = "verb.asked"
  case scored = "verb.scored"
  case passed = "verb.passed"
  case failed = "verb.failed"
  case commented = "verb.commented"
  case turn, interview

  /// The folder of the catalogues.
  public static var folder: String { "xapi" }
}

/// The words of statements in one language.
public typealias XAPIPhrases = Phrases<XAPIPhrase>
