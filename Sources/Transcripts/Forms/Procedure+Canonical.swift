// The forms of the events around the questions; each reader is the inverse of the writer above it.
extension CanonicalLine {
  mutating func assessor(_ line: AssessorLine) {
    raw("\"assessor\",\"assessor\":")
    string(line.assessor)
    raw(",\"question\":")
    string(line.question)
    freeText(line.text)
    raw(",\"reading\":")
    reading(line.reading)
  }

  mutating func preparation(_ preparation: Preparation) {
    raw("\"preparation\",\"part\":")
    string(preparation.part.rawValue)
    freeText(preparation.text)
    if let matched = preparation.matched {
      raw(",\"matched\":")
      string(matched)
    }
  }

  mutating func guide(_ entry: GuideEntry) {
    raw("\"guide\",\"section\":")
    string(entry.section)
    freeText(entry.text)
    raw(",\"reading\":")
    reading(entry.reading)
  }

  mutating func assessment(_ entry: AssessmentEntry) {
    raw("\"assessment\",\"subject\":")
    string(entry.subject.word)
    if case .competency(let id) = entry.subject {
      raw(",\"competency\":")
      string(id)
    }
    raw(",\"value\":")
    string(entry.value)
    raw(",\"turns\":")
    array(entry.turns) { line, turn in line.integer(turn) }
    freeText(entry.text)
  }

  mutating func settlement(_ settlement: Settlement) {
    raw("\"settlement\",\"competency\":")
    string(settlement.competency)
    raw(",\"rating\":")
    string(settlement.rating.word)
    raw(",\"turns\":")
    array(settlement.turns) { line, turn in line.integer(turn) }
    freeText(settlement.text)
  }
}

extension CanonicalParser {
  mutating func incidentHandling() throws(Refusal) -> IncidentHandling {
    try expect(",\"id\":")
    let id = try string()
    try expect(",\"outcome\":")
    return IncidentHandling(id: id, outcome: try word())
  }

  mutating func assessorLine() throws(Refusal) -> AssessorLine {
    try expect(",\"assessor\":")
    let assessor = try string()
    try expect(",\"question\":")
    let question = try string()
    let text = try freeText()
    try expect(",\"reading\":")
    return AssessorLine(assessor: assessor, question: question, text: text, reading: try reading())
  }

  mutating func preparation() throws(Refusal) -> Preparation {
    try expect(",\"part\":")
    let part = try word(Preparation.Part.self)
    let text = try freeText()
    return Preparation(part: part, text: text, matched: take(",\"matched\":") ? try string() : nil)
  }

  mutating func guideEntry() throws(Refusal) -> GuideEntry {
    try expect(",\"section\":")
    let section = try string()
    let text = try freeText()
    try expect(",\"reading\":")
    return GuideEntry(section: section, text: text, reading: try reading())
  }

  mutating func assessmentEntry() throws(Refusal) -> AssessmentEntry {
    try expect(",\"subject\":")
    let start = position
    let name = try string()
    let subject: AssessmentEntry.Subject
    if name == "competency" {
      try expect(",\"competency\":")
      subject = .competency(try string())
    } else if let known = AssessmentEntry.Subject(word: name) {
      subject = known
    } else {
      throw Refusal(offset: start, message: "\"\(name.prefix(40))\" is no subject of an assessment form")
    }
    try expect(",\"value\":")
    let value = try string()
    try expect(",\"turns\":")
    let turns = try array { (parser) throws(Refusal) in try parser.integer() }
    return AssessmentEntry(subject: subject, value: value, turns: turns, text: try freeText())
  }

  mutating func settlement() throws(Refusal) -> Settlement {
    try expect(",\"competency\":")
    let competency = try string()
    try expect(",\"rating\":")
    let start = position
    guard let rating = Rating(try string()) else {
      throw Refusal(offset: start, message: "expected a rating: \"1\" to \"5\" or \"insufficient\"")
    }
    try expect(",\"turns\":")
    let turns = try array { (parser) throws(Refusal) in try parser.integer() }
    return Settlement(competency: competency, rating: rating, turns: turns, text: try freeText())
  }
}
