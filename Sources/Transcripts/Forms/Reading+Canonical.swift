import QuestionReading

extension CanonicalLine {
  /// Writes a reading: the members of `sonde read` in their order, then those that only a log has.
  package mutating func reading(_ reading: Reading) {
    raw("{\"language\":")
    string(reading.language)
    raw(",\"form\":")
    string(reading.form.rawValue)
    raw(",\"multiple\":")
    boolean(reading.isMultiple)
    raw(",\"hypothetical\":")
    boolean(reading.isHypothetical)
    raw(",\"protected\":")
    boolean(reading.isProtected)
    raw(",\"targets\":")
    array(reading.targets) { line, target in line.string(target.rawValue) }
    raw(",\"act\":")
    string(reading.act.rawValue)
    raw(",\"confidence\":")
    thousandths(reading.confidence)
    raw(",\"unsure\":")
    boolean(reading.isUnsure)
    raw(",\"protectedConfidence\":")
    thousandths(reading.protectedConfidence)
    if let topic = reading.topic {
      raw(",\"topic\":")
      string(topic)
    }
    raw(",\"signals\":")
    array(reading.signals) { line, signal in line.string(signal.rawValue) }
    raw("}")
  }
}

extension CanonicalParser {
  /// Reads a reading: the inverse of `CanonicalLine.reading`.
  package mutating func reading() throws(Refusal) -> Reading {
    try expect("{\"language\":")
    let language = try string()
    try expect(",\"form\":")
    let form = try word(Form.self)
    try expect(",\"multiple\":")
    let isMultiple = try boolean()
    try expect(",\"hypothetical\":")
    let isHypothetical = try boolean()
    try expect(",\"protected\":")
    let isProtected = try boolean()
    try expect(",\"targets\":")
    let targets = try array { (parser) throws(Refusal) in try parser.word(Target.self) }
    try expect(",\"act\":")
    let act = try word(Act.self)
    try expect(",\"confidence\":")
    let confidence = try thousandths()
    try expect(",\"unsure\":")
    let isUnsure = try boolean()
    try expect(",\"protectedConfidence\":")
    let protectedConfidence = try thousandths()
    let topic = take(",\"topic\":") ? try string() : nil
    try expect(",\"signals\":")
    let signals = try array { (parser) throws(Refusal) in try parser.word(Signal.self) }
    try expect("}")
    return Reading(
      language: language, form: form, isMultiple: isMultiple, isHypothetical: isHypothetical, isProtected: isProtected,
      targets: targets, act: act, topic: topic, confidence: confidence, protectedConfidence: protectedConfidence,
      isUnsure: isUnsure, signals: signals)
  }
}
