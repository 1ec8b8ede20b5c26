import QuestionReading
import Scenarios
import Transcripts

/// What was prepared (seeds 002 and 004).
extension ChecklistReader {
  func preparation(_ item: ChecklistItem) -> Checklist.Entry? {
    switch item {
    case .mustHaves: named(.mustHave, item, of: vacancy?.mustHaves.count ?? 5)
    case .failures: named(.failure, item, of: vacancy?.failures.count ?? 3)
    case .competencies: competencies()
    case .guideCoverage: coverage()
    case .guideForm: guideForm()
    default: nil
    }
  }

  /// Different qualities that the words named mean.
  private func named(_ part: Preparation.Part, _ item: ChecklistItem, of whole: Int) -> Checklist.Entry {
    let matched = Set(record.preparations.filter { $0.part == part }.compactMap(\.matched))
    return self.part(item, matched.count, of: whole, [], missed: [0])
  }

  /// The competencies picked that are tested, out of all that are tested or picked.
  private func competencies() -> Checklist.Entry {
    let picked = Set(record.preparations.filter { $0.part == .competency }.map { $0.matched ?? $0.text.string })
    let tested = Set(scenario.competencies)
    return part(
      .competencies, picked.intersection(tested).count, of: picked.union(tested).count, [], missed: [0])
  }

  /// The phases and competencies that the guide has something for.
  private func coverage() -> Checklist.Entry {
    let sections = Phase.allCases.filter { $0 != .competencies }.map(\.rawValue) + scenario.competencies
    let covered = Set(record.guide.map(\.section)).intersection(sections)
    return part(.guideCoverage, covered.count, of: sections.count, [], missed: [0])
  }

  /// The questions on competencies that are open or probing, and single; a hypothetical is a choice, not a fault.
  private func guideForm() -> Checklist.Entry {
    let questions = record.guide.filter {
      scenario.competencies.contains($0.section) && $0.reading.form != .statement && $0.reading.form != .silence
    }
    let good = questions.filter { $0.reading.form.isProductive && !$0.reading.isMultiple && !$0.reading.isProtected }
    return part(.guideForm, good.count, of: max(1, questions.count), [], missed: [0])
  }
}
