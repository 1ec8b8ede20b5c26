/// What the reader knows of one language: the files of its folder in `Languages`.
public struct Language: Sendable {
  /// The code, such as `nl`.
  public let code: String
  private let words: Deferred<(lexicon: Lexicon, phrases: PhraseList)>
  /// What words speak of; knows no word where there is no such file.
  package let themes: Themes
  /// Nil before the first training.
  let model: LinearModel?
  /// Cuts endings, for comparing words.
  public let stemmer: Stemmer
  /// A hash of all that decides a reading in this language.
  let fingerprint: UInt64

  /// A language from its files, by their names without extension (`lexicon`, `phrases`, `endings`, `themes`,
  /// `model`).
  public init(code: String, files: [String: Resource]) {
    self.code = code
    let lexicon = files["lexicon"]?.text ?? ""
    let phrases = files["phrases"]?.text ?? ""
    let endings = files["endings"]?.text ?? ""
    words = Deferred { (Lexicon(lexicon), PhraseList(phrases)) }
    stemmer = Stemmer(endings: endings)
    themes = files["themes"].flatMap { Themes($0) } ?? Themes()
    model = files["model"].flatMap { LinearModel($0) }
    var hash = LongFNV.hash(lexicon.utf8)
    hash = LongFNV.hash(phrases.utf8, from: hash)
    hash = LongFNV.hash(endings.utf8, from: hash)
    fingerprint = hash ^ themes.fingerprint ^ (model?.fingerprint ?? 0)
  }

  package var lexicon: Lexicon { words.value.lexicon }
  var phrases: PhraseList { words.value.phrases }

  /// The languages that travel inside the binary, in the order of their codes.
  public static let embedded = loadEmbedded()

  /// Reads the languages that travel inside the binary anew; `embedded` holds them ready.
  public static func loadEmbedded() -> [Language] {
    var files: [(code: String, files: [String: Resource])] = []
    for (name, resource) in Resource.embedded(under: "languages/") {
      let parts = name.split(separator: "/").map(String.init)
      guard parts.count == 2 else { continue }
      if files.last?.code != parts[0] { files.append((parts[0], [:])) }
      files[files.count - 1].files[parts[1]] = resource
    }
    return files.map { Language(code: $0.code, files: $0.files) }
  }

  /// What its lexicon and phrases got wrong; empty for shipped data.
  public var problems: [String] { lexicon.problems + phrases.problems }
}

/// FNV-1a in 64 bits, for fingerprints.
package enum LongFNV {
  package static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
