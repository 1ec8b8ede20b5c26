/// Writes the YAML text of an overlay: what a translator has to fill in, in the order of the base file.
public enum OverlaySkeleton {
  /// The overlay of a decoded base file (a scenario or a vacancy) for a language. Translations that exist are kept:
  /// a stale one with its old fingerprint, and with the base text as it is now in a comment. A missing one has the
  /// base text as a comment, the fingerprint of that text, and an empty text. Translations of what the base no
  /// longer has stand at the end, as comments.
  public static func write<Value>(
    base: Decoded<Value>, id: String, language: String, existing: Overlay? = nil, _ hash: Hash
  ) -> String {
    var lines = ["format: \(OverlayDecoder.format)", "of: \(id)", "language: \(language)", "texts:"]
    var translations: [TextID: Overlay.Translation] = [:]
    for translation in existing?.translations ?? [] where !translation.variants.isEmpty {
      if translations[translation.id] == nil { translations[translation.id] = translation }
    }
    for text in base.source.order {
      let variants = base.script[text]
      let fingerprint = Script.fingerprint(of: variants, hash)
      lines.append("  \(YAMLText.key(text.path)):")
      guard let translation = translations.removeValue(forKey: text) else {
        lines += comment(variants, language: base.script.language)
        lines += ["    base: \"\(fingerprint)\"", "    text: \"\""]
        continue
      }
      if translation.base != fingerprint {
        lines.append("    # stale: the base text has changed to")
        lines += comment(variants, language: base.script.language)
      }
      lines += entry(translation)
    }
    for translation in (existing?.translations ?? []) where translations.removeValue(forKey: translation.id) != nil {
      lines.append("  # no longer in the base:")
      let gone = ["  \(YAMLText.key(translation.id.path)):"] + entry(translation)
      lines += gone.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }.map { "  # \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The bytes of an overlay with the fingerprints of its translations brought up to date: of all that have a text,
  /// or of those in `only`. Nothing else of the file changes. Nil when the file cannot be decoded.
  public static func restamp<Value>(
    _ bytes: [UInt8], base: Decoded<Value>, only: Set<TextID>? = nil, _ hash: Hash
  ) -> [UInt8]? {
    let decoded = OverlayDecoder.decode(bytes, file: "")
    guard let overlay = decoded.sound else { return nil }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for translation in overlay.translations where !translation.variants.isEmpty {
      guard only?.contains(translation.id) ?? true, base.source.variants[translation.id] != nil else { continue }
      let place = decoded.source.place(of: translation.id.path + ".base")
      guard lines.indices.contains(place.line - 1) else { continue }
      let stamp = Array(base.script.fingerprint(of: translation.id, hash).utf8)
      replace(Array(translation.base.utf8), by: stamp, in: &lines[place.line - 1], from: place.column - 1)
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// Replaces the first occurrence at or after a column; a column never lies after its byte.
  private static func replace(_ old: [UInt8], by new: [UInt8], in line: inout [UInt8], from column: Int) {
    var start = column
    while start + old.count <= line.count {
      if Array(line[start..<start + old.count]) == old {
        line.replaceSubrange(start..<start + old.count, with: new)
        return
      }
      start += 1
    }
  }

  private static func entry(_ translation: Overlay.Translation) -> [String] {
    ["    base: \"\(translation.base)\"", "    text:\(YAMLText.value(translation.variants, indent: 6))"]
  }

  private static func comment(_ variants: [String], language: String) -> [String] {
    variants.flatMap { variant in
      variant.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
        "    # \(index == 0 ? language + ": " : "    ")\(YAMLText.visible(String(line)))"
      }
    }
  }
}
