import Transcripts

/// What helped in an interview. Only one without any help, of a scenario that the trainee had not played before, shows
/// what she can do by herself; progress keeps the two apart.
public struct PracticeAid: Sendable, Equatable {
  /// How often the coach's advice was put on record. Its plain word of how a line was read is no advice and leaves no
  /// trace.
  public var hints: Int
  /// How often the interview was taken back.
  public var rewinds: Int
  /// Whether the trainee had played the scenario before.
  public var isRepeat: Bool

  /// What helped, by counts.
  public init(hints: Int = 0, rewinds: Int = 0, isRepeat: Bool = false) {
    self.hints = hints
    self.rewinds = rewinds
    self.isRepeat = isRepeat
  }

  /// What helped in a transcript, abandoned turns included. `isRepeat` is true where an earlier session of the same
  /// trainee is known; an attempt after the first says it by itself.
  public init(_ transcript: Transcript, isRepeat: Bool = false) {
    self.init(isRepeat: isRepeat || transcript.header.attempt > 1)
    for event in transcript.events {
      switch event.body {
      case .hint: hints += 1
      case .rewind: rewinds += 1
      default: break
      }
    }
  }

  /// Whether it was a first attempt, with no advice and nothing taken back.
  public var isUnaided: Bool { hints == 0 && rewinds == 0 && !isRepeat }
}
