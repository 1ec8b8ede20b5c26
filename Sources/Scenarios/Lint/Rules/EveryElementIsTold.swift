/// The scenario has evidence of each of the six elements.
struct EveryElementIsTold: LintRule {
  func findings(in subject: LintSubject) -> [Finding] {
    let told = Set(subject.evidence.map(\.evidence.element))
    return Element.allCases.filter { !told.contains($0) }.map { .missing($0, subject) }
  }
}

extension Finding {
  fileprivate static func missing(_ element: Element, _ subject: LintSubject) -> Finding {
    subject.source.finding(.missingElement, at: "episodes", "no evidence has the element `\(element.rawValue)`")
  }
}
