import Scenarios
import Transcripts

/// Reads an ``AssessmentSheet`` that was filled in as YAML. Never throws: what is wrong stands in the findings with its
/// place, all of it at once, and nothing that was written is dropped without one.
public enum AssessmentSheetDecoder {
  /// The first line's value.
  public static let format = "sonde-assessment/1"

  /// Decodes the bytes of a sheet.
  ///
  /// - Parameters:
  ///   - competencies: those that are rated, in their order.
  ///   - turns: the turns that can be cited.
  public static func decode(
    _ bytes: [UInt8], file: String, competencies: [String], turns: Set<Int>
  ) -> Decoded<AssessmentSheet> {
    let named = AssessmentEntry.Subject.named
    return DecodingSession.decode(
      bytes, file: file, format: format, what: "the form", keys: ["ratings"] + named.map(\.sheetKey)
    ) { fields in
      let form = FormFields(root: fields, session: fields.session, turns: turns)
      var sheet = AssessmentSheet(competencies: competencies)
      form.expect(["ratings"] + named.map(\.sheetKey), in: fields)
      if let node = fields.optional("ratings"),
        let ratings = Fields(node, what: "`ratings`", keys: competencies, path: "ratings", in: fields.session)
      {
        form.expect(competencies, in: ratings)
        for id in competencies { sheet[.competency(id)] = form.answer(.competency(id), in: ratings) }
      } else if fields.has("ratings"), fields.optional("ratings") == nil {
        fields.session.report(.missingKey, at: fields.node.place, "`ratings` needs a value")
      }
      for subject in named {
        sheet[subject] = subject.values.isEmpty ? form.points(subject, in: fields) : form.answer(subject, in: fields)
      }
      return sheet
    }
  }
}

/// Reads the parts of a sheet.
private struct FormFields {
  let root: Fields
  let session: DecodingSession
  let turns: Set<Int>

  /// A key that is not there was lost rather than left blank.
  func expect(_ keys: [String], in fields: Fields) {
    for key in keys where !fields.has(key) {
      session.report(.missingKey, at: fields.node.place, "the key `\(key)` is missing; leave it there without a value")
    }
  }

  /// A value with the turns that it rests on and a reason; none where it was left blank.
  func answer(_ subject: AssessmentEntry.Subject, in fields: Fields) -> [AssessmentSheet.Line] {
    let (key, value) = (subject.sheetKey, subject.valueKey)
    guard let node = fields.optional(key),
      let entry = Fields(
        node, what: "`\(key)`", keys: [value, "turns", "reason"], path: fields.path(of: key), in: session)
    else { return [] }
    let cited = citations(in: entry)
    let reason = entry.optional("reason").map { text($0, what: "`reason`") } ?? ""
    guard let written = entry.optional(value) else {
      if !cited.isEmpty || !reason.isEmpty {
        session.report(.missingKey, at: node.place, "`\(key)` has turns or a reason, but no `\(value)`")
      }
      return []
    }
    guard let chosen = session.choice(written, among: subject.values) else { return [] }
    return [AssessmentSheet.Line(value: chosen, turns: cited, text: .unsalted(reason))]
  }

  /// A list of points, each a text, or a text with turns.
  func points(_ subject: AssessmentEntry.Subject, in fields: Fields) -> [AssessmentSheet.Line] {
    fields.list(subject.sheetKey).enumerated().compactMap { position, node in
      if case .mapping = node.content {
        let path = fields.path(of: subject.sheetKey) + ".\(position)"
        guard let entry = Fields(node, what: "a point", keys: ["text", "turns"], path: path, in: session),
          let words = entry.required("text")
        else { return nil }
        return point(words, turns: citations(in: entry))
      }
      return point(node, turns: [])
    }
  }

  private func point(_ node: SourceNode, turns: [Int]) -> AssessmentSheet.Line? {
    let words = text(node, what: "a point")
    guard !words.isEmpty else {
      if case .scalar = node.content {
        session.report(.emptyText, at: node.place, "a point needs words; take the line out where there is none")
      }
      return nil
    }
    return AssessmentSheet.Line(turns: turns, text: .unsalted(words))
  }

  /// The turns under `turns`: a list, or one number.
  private func citations(in fields: Fields) -> [Int] {
    guard let node = fields.optional("turns") else { return [] }
    let items: [SourceNode] = if case .sequence(let items) = node.content { items } else { [node] }
    var cited: [Int] = []
    for item in items {
      guard let turn = session.integer(item, in: 1...Int(Int32.max)) else { continue }
      if !turns.contains(turn) {
        session.report(.danglingID, at: item.place, "there is no turn \(turn) that counts")
      } else if !cited.contains(turn) {
        cited.append(turn)
      }
    }
    return cited
  }

  /// The words of a value on one line, as they are typed at the prompt.
  private func text(_ node: SourceNode, what: String) -> String {
    guard case .scalar(let words, _) = node.content else {
      session.report(.wrongType, at: node.place, "\(what) is a text, not \(node.kind); quote a text with a colon in it")
      return ""
    }
    guard !node.isNull else { return "" }
    return words.onOneLine
  }
}
