/// No text holds control characters, or characters that change the direction of writing, which would hide or
/// reorder what is on the screen. Escapes in quoted texts can smuggle them in.
struct TextsHoldNoControls: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    (subject.languages + subject.vacancyLanguages).flatMap { texts in
      texts.source.order.flatMap { id in
        texts.script[id].enumerated().compactMap { variant, text in
          Self.firstControl(in: text).map { .control($0, id, variant, texts) }
        }
      }
    } + name(subject) + model(subject)
  }

  /// The first scalar that must not be in a text. Line feeds may.
  static func firstControl(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0: true
      case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
      case 0xE0000...0x10FFFF: true
      default: false
      }
    }
  }

  private func name(_ subject: LintSubject) -> [Finding] {
    Self.firstControl(in: subject.scenario.persona.name).map { [.control($0, subject.source, "persona.name")] } ?? []
  }

  private func model(_ subject: LintSubject) -> [Finding] {
    guard let model = subject.model, let value = model.value else { return [] }
    return value.competencies.flatMap { competency -> [Finding] in
      let path = "competencies.\(competency.id)"
      let texts =
        [(path + ".names", competency.names), (path + ".definition", competency.definition)]
        + competency.indicators.map { ("\(path).\($0.id).text", $0.text) }
      return texts.flatMap { path, texts in
        texts.keys.sorted().compactMap { language in
          Self.firstControl(in: texts[language] ?? "").map { .control($0, model.source, "\(path).\(language)") }
        }
      }
    }
  }
}

extension Finding {
  fileprivate static func control(
    _ scalar: Unicode.Scalar, _ id: TextID, _ variant: Int, _ texts: LintSubject.TextSet
  ) -> Finding {
    texts.source.finding(.controlCharacter, in: id, variant: variant, message(scalar))
  }

  fileprivate static func control(_ scalar: Unicode.Scalar, _ source: SourceMap, _ path: String) -> Finding {
    source.finding(.controlCharacter, at: path, message(scalar))
  }

  private static func message(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "the text holds U+\(padded), which is invisible or changes the direction of writing"
  }
}
