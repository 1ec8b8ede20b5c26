import QuestionReading
import Scenarios
import Transcripts

/// Follows the phase from what the interviewer does, never from a menu (DESIGN.md section 4).
enum PhaseTracking {
  /// The phase that a line leads to; nil where it stays.
  static func phase(after reading: Reading, in phase: Phase) -> Phase? {
    // "Sketch your career" is after a story too, but the story is the person's.
    let personal = reading.targets.first { [.background, .selfAssessment, .environment, .motivation].contains($0) }
    let isTelling = phase == .competencies && reading.targets.contains { Element(rawValue: $0.rawValue) != nil }
    let wantsCase = reading.signals.contains(.example) || isTelling
    guard !reading.isUnsure, let target = wantsCase ? reading.targets.first : personal ?? reading.targets.first else {
      return nil
    }
    let isQuestion = reading.form != .statement
    guard isQuestion || reading.act == .steering || reading.act == .information else { return nil }
    let next: Phase? =
      switch target {
      case .situation, .task, .action, .ownership, .result, .learning:
        isQuestion || reading.act == .steering ? .competencies : nil
      case .background, .selfAssessment, .environment, .expertise: isQuestion ? .profile : nil
      case .motivation: isQuestion || reading.act == .steering ? .motivation : nil
      case .candidateQuestions: .questions
      // Thanks and next steps before anything was asked are no closing.
      case .closing: phase == .opening ? nil : .closing
      case .procedure, .practical, .rapport: nil
      }
    return next == phase ? nil : next
  }
}
