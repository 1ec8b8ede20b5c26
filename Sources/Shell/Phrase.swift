/// What the shell says, by its key in the catalogue. What belongs to a family (phases, moves, commands…) has computed
/// keys: see ``Catalogue/expectedKeys``.
public enum Phrase: String, CaseIterable, Sendable {
  // Beginning.
  case welcome, howToChoose = "how-to-choose", howToInterview = "how-to-interview", introduction, seedIs = "seed-is"
  case cohortIs = "cohort-is"
  case offerResume = "offer-resume", resumed, resumeNothing = "resume-nothing"
  case resumeOtherVersion = "resume-other-version", startWhich = "start-which"
  // Commands.
  case unknownCommand = "unknown-command", unknownCommandButNearest = "unknown-command-but-nearest"
  case commandLater = "command-later", notBefore = "not-before", notDuring = "not-during", notAfter = "not-after"
  case noInterview = "no-interview", practiceOnly = "practice-only", alreadyEnded = "already-ended"
  case briefWhich = "brief-which", briefVacancy = "brief-vacancy", briefMustHaves = "brief-must-haves"
  case briefFailures = "brief-failures", briefCourse = "brief-course", briefCompetencies = "brief-competencies"
  case briefCV = "brief-cv", briefLetter = "brief-letter"
  case noteEmpty = "note-empty", noted, coachWhich = "coach-which", coachIsOn = "coach-is-on"
  case coachIsOff = "coach-is-off", coachRead = "coach-read", rewindNothing = "rewind-nothing"
  case rewindWhich = "rewind-which", rewound, timeIs = "time-is", waitHowLong = "wait-how-long"
  case whyNothing = "why-nothing", whyRead = "why-read", whyMove = "why-move", whyEvidence = "why-evidence"
  case readMultiple = "read-multiple", readHypothetical = "read-hypothetical", readProtected = "read-protected"
  case readAbout = "read-about", noAnswer = "no-answer"
  case gaps, gapsPreparation = "gaps-preparation"
  // Preparation, panel and form.
  case prepareWhich = "prepare-which", prepareLate = "prepare-late", prepareNoCompetency = "prepare-no-competency"
  case prepareMatched = "prepare-matched", prepareUnmatched = "prepare-unmatched", prepareNothing = "prepare-nothing"
  case guideWhich = "guide-which", guideSections = "guide-sections", guideAdded = "guide-added"
  case guideEmpty = "guide-empty", panelNone = "panel-none", panelWhich = "panel-which", panelEarly = "panel-early"
  case panelSilent = "panel-silent", panelRow = "panel-row", panelSettle = "panel-settle"
  case assessFrozen = "assess-frozen", assessTurns = "assess-turns", assessTurnNumbers = "assess-turn-numbers",
    assessed, assessWhich = "assess-which"
  case assessText = "assess-text", assessValue = "assess-value", assessRating = "assess-rating"
  case assessLines = "assess-lines", assessNoEditor = "assess-no-editor"
  case assessEditorFailed = "assess-editor-failed", assessUnchanged = "assess-unchanged"
  case assessEdited = "assess-edited", assessWrong = "assess-wrong", assessAgain = "assess-again"
  case assessKept = "assess-kept", sheetHead = "sheet-head", sheetPoint = "sheet-point", sheetTurns = "sheet-turns"
  case submitMissing = "submit-missing", submitted, settleEarly = "settle-early", settled
  case outcomeKept = "outcome-kept", howToAssess = "how-to-assess", briefCase = "brief-case"
  // Rater training.
  case calibrateIntroduction = "calibrate-introduction", calibrateWhich = "calibrate-which"
  case calibrateRate = "calibrate-rate", calibrateAgreement = "calibrate-agreement"
  case calibrateMissed = "calibrate-missed", calibrateAdded = "calibrate-added"
  case calibrateNoteInterpretation = "calibrate-note-interpretation"
  case calibrateNoteProtected = "calibrate-note-protected", calibrateGold = "calibrate-gold"
  // Ending.
  case askEnd = "ask-end", yesWords = "yes-words", noWords = "no-words", interviewEnded = "interview-ended"
  case canResume = "can-resume", goodbye
  // Scenarios.
  case noScenarios = "no-scenarios", noScenario = "no-scenario", noScenarioButNearest = "no-scenario-but-nearest"
  case noScenarioFolder = "no-scenario-folder", noLibrary = "no-library", noSuchLanguage = "no-such-language"
  case otherScenario = "other-scenario", lintClean = "lint-clean", noRubric = "no-rubric"
  // Files and store.
  case cannotWrite = "cannot-write", cannotRead = "cannot-read", noFile = "no-file", inputFailed = "input-failed"
  case outputFailed = "output-failed", noHome = "no-home", noDatabase = "no-database"
  case storeDirectory = "store-directory", storeReadOnly = "store-read-only", storeFull = "store-full"
  case storeNotADatabase = "store-not-a-database", storeNewer = "store-newer", storeOlder = "store-older"
  case storeBusy = "store-busy", storeFailed = "store-failed", noSession = "no-session"
  case manySessions = "many-sessions", sessionExists = "session-exists", sessionStale = "session-stale"
  case sessionClosed = "session-closed", sessionDamaged = "session-damaged", noSessions = "no-sessions"
  case noReview = "no-review", reviewExists = "review-exists", reviewStale = "review-stale"
  case gradeInterrupted = "grade-interrupted", gradeAllDone = "grade-all-done", gradeAllTotals = "grade-all-totals"
  case gradeAllChanged = "grade-all-changed", gradeAllLeft = "grade-all-left"
  case noTrainee = "no-trainee", noTraineeButNearest = "no-trainee-but-nearest"
  case noCohort = "no-cohort", noCohortButNearest = "no-cohort-but-nearest"
  // Transcripts.
  case importAdded = "import-added", importKnown = "import-known", importExtended = "import-extended"
  case importForked = "import-forked", integrityHolds = "integrity-holds", integrityErased = "integrity-erased"
  case integrityFails = "integrity-fails", reproductionHolds = "reproduction-holds"
  case reproductionFails = "reproduction-fails", reproductionImpossible = "reproduction-impossible"
  case obstacleVersion = "obstacle-version", obstacleScenario = "obstacle-scenario", obstacleErased = "obstacle-erased"
  case importReviewAdded = "import-review-added", importReviewKnown = "import-review-known"
  case importReviewExtended = "import-review-extended", bundleNoTranscript = "bundle-no-transcript"
  case bundleScenarioDiffers = "bundle-scenario-differs", bundleReviewForeign = "bundle-review-foreign"
  case bundleReviewConflict = "bundle-review-conflict", verifyScenario = "verify-scenario"
  case verifyReview = "verify-review"
  case replayAbandoned = "replay-abandoned", replayErased = "replay-erased"
  // Export.
  case exportWhich = "export-which", exportSent = "export-sent", exportDiffering = "export-differing"
  case exportRunning = "export-running", exportUngraded = "export-ungraded", exportIncomplete = "export-incomplete"
  case lrsAddress = "lrs-address", lrsPasswordInAddress = "lrs-password-in-address"
  case lrsUnencrypted = "lrs-unencrypted", lrsNoPassword = "lrs-no-password"
  case lrsCredentialsFile = "lrs-credentials-file", lrsNoLibrary = "lrs-no-library", lrsNetwork = "lrs-network"
  case lrsUnauthorised = "lrs-unauthorised", lrsNotThere = "lrs-not-there", lrsNoStore = "lrs-no-store"
  case lrsElsewhere = "lrs-elsewhere", lrsRefused = "lrs-refused", lrsFailed = "lrs-failed"
  case correctionsWritten = "corrections-written", correctionsNone = "corrections-none"
  case correctionsLanguages = "corrections-languages", correctionsDisputed = "corrections-disputed"
  case correctionsForeign = "corrections-foreign", correctionsErased = "corrections-erased"
  // Demonstration.
  case demoIntroduction = "demo-introduction", demoStrong = "demo-strong", demoPoor = "demo-poor"
  case demoCompared = "demo-compared", demoMissing = "demo-missing"
  // Doctor.
  case doctorVersion = "doctor-version", doctorLanguages = "doctor-languages", doctorData = "doctor-data"
  case doctorHistory = "doctor-history", doctorConfiguration = "doctor-configuration"
  case doctorScenarios = "doctor-scenarios", doctorTerminal = "doctor-terminal", doctorLocale = "doctor-locale"
  case doctorNone = "doctor-none", doctorNoTerminal = "doctor-no-terminal"
  case doctorBrokenScenario = "doctor-broken-scenario", doctorFine = "doctor-fine"
  /// Nothing but the lines below it, such as findings.
  case details
}
