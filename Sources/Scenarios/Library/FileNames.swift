/// Checks that what a file says of itself agrees with where it stands.
struct FileNames {
  private(set) var findings: [Finding] = []

  /// The id must be the one that the path gives.
  mutating func check<Value>(_ decoded: Decoded<Value>, id: String, found: String?) {
    guard let found, !found.isEmpty, found != id else { return }
    findings.append(.wrongID(found, expected: id, in: decoded.source, at: "id"))
  }

  /// An overlay must name what it stands beside, and the language of its file name.
  mutating func check(_ overlay: Decoded<Overlay>, of id: String, language: String) {
    guard let value = overlay.value else { return }
    if !value.of.isEmpty && value.of != id {
      findings.append(.wrongID(value.of, expected: id, in: overlay.source, at: "of"))
    }
    if !value.language.isEmpty && value.language != language {
      findings.append(
        overlay.source.finding(
          .wrongName, at: "language", "the language is \"\(value.language)\"; the file's name says \"\(language)\""))
    }
  }
}

extension Finding {
  fileprivate static func wrongID(_ id: String, expected: String, in source: SourceMap, at path: String) -> Finding {
    source.finding(.wrongName, at: path, "the id is \"\(id)\"; the file's place says \"\(expected)\"")
  }
}
