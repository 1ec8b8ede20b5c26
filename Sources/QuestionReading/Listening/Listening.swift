/// The small words by which a candidate takes a line, beside how the reader reads it: data in
/// `Languages/XX/listening.txt`, the same names for all languages.
///
/// Readings are recorded and graded; this is not. It decides only what she answers, so that it may grow without a
/// transcript's changing its grade.
public struct Listening: Sendable {
  /// What a phrase of a line does, or asks for.
  public enum Cue: String, CaseIterable, Sendable {
    // What is asked for.
    case who, when, `where`, howMany, why
    /// Her own part in it ("wat hebt u toen zelf gedaan?").
    case ownShare
    /// What somebody answered, said or did to it.
    case reply
    /// Refers to what she said, sets something against it, points back to it.
    case saying, opposition, anaphor
    /// Goes back to a story, asks for one more, for one that went well.
    case back, another, wellDone
    /// Did not follow her; wants more of the same.
    case `repeat`, more
    /// Passes over her question.
    case evasive
    case apology
    /// Leaves her the last word; invites her questions.
    case addition, inviting
    /// Checks who she is; asks whether she is willing.
    case identity, willing
    /// Takes back or rewords a colleague's question.
    case waive
    /// Takes up an offer of hers.
    case accept
  }

  struct Traits: OptionSet {
    let rawValue: UInt8
    static let function = Traits(rawValue: 1)
    static let general = Traits(rawValue: 2)
    static let opening = Traits(rawValue: 4)
    static let negation = Traits(rawValue: 8)
    static let pointing = Traits(rawValue: 16)
  }

  private var traits: [[UInt8]: Traits] = [:]
  private var particulars: [[UInt8]: Particular] = [:]
  private var phrases = ListeningPhrases()
  /// Words that keep their capital after a colon although they are no names.
  public private(set) var capitals: [String] = []
  private var prefixes: [[UInt8]] = []
  /// What could not be read, as `line: reason`; empty for shipped data.
  public private(set) var problems: [String] = []
  let stemmer: Stemmer

  /// Reads a language's file.
  public init(_ source: String, stemmer: Stemmer) {
    self.stemmer = stemmer
    for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.prefix { $0 != "#" }
      guard content.contains(where: { $0 != " " }) else { continue }
      guard let colon = content.firstIndex(of: ":") else {
        problems.append("\(number + 1): no colon: \(content)")
        continue
      }
      let words = content[content.index(after: colon)...].split(separator: " ").map(String.init)
      if !add(words, to: String(content[..<colon])) { problems.append("\(number + 1): no such name: \(content)") }
    }
  }

  /// What travels inside the binary for a language; one without such data hears content words only.
  public static func embedded(_ language: Language) -> Listening {
    let file = Resource.embedded(under: "languages/\(language.code)/listening").first { $0.name.isEmpty }
    return Listening(file?.resource.text ?? "", stemmer: language.stemmer)
  }

  /// The stem of a folded word, without a prefix that only inflects it ("gevraagd").
  public func stem(_ word: [UInt8]) -> [UInt8] {
    let stem = stemmer.stem(word)
    guard let prefix = prefixes.first(where: { stem.count >= $0.count + 4 && stem.starts(with: $0) }) else {
      return stem
    }
    return Array(stem.dropFirst(prefix.count))
  }

  private mutating func add(_ words: [String], to name: String) -> Bool {
    if let cue = Cue(rawValue: name) {
      phrases.add(words, cue)
      return true
    }
    switch name {
    case "function": mark(words, .function)
    case "general": mark(words, .general)
    case "opening": mark(words, .opening)
    case "negation": mark(words, .negation)
    case "pointing": mark(words, .pointing)
    case "capital": capitals += words
    case "prefix": prefixes += words.map { FoldedText($0).bytes }
    default:
      let parts = name.split(separator: ".")
      guard parts.count == 2, let kind = Particular.Kind(rawValue: String(parts[0])), let value = Int(parts[1]) else {
        return false
      }
      for word in words { particulars[FoldedText(word).bytes] = Particular(kind: kind, value: value) }
    }
    return true
  }

  private mutating func mark(_ words: [String], _ trait: Traits) {
    for word in words.flatMap({ Words.split(FoldedText($0).bytes) }) {
      traits[Array(word.bytes), default: []].insert(trait)
    }
  }

  /// A line or a text as she takes it.
  public func words(of text: String) -> Words {
    let bytes = FoldedText(text).bytes
    var words: [Words.Word] = []
    for piece in Words.split(bytes) {
      let word = Array(piece.bytes)
      let traits = traits[word] ?? []
      let particular = Particular(digits: word) ?? particulars[word]
      words.append(
        Words.Word(
          folded: word, stem: stem(word), isFunction: traits.contains(.function) || word.count < 3,
          isGeneral: traits.contains(.general), opensSummary: traits.contains(.opening),
          isNegation: traits.contains(.negation), isPointing: traits.contains(.pointing), particular: particular,
          clause: piece.clause))
    }
    return Words(words, cues: phrases.cues(of: words))
  }
}
