/// How each kind of event is read, by the word after `"kind":`, old forms included.
///
/// A kind without a number is its first form. When a kind's members change, the new form is written as `KIND/2`, and
/// the old form's entry stays here for ever, reading old lines into today's values (upcasting). A line keeps the form
/// that it was written in, so that its chain verifies: only what is read from it is new.
package struct EventForms: Sendable {
  /// Reads the members after `"kind"` up to `,"chain"`.
  package typealias Read =
    @Sendable (inout CanonicalParser) throws(CanonicalParser.Refusal) -> EventBody

  private var table: [String: Read]

  /// The forms that this program knows.
  package static let all = EventForms(table: [
    "interviewer": { (parser) throws(CanonicalParser.Refusal) in .interviewer(try parser.interviewerLine()) },
    "silence": { (parser) throws(CanonicalParser.Refusal) in .silence(try parser.silence()) },
    "candidate": { (parser) throws(CanonicalParser.Refusal) in .candidate(try parser.candidateLine()) },
    "note": { (parser) throws(CanonicalParser.Refusal) in .note(Note(text: try parser.freeText())) },
    "phase": { (parser) throws(CanonicalParser.Refusal) in .phase(try parser.phaseChange()) },
    "incident": { (parser) throws(CanonicalParser.Refusal) in .incident(try parser.incidentStrike()) },
    "handling": { (parser) throws(CanonicalParser.Refusal) in .handling(try parser.incidentHandling()) },
    "assessor": { (parser) throws(CanonicalParser.Refusal) in .assessor(try parser.assessorLine()) },
    "preparation": { (parser) throws(CanonicalParser.Refusal) in .preparation(try parser.preparation()) },
    "guide": { (parser) throws(CanonicalParser.Refusal) in .guide(try parser.guideEntry()) },
    "assessment": { (parser) throws(CanonicalParser.Refusal) in .assessment(try parser.assessmentEntry()) },
    "submitted": { (_) throws(CanonicalParser.Refusal) in .submitted },
    "settlement": { (parser) throws(CanonicalParser.Refusal) in .settlement(try parser.settlement()) },
    "outcome": { (parser) throws(CanonicalParser.Refusal) in .outcome(Note(text: try parser.freeText())) },
    "hint": { (parser) throws(CanonicalParser.Refusal) in .hint(try parser.hint()) },
    "rewind": { (parser) throws(CanonicalParser.Refusal) in .rewind(try parser.rewind()) },
    "closed": { (parser) throws(CanonicalParser.Refusal) in .closed(try parser.closing()) },
  ])

  /// These forms and one more, which replaces one of the same name.
  package func adding(_ form: String, _ read: @escaping Read) -> EventForms {
    var forms = self
    forms.table[form] = read
    return forms
  }

  /// Reads the value of `"kind":` and the members after it.
  package func read(_ parser: inout CanonicalParser) throws(CanonicalParser.Refusal) -> EventBody {
    let start = parser.position
    let form = try parser.string()
    guard let read = table[form] else {
      throw .init(
        offset: start,
        message: "unknown kind of event \"\(form.prefix(40))\"; a newer version of Sonde may have written it")
    }
    return try read(&parser)
  }
}
