extension Header {
  /// The word that a transcript begins with: its format and the format's version.
  public static let format = "sonde-transcript/1"

  /// The header's line without its line feed, in canonical form: `init(canonical:)` is the inverse.
  public var canonicalBytes: [UInt8] {
    var line = CanonicalLine()
    line.raw("{\"format\":\"sonde-transcript/1\",\"session\":")
    line.string(session)
    line.raw(",\"scenario\":")
    line.string(scenario)
    line.raw(",\"fingerprints\":{\"reader\":")
    line.string(fingerprints.reader)
    line.raw(",\"engine\":")
    line.string(fingerprints.engine)
    line.raw(",\"rubric\":")
    line.string(fingerprints.rubric)
    line.raw(",\"scenario\":")
    line.string(fingerprints.scenario)
    line.raw(",\"script\":")
    line.string(fingerprints.script)
    line.raw("},\"language\":")
    line.string(language)
    line.raw(",\"seed\":")
    line.integer(Int(min(seed, UInt64(CanonicalLine.maximumInteger))))
    line.raw(",\"mode\":")
    line.string(mode.rawValue)
    line.raw(",\"actors\":")
    line.array(actors) { line, actor in
      line.raw("{\"id\":")
      line.string(actor.id)
      line.raw(",\"role\":")
      line.string(actor.role.rawValue)
      line.raw("}")
    }
    if let cohort {
      line.raw(",\"cohort\":")
      line.string(cohort)
    }
    line.raw(",\"attempt\":")
    line.integer(attempt)
    line.raw(",\"start\":")
    line.string(Instant.text(start))
    line.raw("}")
    return line.bytes
  }

  /// Reads a header's line in canonical form.
  package init(canonical parser: inout CanonicalParser) throws(CanonicalParser.Refusal) {
    try parser.expect("{\"format\":")
    let start = parser.position
    let format = try parser.string()
    guard format == Self.format else {
      throw .init(offset: start, message: "the format \"\(format.prefix(40))\" is not \"\(Self.format)\"")
    }
    try parser.expect(",\"session\":")
    session = try parser.string()
    try parser.expect(",\"scenario\":")
    scenario = try parser.string()
    fingerprints = try Fingerprints(canonical: &parser)
    try parser.expect(",\"language\":")
    language = try parser.string()
    try parser.expect(",\"seed\":")
    seed = UInt64(try parser.integer())
    try parser.expect(",\"mode\":")
    mode = try parser.word()
    try parser.expect(",\"actors\":")
    actors = try parser.array { (parser) throws(CanonicalParser.Refusal) in
      try parser.expect("{\"id\":")
      let id = try parser.string()
      try parser.expect(",\"role\":")
      let actor = Actor(id: id, role: try parser.word())
      try parser.expect("}")
      return actor
    }
    cohort = parser.take(",\"cohort\":") ? try parser.string() : nil
    try parser.expect(",\"attempt\":")
    attempt = try parser.integer()
    try parser.expect(",\"start\":")
    self.start = try parser.instant()
    try parser.expect("}")
  }
}

extension Header.Fingerprints {
  fileprivate init(canonical parser: inout CanonicalParser) throws(CanonicalParser.Refusal) {
    try parser.expect(",\"fingerprints\":{\"reader\":")
    reader = try parser.string()
    try parser.expect(",\"engine\":")
    engine = try parser.string()
    try parser.expect(",\"rubric\":")
    rubric = try parser.string()
    try parser.expect(",\"scenario\":")
    scenario = try parser.string()
    try parser.expect(",\"script\":")
    script = try parser.string()
    try parser.expect("}")
  }
}
