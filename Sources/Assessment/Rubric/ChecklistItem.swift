import Transcripts

/// One thing that an interview by the book has in it (DESIGN.md section 4; seeds 000, 001, 002 and 004).
public enum ChecklistItem: String, CaseIterable, Sendable {
  // Preparation.
  /// The five qualities that the function must have were named.
  case mustHaves
  /// The three ways to fail in it were named.
  case failures
  /// The competencies picked are those to be tested.
  case competencies
  /// The interview guide has something for each phase and competency.
  case guideCoverage
  /// Its questions on competencies are open or probing, and single.
  case guideForm
  // Opening.
  case welcome, panelPresented, courseExplained, durationTold
  // Opening, online only (seed 001).
  case identityCheck, equipmentCheck, roomCheck, noRecording, noAids
  // Profile, CV and motivation.
  case background, motivation
  // The candidate's questions.
  case questionsInvited, questionsAnswered
  /// The less pleasant side of the job was named (seed 004).
  case balanced
  // Closing.
  case nextSteps, timeline, thanks
  // What came in between.
  /// Incidents were dealt with.
  case incidentsHandled
  /// Faulty questions of assessors were put right.
  case assessorsCorrected
  // Care.
  /// Silence or time was given after a hard question or while she was thinking.
  case timeGiven
  /// A nervous candidate was put at ease.
  case reassurance
  // The whole interview.
  case timeKept
  /// Notes record what she said.
  case behaviourNoted
  /// A protected fact that she volunteered was not noted.
  case noProtectedNoted

  /// The phase in which it has its place; nil for what is prepared before or holds throughout.
  public var phase: Phase? {
    switch self {
    case .welcome, .panelPresented, .courseExplained, .durationTold, .identityCheck, .equipmentCheck, .roomCheck,
      .noRecording, .noAids:
      .opening
    case .background: .profile
    case .motivation: .motivation
    case .questionsInvited, .questionsAnswered, .balanced: .questions
    case .nextSteps, .timeline, .thanks: .closing
    case .mustHaves, .failures, .competencies, .guideCoverage, .guideForm, .incidentsHandled, .assessorsCorrected,
      .timeGiven, .reassurance, .timeKept, .behaviourNoted, .noProtectedNoted:
      nil
    }
  }

  /// Whether it belongs to the time before the interview.
  public var isPreparation: Bool {
    switch self {
    case .mustHaves, .failures, .competencies, .guideCoverage, .guideForm: true
    default: false
    }
  }
}
