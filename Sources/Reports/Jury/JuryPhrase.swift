/// Everything that a jury report says of its own, by the key of the catalogues in `Phrases/`. What is in braces there is
/// filled in.
public enum JuryPhrase: String, CaseIterable, PhraseKey {
  case title, facts, label, value, candidate, vacancy, service, session, language, online, yes, no, unclear, reserve
  case panel, chair, assessor, name, role, course, part, from, ended, competencies, chairRating, settled, notRated
  case insufficient, anchor, evidence, remark, heard, form, strength, weakness, can, wants, reflects, recommend
  case incidents, incident, handling, questions, question, answer, unanswered, protected, protectedState, doneAbout
  case notes, outcome, none, turn, asked, said, quote, erased, colon
  case phaseOpening = "phase.opening"
  case phaseProfile = "phase.profile"
  case phaseMotivation = "phase.motivation"
  case phaseCompetencies = "phase.competencies"
  case phaseQuestions = "phase.questions"
  case phaseClosing = "phase.closing"
  case reasonInterviewer = "reason.interviewer"
  case reasonInput = "reason.input"
  case reasonTime = "reason.time"
  case incidentDisconnection = "incident.disconnection"
  case incidentThirdPerson = "incident.third-person"
  case incidentBlurredBackground = "incident.blurred-background"
  case incidentRecording = "incident.recording"
  case incidentNotes = "incident.notes"
  case incidentSilent = "incident.silent"
  case incidentWeeping = "incident.weeping"
  case incidentAsksResult = "incident.asks-result"
  case incidentAssessor = "incident.assessor"
  case handlingHandled = "handling.handled"
  case handlingIgnored = "handling.ignored"
  case handlingRestored = "handling.restored"
  case handlingRescheduled = "handling.rescheduled"
  case handlingNone = "handling.none"
  case stateProvisional = "state.provisional"
  case stateConfirmed = "state.confirmed"
  case stateRejected = "state.rejected"

  /// The folder of the catalogues.
  public static var folder: String { "jury" }
}

/// The phrases of a jury report in one language.
public typealias JuryPhrases = Phrases<JuryPhrase>
