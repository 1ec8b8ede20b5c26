/// The short names of everything that can be wrong in a file of the library. They are stable: scripts may match them.
public enum FindingCode: String, CaseIterable, Sendable {
  // The file as such; nothing of it is decoded.
  case tooLarge = "too-large"
  case tooDeep = "too-deep"
  case invalidUTF8 = "invalid-utf8"
  case forbiddenCharacter = "forbidden-character"
  case yamlAlias = "yaml-alias"
  case yamlMerge = "yaml-merge"
  case yamlTag = "yaml-tag"
  case yamlSyntax = "yaml-syntax"
  case missingFile = "missing-file"
  // The form.
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case wrongFormat = "wrong-format"
  case wrongName = "wrong-name"
  case badFormat = "bad-format"
  case badValue = "bad-value"
  case outOfRange = "out-of-range"
  case emptyText = "empty-text"
  case duplicateID = "duplicate-id"
  case wrongSum = "wrong-sum"
  // What refers to what.
  case danglingID = "dangling-id"
  case cycle
  case unreachable
  // What a scenario must hold.
  case missingElement = "missing-element"
  case missingRating = "missing-rating"
  case nothingAgainst = "nothing-against"
  case bluffNotUndone = "bluff-not-undone"
  case fewTakenUp = "few-taken-up"
  case missingCues = "missing-cues"
  case cueNotSaid = "cue-not-said"
  case askWithoutCue = "ask-without-cue"
  case missingPool = "missing-pool"
  case poolTooSmall = "pool-too-small"
  case wrongCount = "wrong-count"
  // Texts.
  case plainText = "plain-text"
  case controlCharacter = "control-character"
  case repeatedLine = "repeated-line"
  case repeatedText = "repeated-text"
  case unknownSlot = "unknown-slot"
  case unusedSlot = "unused-slot"
  case formCount = "form-count"
  // Translations.
  case missingTranslation = "missing-translation"
  case staleTranslation = "stale-translation"
  case superfluousTranslation = "superfluous-translation"

  /// How bad it is.
  public var severity: Finding.Severity {
    switch self {
    case .fewTakenUp, .repeatedText, .unusedSlot, .superfluousTranslation: .warning
    default: .error
    }
  }
}
