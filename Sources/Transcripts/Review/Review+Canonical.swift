import QuestionReading

// The forms of a review's lines; each reader is the inverse of the writer above it (TranscriptFormat.md).
extension ReviewHeader {
  /// The word that a review begins with: its format and the format's version.
  public static let format = "sonde-review/1"

  /// The header's line without its line feed, in canonical form.
  public var canonicalBytes: [UInt8] {
    var line = CanonicalLine()
    line.raw("{\"format\":\"sonde-review/1\",\"review\":")
    line.string(review)
    line.raw(",\"session\":")
    line.string(session)
    line.raw(",\"scenario\":")
    line.string(scenario)
    line.raw(",\"head\":")
    line.string(head)
    line.raw(",\"reviewer\":{\"id\":")
    line.string(reviewer.id)
    line.raw(",\"role\":")
    line.string(reviewer.role.rawValue)
    line.raw("},\"language\":")
    line.string(language)
    line.raw(",\"start\":")
    line.string(Instant.text(start))
    line.raw(",\"blind\":")
    line.boolean(isBlind)
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
    try parser.expect(",\"review\":")
    review = try parser.string()
    try parser.expect(",\"session\":")
    session = try parser.string()
    try parser.expect(",\"scenario\":")
    scenario = try parser.string()
    try parser.expect(",\"head\":")
    head = try parser.hexadecimal(64)
    try parser.expect(",\"reviewer\":{\"id\":")
    let id = try parser.string()
    try parser.expect(",\"role\":")
    reviewer = Header.Actor(id: id, role: try parser.word())
    try parser.expect("},\"language\":")
    language = try parser.string()
    try parser.expect(",\"start\":")
    self.start = try parser.instant()
    try parser.expect(",\"blind\":")
    isBlind = try parser.boolean()
    try parser.expect("}")
  }
}

extension CanonicalParser {
  mutating func instant() throws(Refusal) -> Int {
    let start = position
    guard let moment = Instant.seconds(try string()) else {
      throw .init(offset: start, message: "expected a moment such as \"2000-01-01T00:00:00Z\"")
    }
    return moment
  }
}

extension CanonicalLine {
  /// Writes `{"seq":…,"at":…,"kind":…` and the kind's members, without `,"chain"` and what follows.
  mutating func entry(_ entry: ReviewEntry) {
    raw("{\"seq\":")
    integer(entry.seq)
    raw(",\"at\":")
    integer(entry.at)
    raw(",\"kind\":")
    switch entry.event {
    case .comment(let turn, let text):
      raw("\"comment\",\"turn\":")
      integer(turn)
      freeText(text)
    case .relabel(let turn, let changes, let reason):
      raw("\"relabel\",\"turn\":")
      integer(turn)
      relabelling(changes)
      freeText(reason)
    case .overrule(let criterion, let score, let reason):
      raw("\"overrule\",\"criterion\":")
      string(criterion)
      raw(",\"score\":")
      thousandths(score)
      freeText(reason)
    case .rate(let competency, let rating, let reason):
      raw("\"rate\",\"competency\":")
      string(competency)
      raw(",\"rating\":")
      string(rating.word)
      freeText(reason)
    case .confirm(let knockout):
      raw("\"confirm\",\"knockout\":")
      string(knockout)
    case .reject(let knockout, let reason):
      raw("\"reject\",\"knockout\":")
      string(knockout)
      freeText(reason)
    case .summary(let text):
      raw("\"summary\"")
      freeText(text)
    case .undo(let seq):
      raw("\"undo\",\"entry\":")
      integer(seq)
    case .done: raw("\"done\"")
    }
  }

  private mutating func relabelling(_ changes: Relabelling) {
    raw(",\"changes\":{")
    let start = bytes.count
    func separate(_ line: inout CanonicalLine) { if line.bytes.count > start { line.raw(",") } }
    if let form = changes.form {
      raw("\"form\":")
      string(form.rawValue)
    }
    if let flag = changes.isMultiple {
      separate(&self)
      raw("\"multiple\":")
      boolean(flag)
    }
    if let flag = changes.isHypothetical {
      separate(&self)
      raw("\"hypothetical\":")
      boolean(flag)
    }
    if let flag = changes.isProtected {
      separate(&self)
      raw("\"protected\":")
      boolean(flag)
    }
    if let targets = changes.targets {
      separate(&self)
      raw("\"targets\":")
      array(targets) { line, target in line.string(target.rawValue) }
    }
    if let act = changes.act {
      separate(&self)
      raw("\"act\":")
      string(act.rawValue)
    }
    raw("}")
  }
}

extension CanonicalParser {
  /// Reads the value of `"kind":` and the members after it.
  mutating func reviewEvent() throws(Refusal) -> ReviewEvent {
    let start = position
    switch try string() {
    case "comment":
      try expect(",\"turn\":")
      return .comment(turn: try integer(), text: try freeText())
    case "relabel":
      try expect(",\"turn\":")
      let turn = try integer()
      return .relabel(turn: turn, changes: try relabelling(), reason: try freeText())
    case "overrule":
      try expect(",\"criterion\":")
      let criterion = try string()
      try expect(",\"score\":")
      return .overrule(criterion: criterion, thousandths: try thousandths(), reason: try freeText())
    case "rate":
      try expect(",\"competency\":")
      let competency = try string()
      try expect(",\"rating\":")
      let start = position
      guard let rating = Rating(try string()) else {
        throw Refusal(offset: start, message: "expected a rating: \"1\" to \"5\" or \"insufficient\"")
      }
      return .rate(competency: competency, rating: rating, reason: try freeText())
    case "confirm":
      try expect(",\"knockout\":")
      return .confirm(knockout: try string())
    case "reject":
      try expect(",\"knockout\":")
      return .reject(knockout: try string(), reason: try freeText())
    case "summary": return .summary(text: try freeText())
    case "undo":
      try expect(",\"entry\":")
      return .undo(seq: try integer())
    case "done": return .done
    case let kind:
      throw .init(
        offset: start,
        message: "unknown kind of entry \"\(kind.prefix(40))\"; a newer version of Sonde may have written it")
    }
  }

  private mutating func relabelling() throws(Refusal) -> Relabelling {
    try expect(",\"changes\":{")
    var changes = Relabelling()
    var isFirst = true
    // Members stand in this order; each but the first of those that are there follows a comma.
    func next(_ first: StaticString, _ later: StaticString, _ parser: inout CanonicalParser) -> Bool {
      let isThere = parser.take(isFirst ? first : later)
      if isThere { isFirst = false }
      return isThere
    }
    if next("\"form\":", ",\"form\":", &self) { changes.form = try word() }
    if next("\"multiple\":", ",\"multiple\":", &self) { changes.isMultiple = try boolean() }
    if next("\"hypothetical\":", ",\"hypothetical\":", &self) { changes.isHypothetical = try boolean() }
    if next("\"protected\":", ",\"protected\":", &self) { changes.isProtected = try boolean() }
    if next("\"targets\":", ",\"targets\":", &self) {
      changes.targets = try array { (parser) throws(Refusal) in try parser.word(Target.self) }
    }
    if next("\"act\":", ",\"act\":", &self) { changes.act = try word() }
    try expect("}")
    return changes
  }
}
