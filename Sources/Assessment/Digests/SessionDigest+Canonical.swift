import QuestionReading
import Transcripts

/// A digest as one canonical line, form `sonde-digest/1`. It lies in a cache that only this program writes, and another
/// version's is no digest: it is computed again.
///
/// Law: what `encoded` writes of a digest whose scores lie in their ranges, `init(encoded:)` reads as that digest.
extension SessionDigest {
  /// The line, without a line feed.
  public var encoded: [UInt8] {
    var line = CanonicalLine()
    line.raw("{\"format\":\"sonde-digest/1\",\"finished\":")
    line.boolean(isFinished)
    line.raw(",\"machine\":")
    line.scores(machine)
    line.raw(",\"pieces\":")
    line.array(pieces) { line, piece in
      line.raw("[")
      line.string(piece.evidence)
      line.raw(",")
      line.string(piece.outcome.rawValue)
      line.raw("]")
    }
    line.raw(",\"lines\":")
    line.integer(lines)
    line.raw(",\"unsure\":")
    line.array(unsure) { line, unsure in
      line.raw("[")
      line.integer(unsure.event)
      line.raw(",")
      line.integer(unsure.turn)
      line.raw(",")
      line.reading(unsure.reading)
      line.raw("]")
    }
    line.raw(",\"hints\":")
    line.integer(aid.hints)
    line.raw(",\"rewinds\":")
    line.integer(aid.rewinds)
    line.raw(",\"repeat\":")
    line.boolean(aid.isRepeat)
    if let marks {
      line.raw(",\"marks\":")
      line.marks(marks)
    }
    line.raw(",\"reviews\":")
    line.array(reviews) { $0.review($1) }
    line.raw("}")
    return line.bytes
  }

  /// Reads a line that `encoded` wrote; nil for anything else.
  public init?(encoded bytes: [UInt8]) {
    var parser = CanonicalParser(bytes, range: 0..<bytes.count)
    do throws(CanonicalParser.Refusal) {
      try self.init(&parser)
    } catch { return nil }
    guard parser.isAtEnd else { return nil }
  }

  private init(_ parser: inout CanonicalParser) throws(CanonicalParser.Refusal) {
    try parser.expect("{\"format\":\"sonde-digest/1\",\"finished\":")
    let isFinished = try parser.boolean()
    try parser.expect(",\"machine\":")
    let machine = try parser.scores()
    try parser.expect(",\"pieces\":")
    let pieces = try parser.array { (parser) throws(CanonicalParser.Refusal) in
      let (evidence, outcome) = try parser.pair(
        { (parser) throws(CanonicalParser.Refusal) in try parser.string() },
        { (parser) throws(CanonicalParser.Refusal) in try parser.word(EvidencePiece.Outcome.self) })
      return Piece(evidence, outcome)
    }
    try parser.expect(",\"lines\":")
    let lines = try parser.integer()
    try parser.expect(",\"unsure\":")
    let unsure = try parser.array { (parser) throws(CanonicalParser.Refusal) in try parser.unsureLine() }
    try parser.expect(",\"hints\":")
    var aid = PracticeAid(hints: try parser.integer())
    try parser.expect(",\"rewinds\":")
    aid.rewinds = try parser.integer()
    try parser.expect(",\"repeat\":")
    aid.isRepeat = try parser.boolean()
    let marks = parser.take(",\"marks\":") ? try parser.marks() : nil
    try parser.expect(",\"reviews\":")
    let reviews = try parser.array { (parser) throws(CanonicalParser.Refusal) in try parser.review() }
    try parser.expect("}")
    self.init(
      isFinished: isFinished, machine: machine, pieces: pieces, lines: lines, unsure: unsure, aid: aid,
      marks: marks, reviews: reviews)
  }
}

extension CanonicalLine {
  fileprivate mutating func strings(_ strings: [String]) { array(strings) { $0.string($1) } }

  fileprivate mutating func scores(_ scores: SessionDigest.Scores) {
    raw("{\"total\":")
    integer(scores.total)
    raw(",\"passed\":")
    boolean(scores.passed)
    raw(",\"dimensions\":")
    array(scores.dimensions) { line, dimension in
      line.raw("[")
      line.string(dimension.id.rawValue)
      line.raw(",")
      line.integer(dimension.score)
      line.raw("]")
    }
    raw(",\"knockouts\":")
    array(scores.knockouts) { line, knockout in
      line.raw("[")
      line.string(knockout.kind)
      line.raw(",")
      line.integer(knockout.turn)
      line.raw(",")
      line.string(knockout.ground)
      line.raw(",")
      line.string(knockout.state.rawValue)
      line.raw("]")
    }
    raw("}")
  }

  /// Dictionaries as lists of pairs by key, so that the same digest has the same bytes; a rating of 0 is insufficient evidence.
  fileprivate mutating func marks(_ marks: Marks) {
    raw("{\"lines\":")
    array(marks.lines.sorted { $0.key < $1.key }) { line, entry in
      line.raw("[")
      line.integer(entry.key)
      line.raw(",")
      line.string(entry.value.form.rawValue)
      line.raw(",")
      line.integer(entry.value.flags)
      line.raw("]")
    }
    raw(",\"criteria\":")
    array(marks.criteria.sorted { $0.key < $1.key }) { line, entry in
      line.raw("[")
      line.string(entry.key)
      line.raw(",")
      line.integer(entry.value)
      line.raw("]")
    }
    raw(",\"ratings\":")
    array(marks.ratings.sorted { $0.key < $1.key }) { line, entry in
      line.raw("[")
      line.string(entry.key)
      line.raw(",")
      line.integer(entry.value.level ?? 0)
      line.raw("]")
    }
    raw("}")
  }

  fileprivate mutating func review(_ review: SessionDigest.Review) {
    raw("{\"id\":")
    string(review.id)
    raw(",\"reviewer\":")
    string(review.reviewer)
    raw(",\"start\":")
    integer(review.start)
    raw(",\"blind\":")
    boolean(review.isBlind)
    raw(",\"scores\":")
    scores(review.scores)
    raw(",\"restored\":")
    strings(review.restored)
    raw(",\"marks\":")
    marks(review.marks)
    raw("}")
  }
}

extension CanonicalParser {
  fileprivate mutating func strings() throws(Refusal) -> [String] {
    try array { (parser) throws(Refusal) in try parser.string() }
  }

  /// Reads `[A,B]`.
  fileprivate mutating func pair<First, Second>(
    _ first: (inout CanonicalParser) throws(Refusal) -> First,
    _ second: (inout CanonicalParser) throws(Refusal) -> Second
  ) throws(Refusal) -> (First, Second) {
    try expect("[")
    let one = try first(&self)
    try expect(",")
    let other = try second(&self)
    try expect("]")
    return (one, other)
  }

  fileprivate mutating func unsureLine() throws(Refusal) -> SessionDigest.UnsureLine {
    try expect("[")
    let event = try integer()
    try expect(",")
    let turn = try integer()
    try expect(",")
    let reading = try reading()
    try expect("]")
    return .init(event: event, turn: turn, reading: reading)
  }

  fileprivate mutating func scores() throws(Refusal) -> SessionDigest.Scores {
    try expect("{\"total\":")
    let total = try integer(0...1000)
    try expect(",\"passed\":")
    let passed = try boolean()
    try expect(",\"dimensions\":")
    let dimensions = try array { (parser) throws(Refusal) in
      let (id, score) = try parser.pair(
        { (parser) throws(Refusal) in try parser.word(Rubric.DimensionID.self) },
        { (parser) throws(Refusal) in try parser.integer(0...1000) })
      return SessionDigest.Scores.Dimension(id: id, score: score)
    }
    try expect(",\"knockouts\":")
    let knockouts = try array { (parser) throws(Refusal) in try parser.knockout() }
    try expect("}")
    return .init(total: total, passed: passed, dimensions: dimensions, knockouts: knockouts)
  }

  private mutating func knockout() throws(Refusal) -> Scorecard.Knockout {
    try expect("[")
    let kind = try string()
    try expect(",")
    let turn = try integer()
    try expect(",")
    let ground = try string()
    try expect(",")
    let state = try word(Scorecard.Knockout.State.self)
    try expect("]")
    return .init(kind: kind, turn: turn, ground: ground, state: state)
  }

  fileprivate mutating func marks() throws(Refusal) -> Marks {
    try expect("{\"lines\":")
    let lines = try array { (parser) throws(Refusal) in
      try parser.expect("[")
      let turn = try parser.integer()
      try parser.expect(",")
      let form = try parser.word(Form.self)
      try parser.expect(",")
      let flags = try parser.integer(0...7)
      try parser.expect("]")
      return (turn, Marks.Labels(form: form, flags: flags))
    }
    try expect(",\"criteria\":")
    let criteria = try array { (parser) throws(Refusal) in
      try parser.pair(
        { (parser) throws(Refusal) in try parser.string() },
        { (parser) throws(Refusal) in try parser.integer(0...1000) })
    }
    try expect(",\"ratings\":")
    let ratings = try array { (parser) throws(Refusal) in
      try parser.pair(
        { (parser) throws(Refusal) in try parser.string() },
        { (parser) throws(Refusal) in try parser.integer(0...5) })
    }
    try expect("}")
    return Marks(
      lines: Dictionary(lines, uniquingKeysWith: { $1 }), criteria: Dictionary(criteria, uniquingKeysWith: { $1 }),
      ratings: Dictionary(ratings, uniquingKeysWith: { $1 }).mapValues { $0 == 0 ? .insufficient : .level($0) })
  }

  fileprivate mutating func review() throws(Refusal) -> SessionDigest.Review {
    try expect("{\"id\":")
    let id = try string()
    try expect(",\"reviewer\":")
    let reviewer = try string()
    try expect(",\"start\":")
    let start = try integer()
    try expect(",\"blind\":")
    let isBlind = try boolean()
    try expect(",\"scores\":")
    let scores = try scores()
    try expect(",\"restored\":")
    let restored = try strings()
    try expect(",\"marks\":")
    let marks = try marks()
    try expect("}")
    return .init(
      id: id, reviewer: reviewer, start: start, isBlind: isBlind, scores: scores, restored: restored, marks: marks)
  }
}

extension Marks.Labels {
  /// The three flags as one number, 0 to 7.
  fileprivate var flags: Int { (isMultiple ? 1 : 0) + (isHypothetical ? 2 : 0) + (isProtected ? 4 : 0) }

  fileprivate init(form: Form, flags: Int) {
    self.init(
      Reading(
        language: "", form: form, isMultiple: flags & 1 != 0, isHypothetical: flags & 2 != 0,
        isProtected: flags & 4 != 0))
  }
}
