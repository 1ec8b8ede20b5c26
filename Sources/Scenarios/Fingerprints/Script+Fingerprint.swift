extension Script {
  /// The fingerprint of all texts: SHA-256 in 64 hexadecimal digits over the form `sonde-script/1`, which holds the
  /// language and then, in byte order of their names, each text's name and variants.
  public func fingerprint(_ hash: Hash) -> String {
    var form = CanonicalForm("sonde-script/1")
    form.add(language)
    form.add(texts.keys.sorted()) { form, id in
      form.add(id.path)
      form.add(texts[id] ?? [])
    }
    return form.fingerprint(hash)
  }

  /// The fingerprint of one text, by which an overlay names what it translates: the first 12 hexadecimal digits of
  /// the SHA-256 of the variants joined by line feeds.
  public func fingerprint(of id: TextID, _ hash: Hash) -> String {
    Script.fingerprint(of: self[id], hash)
  }

  /// The fingerprint of a text's variants; see ``fingerprint(of:_:)-(TextID,_)``.
  public static func fingerprint(of variants: [String], _ hash: Hash) -> String {
    String(hexadecimal(hash(Array(variants.joined(separator: "\n").utf8))).prefix(12))
  }
}
