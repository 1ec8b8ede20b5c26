/// What a language's pseudonyms are made of, by the key of the catalogues in `Phrases/`. Lists are joined by commas.
public enum PseudonymPhrase: String, CaseIterable, PhraseKey {
  /// Invented names for each role: a first name and a family name.
  case trainee, candidate, mentor
  /// The family name of everybody else.
  case other
  /// What takes the place of an address or a number.
  case email, telephone, register, number
  /// The small words of a family name, such as "van": by themselves they name nobody.
  case particles
  /// Words that a name follows.
  case titles
  /// Words with which somebody says her own name.
  case introductions
  /// The same, where only two capitalised words in a row are taken for a name.
  case cautiousIntroductions

  /// The folder of the catalogues.
  public static var folder: String { "pseudonyms" }
}
