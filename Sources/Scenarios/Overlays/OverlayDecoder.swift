/// Decodes the overlay of a scenario (`ID/fr.yaml`) or vacancy (`vacancies/ID.fr.yaml`).
public enum OverlayDecoder {
  /// The first line's value.
  public static let format = "sonde-overlay/1"

  /// Decodes the bytes of an overlay. Its script holds the texts that are translated; an empty `text` is one that
  /// still has to be, and is no finding here but a missing translation in lint.
  public static func decode(_ bytes: [UInt8], file: String) -> Decoded<Overlay> {
    DecodingSession.decode(
      bytes, file: file, format: format, what: "an overlay", keys: ["of", "language", "texts"]
    ) { fields in
      Overlay(of: fields.id("of"), language: fields.languageCode, translations: translations(fields))
    }
  }

  private static func translations(_ fields: Fields) -> [Overlay.Translation] {
    guard fields.required("texts") != nil else { return [] }
    let session = fields.session
    return fields.pairs("texts").compactMap { key, value in
      let id = TextID(key.name)
      guard
        let entry = Fields(value, what: "a translation", keys: ["base", "text"], path: key.name, in: session)?
          .located(at: key.name, place: key.place)
      else { return nil }
      let base = fingerprint(entry)
      guard let text = entry.optional("text"), !isEmpty(text) else {
        return Overlay.Translation(id: id, base: base, variants: [])
      }
      session.readText(text, id: id)
      session.note(key.name, at: key.place)
      return Overlay.Translation(id: id, base: base, variants: session.texts[id] ?? [])
    }
  }

  private static func isEmpty(_ node: SourceNode) -> Bool {
    if case .scalar(let text, _) = node.content { return text.isEmpty }
    return false
  }

  private static func fingerprint(_ fields: Fields) -> String {
    guard let node = fields.required("base"), let base = fields.session.word(node, "`base`") else { return "" }
    fields.session.note(fields.path(of: "base"), at: node.place)
    let isFingerprint =
      base.utf8.count == 12
      && base.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    if !isFingerprint {
      fields.session.report(.badFormat, at: node.place, "`base` is a fingerprint: 12 digits from 0 to 9 and a to f")
    }
    return base
  }
}
