import Scenarios

extension Rubric {
  /// The fingerprint of everything that decides a scorecard: hash in hexadecimal digits over the form
  /// `sonde-rubric/1`, whose fields are the members in the order of their declaration. Messages stand in it in the
  /// order of ``MessageKey``, each with its languages in byte order. Formatting and comments of the file never show.
  public func fingerprint(_ hash: Hash) -> String {
    var form = CanonicalForm(RubricDecoder.format)
    form.add(id)
    form.add(passMark)
    form.add(evidence.map { [$0] } ?? []) { form, rules in
      form.add(rules.weight)
      form.add(rules.minimum)
      form.add(rules.episodes)
      form.add(rules.elements) { form, rule in
        form.add(rule.element.rawValue)
        form.add(rule.weight)
        form.add(rule.needed)
      }
    }
    form.add(technique.map { [$0] } ?? []) { form, rules in
      form.add(rules.weight)
      form.add(rules.minimum)
      form.add(rules.enough)
      form.add(rules.criteria) { form, rule in
        form.add(rule.criterion.rawValue)
        form.add(rule.weight)
        rule.measure.numbers.forEach { form.add($0) }
      }
    }
    form.add(structure.map { [$0] } ?? []) { form, rules in
      form.add(rules.weight)
      form.add(rules.minimum)
      form.add(rules.notes)
      form.add(rules.criteria) { form, rule in
        form.add(rule.criterion.rawValue)
        form.add(rule.weight)
        form.add(rule.items.map(\.rawValue))
      }
    }
    form.add(assessment.map { [$0] } ?? []) { form, rules in
      form.add(rules.weight)
      form.add(rules.minimum)
      form.add(rules.sufficiency.elements)
      form.add(rules.sufficiency.episodes)
      form.add(rules.tolerance)
      form.add(rules.criteria) { form, rule in
        form.add(rule.criterion.rawValue)
        form.add(rule.weight)
      }
    }
    form.add(protectedConfidence.map(String.init))
    form.add(strength)
    form.add(MessageKey.allCases.filter { messages[$0] != nil }) { form, key in
      form.add(key.rawValue)
      let words = (messages[key] ?? [:]).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      form.add(words) { form, word in
        form.add([word.key, word.value.message, word.value.better])
      }
    }
    return form.fingerprint(hash)
  }
}

extension Rubric.TechniqueRule.Measure {
  fileprivate var numbers: [Int] {
    switch self {
    case .share(let full): [full]
    case .funnel(let probes, let elements): [probes, elements]
    case .fault(let zero): [zero]
    }
  }
}
