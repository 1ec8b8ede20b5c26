extension Scenario {
  /// The fingerprint of everything but the texts: SHA-256 in 64 hexadecimal digits over the form
  /// `sonde-scenario-structure/1`, whose fields are the members in the order of their declaration. A text stands in
  /// it by its name; reactions in the order of ``ReactionKind``.
  public func structureFingerprint(_ hash: Hash) -> String {
    var form = CanonicalForm("sonde-scenario-structure/1")
    form.add(id)
    form.add(baseLanguage)
    form.add(vacancy)
    form.add(competencies)
    for text in [title, cv, letter] { form.add(text.path) }
    add(persona, to: &form)
    form.add(facts) { form, group in
      form.add(group.id)
      form.add(group.slots) { form, slot in
        form.add(slot.name)
        form.add(slot.forms.path)
      }
    }
    form.add(episodes) { form, episode in episode.add(to: &form) }
    addSaidOutside(to: &form)
    let pools = ReactionKind.allCases.filter { reactions[$0] != nil }
    form.add(pools) { form, kind in
      form.add(kind.rawValue)
      form.add(reactions[kind]?.path)
    }
    form.add(incidents) { form, incident in
      form.add(incident.id)
      form.add(incident.minute)
      form.add(incident.kind.rawValue)
      form.add(incident.lasts)
      for text in [incident.says, incident.words, incident.handled, incident.ignored] { form.add(text.path) }
    }
    add(panel, to: &form)
    form.add(key) { form, rating in
      form.add(rating.competency)
      form.add(rating.rating)
      form.add(rating.reason.path)
    }
    return form.fingerprint(hash)
  }

  private func add(_ persona: Persona, to form: inout CanonicalForm) {
    form.add(persona.name)
    form.add(persona.voice.path)
    form.add(persona.traits) { form, trait in
      form.add(trait.trait)
      form.add(trait.dose)
    }
    form.add(persona.trust)
    form.add(persona.compliance)
  }

  private func add(_ panel: [Assessor], to form: inout CanonicalForm) {
    form.add(panel) { form, assessor in
      form.add(assessor.id)
      for text in [assessor.name, assessor.role, assessor.remark] { form.add(text.path) }
      form.add(assessor.bias.rawValue)
      form.add(assessor.asks) { form, question in
        form.add(question.id)
        form.add(question.fault.rawValue)
        form.add(question.says.path)
        form.add(question.mended?.path)
      }
    }
  }

  private func addSaidOutside(to form: inout CanonicalForm) {
    form.add(answers) { form, answer in
      form.add(answer.id)
      form.add(answer.target)
      form.add(answer.words?.path)
      form.add(answer.says.path)
    }
    form.add(questions) { form, question in
      form.add(question.id)
      form.add(question.says.path)
      form.add(question.thanks.path)
      form.add(question.honest?.path)
    }
    form.add(contradictions) { form, contradiction in
      form.add(contradiction.id)
      form.add(contradiction.between)
      form.add(contradiction.words.path)
      form.add(contradiction.says.path)
    }
    form.add(suggestions) { form, suggestion in
      form.add(suggestion.id)
      form.add(suggestion.words.path)
      form.add(suggestion.holds)
      form.add(suggestion.says.path)
    }
    form.add(details) { form, detail in
      form.add(detail.id)
      form.add(detail.episode)
      form.add(detail.about)
      form.add(detail.words.path)
      form.add(detail.says.path)
    }
    form.add(volunteered) { form, fact in
      form.add(fact.id)
      form.add(fact.ground)
      form.add(fact.with)
      form.add(fact.says.path)
      form.add(fact.steered.path)
    }
  }
}

extension Episode {
  fileprivate func add(to form: inout CanonicalForm) {
    for field in [id, competency, date, setting.rawValue] { form.add(field) }
    form.add(isFlattering)
    form.add(name.path)
    form.add(words.path)
    form.add(evidence) { form, item in
      for field in [item.id, item.element.rawValue, item.valence.rawValue] { form.add(field) }
      form.add(item.level)
      form.add(item.indicator)
      form.add(item.earned.rawValue)
      form.add(item.after)
      form.add(item.brings)
      form.add(item.undoes)
      form.add(item.trust)
      form.add(item.truth.rawValue)
      form.add(item.says.path)
      form.add(item.vague?.path)
      form.add(item.cues?.path)
      form.add(item.lead?.path)
      form.add(item.ask.path)
    }
  }
}

extension Vacancy {
  /// The fingerprint of everything but the texts, over the form `sonde-vacancy-structure/1`, whose fields are the
  /// members in the order of their declaration.
  public func structureFingerprint(_ hash: Hash) -> String {
    var form = CanonicalForm("sonde-vacancy-structure/1")
    for field in [id, baseLanguage, model, function.path, service.path, summary.path] { form.add(field) }
    for qualities in [mustHaves, failures] {
      form.add(qualities) { form, quality in
        form.add(quality.id)
        form.add(quality.says.path)
        form.add(quality.words.path)
      }
    }
    form.add(competencies) { form, competency in
      form.add(competency.id)
      form.add(competency.anchors.map(\.path))
    }
    form.add(course.map(\.path))
    form.add(minutes)
    form.add(isOnline)
    form.add(technicalCase?.says.path)
    form.add(technicalCase?.minutes ?? 0)
    return form.fingerprint(hash)
  }
}
