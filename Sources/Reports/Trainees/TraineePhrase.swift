/// Everything that a report on a trainee says of its own, by the key of the catalogues in `Phrases/`. What is in braces there
/// is filled in. Names of dimensions, criteria and elements are those of a scorecard.
public enum TraineePhrase: String, CaseIterable, PhraseKey {
  case title, none, span, apart, legend, few
  case own, helped, interviews, number, date, scenario, total, verdict, afterReview, passed, failed, help
  case hints, rewinds, attempt, scores
  case strengths, priorities, recurNone, recurs
  case kinds, kind, shareOf, best, bestIn, bestSilence, bestErased, hardest, missedOwn, missedHelped, ask
  case earnedTakenUp = "earned.taken-up"
  case earnedCounter = "earned.counter"
  case earnedSilence = "earned.silence"
  case earnedOwn = "earned.own"
  case earnedAsked = "earned.asked"
  case earnedOpen = "earned.open"
  case mentors, mentorsNone, interview, unnamed, summary, comment, asked, corrected, erased
  case running, unknown

  /// The folder of the catalogues.
  public static var folder: String { "trainee" }
}

/// The phrases of a report on a trainee in one language.
public typealias TraineePhrases = Phrases<TraineePhrase>
