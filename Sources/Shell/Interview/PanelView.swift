import Assessment
import Scenarios
import Transcripts

/// The panel's ratings beside the trainee's, once she has handed hers in; what differs by more than one point must be
/// settled.
struct PanelView {
  let lines: [String]

  init(_ session: InterviewSession, _ words: Catalogue) throws(Failure) {
    let scenario = session.scenario
    let assessors = scenario.bundle.scenario.panel
    let panel = PanelRatings.of(session.transcript, scenario.bundle)
    let own = AssessmentView.sheet(session)
    var lines: [String] = []
    for (index, assessor) in assessors.enumerated() {
      lines.append("\(index + 1)  \(scenario.script.text(assessor.name)): \(scenario.script.text(assessor.remark))")
      // What an assessor heard, with the turns: the notes that a rating rests on.
      for rating in panel where rating.assessor == assessor.id && !rating.note.isEmpty {
        lines.append("   ✎ \(rating.note)")
      }
    }
    for id in scenario.bundle.scenario.competencies {
      let mine = own[.competency(id)].first.flatMap { Rating($0.value) }
      let theirs = assessors.map { assessor in
        panel.first { $0.assessor == assessor.id && $0.competency == id }?.rating
      }
      let shown = ([mine] + theirs).map { $0.map { words.value($0.word) } ?? "○" }
      let isFar = PanelView.differ([mine] + theirs)
      lines.append(
        "\(scenario.competencyName(id)) (\(id)): \(words(.panelRow, ["own": shown[0], "others": shown.dropFirst().joined(separator: " · ")]))"
          + (isFar ? "  ← " + words(.panelSettle) : ""))
    }
    self.lines = lines
  }

  /// Whether two ratings are more than one point apart, or one has evidence enough where another has not.
  static func differ(_ ratings: [Rating?]) -> Bool {
    let known = ratings.compactMap { $0 }
    let levels = known.compactMap(\.level)
    guard let low = levels.min(), let high = levels.max() else { return false }
    return high - low > 1 || levels.count < known.count
  }
}
