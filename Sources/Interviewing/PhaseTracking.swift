import QuestionReading
import Scenarios
import Transcripts

/// Follows the phase from what the interviewer does, never from a menu (DESIGN.md section 4).
enum PhaseTracking {
  /// The phase that a line leads to; nil where it stays, as with a line about the story that she is telling.
  static func phase(after reading: Reading, in phase: Phase, staysInStory: Bool) -> Phase? {
    if staysInStory, reading.form != .statement { return nil }
    // "Sketch your career" is after a story too, but the story is the person's.
    let personal = reading.targets.first { [.background, .selfAssessment, .environment, .motivation].contains($0) }
    let isTelling = phase == .competencies && reading.targets.contains { Element(rawValue: $0.rawValue) != nil }
    let wantsCase = reading.signals.contains(.example) || isTelling
    // "A situation from your internship" stays with cases once the interview is about them.
    if phase == .competencies, reading.form == .open, reading.signals.contains(.example) { return nil }
    guard !reading.isUnsure, let target = wantsCase ? reading.targets.first : personal ?? reading.targets.first else {
      return nil
    }
    let isQuestion = reading.form != .statement
    guard isQuestion || reading.act == .steering || reading.act == .information else { return nil }
    let next: Phase? =
      switch target {
      case .situation, .task, .action, .ownership, .result, .learning:
        leadsToCompetencies(reading, in: phase) ? .competencies : nil
      case .background, .selfAssessment, .environment, .expertise: isQuestion ? .profile : nil
      case .motivation: isQuestion || reading.act == .steering ? .motivation : nil
      case .candidateQuestions: .questions
      // Thanks and next steps before anything was asked are no closing.
      case .closing: phase == .opening ? nil : .closing
      case .procedure, .practical, .rapport: nil
      }
    return next == phase ? nil : next
  }

  /// Small talk asks how the journey was and whether she found it, and is no question for a competency: that names one or a
  /// story, asks for a case, or invites to tell.
  private static func leadsToCompetencies(_ reading: Reading, in phase: Phase) -> Bool {
    if reading.targets.contains(.rapport) { return false }
    if reading.form == .statement { return reading.act == .steering }
    if phase == .competencies { return true }
    let asksForCase =
      reading.signals.contains(.example) || reading.signals.contains(.counterExample) || reading.topic != nil
    switch reading.form {
    case .open: return asksForCase || reading.targets.contains(.situation) || phase != .opening
    case .probing: return asksForCase || phase != .opening
    default: return asksForCase
    }
  }
}
