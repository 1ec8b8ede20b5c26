/// Reads the interviewer's lines (DESIGN.md section 2): `read(line, context) -> Reading`, a function of its values.
public struct Reader: Sendable {
  /// What surrounds a line.
  public struct Context: Sendable {
    /// The code of the interview's language; nil where there is none, as in `sonde read` without `--language`.
    public var language: String?
    /// What the line can be about; nil where no scenario is at hand.
    public var topics: TopicIndex?

    /// What surrounds a line.
    public init(language: String? = nil, topics: TopicIndex? = nil) {
      self.language = language
      self.topics = topics
    }
  }

  /// Counts up whenever the rules in this module's code change a reading.
  static let rulesVersion: UInt64 = 4

  /// The languages, in the order of their codes.
  public let languages: [Language]
  let identifier: LanguageIdentifier?

  /// A reader of languages; by default of those that travel inside the binary.
  public init(languages: [Language] = Language.embedded, identifier: LanguageIdentifier? = .embedded) {
    self.languages = languages
    self.identifier = identifier
  }

  /// The language with a code.
  public func language(_ code: String) -> Language? { languages.first { $0.code == code } }

  /// Identifies everything that decides how a line is read: 16 hexadecimal digits.
  public var fingerprint: String {
    var hash = LongFNV.hash([UInt8(truncatingIfNeeded: Reader.rulesVersion)])
    for language in languages {
      hash = LongFNV.hash(language.code.utf8, from: hash)
      hash = LongFNV.hash(withUnsafeBytes(of: language.fingerprint.littleEndian) { Array($0) }, from: hash)
    }
    hash ^= identifier?.fingerprint ?? 0
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// How a line is read. Any text is read, in time linear in its length.
  public func read(_ line: String, in context: Context = Context()) -> Reading {
    let folded = FoldedText(line)
    guard folded.bytes.contains(where: { $0 > 0x20 }) else {
      return Reading(language: context.language ?? languages.first?.code ?? "other", form: .silence)
    }
    let identified = identifier?.language(of: folded, expected: context.language) ?? context.language
    let code = identified ?? languages.first?.code ?? "other"
    guard let language = language(code) ?? context.language.flatMap({ self.language($0) }) ?? languages.first else {
      return Reading(language: code, form: .statement, confidence: 0, isUnsure: true)
    }
    func analysed(_ text: FoldedText) -> AnalysedLine {
      AnalysedLine(text, lexicon: language.lexicon, themes: language.themes)
    }
    var reading = language.read(analysed(folded), own: folded.withoutQuotations.map(analysed))
    reading.language = code
    reading.topic = context.topics?.topic(of: line)
    return reading
  }
}

extension Language {
  /// Below this probability (thousandths) of its form a line is unsure; set where, on the development sets, more such
  /// lines are misread than read.
  static let unsureBelow = 550

  /// Reads a line in this language. Where part of it is quoted, `own` is the rest: signals, a protected ground and
  /// several questions are looked for in the interviewer's own words.
  func read(_ line: AnalysedLine, own: AnalysedLine? = nil) -> Reading {
    let signals = phrases.signals(of: own ?? line)
    guard let model else {
      return Reading(language: code, form: .statement, confidence: 0, isUnsure: true, signals: signals)
    }
    func reading(_ line: AnalysedLine) -> Reading {
      Decision(sums: model.sums(of: line), line: line, model: model).reading(language: code, signals: signals)
    }
    guard let own else { return reading(line) }
    let ours = reading(own)
    let whole = reading(line)
    // Whether a line has targets hangs on whether it asks for a ground.
    guard whole.isProtected == ours.isProtected else { return ours }
    var reading = whole
    reading.isMultiple = reading.form == .statement ? false : ours.isMultiple
    reading.protectedConfidence = ours.protectedConfidence
    return reading
  }
}
