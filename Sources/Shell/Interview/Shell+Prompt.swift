import LineEditing
import Scenarios
import Transcripts

/// What stands before and beside the line that is typed.
extension Shell {
  var currentPrompt: Prompt {
    switch stage {
    case .choosing, .ended: return Prompt([StyledText("sonde ", .dim), StyledText("▸ ", .bold)])
    case .interviewing(let session):
      let time = InterviewClock.text(clock.now)
      let left = [StyledText("\(words.name(session.state.phase)) \(time) ", .dim), StyledText("▸ ", .bold)]
      let taken = left.map(\.text.count).reduce(0, +) + Self.columnsForTyping
      return Prompt(left, right: standing(of: session, columns: editor.columns - taken))
    }
  }

  /// What the line that is typed needs beside the prompt before the right part makes way, and a blank.
  private static let columnsForTyping = 21

  /// How the interview stands, in so many columns: with the coach on what the phase still lacks, and what was won where
  /// there is room for both, or nothing is lacking. Nothing in an exam.
  func standing(of session: InterviewSession, columns: Int) -> [StyledText] {
    guard session.isPractice else { return [] }
    let coverage = coverage(of: session)
    guard isCoaching, let gaps = PhaseGaps(session, words).text(columns: columns) else { return coverage }
    let both = gaps.count + 2 + coverage.map(\.text.count).reduce(0, +)
    return [StyledText(gaps, .yellow)] + (both <= columns ? ["  "] + coverage : [])
  }

  /// Which elements of STAR were won so far: the letter is marked, so that it shows without colours too.
  func coverage(of session: InterviewSession) -> [StyledText] {
    let tally = EvidenceTally(session)
    var pieces: [StyledText] = []
    for element in Element.allCases {
      if element == .ownership { pieces.append(StyledText("+ ", .dim)) }
      let isWon = tally.count(element, .won) > 0
      pieces.append(StyledText((isWon ? "●" : "○") + words.letter(element), isWon ? .green : .dim))
      if element != .learning { pieces.append(" ") }
    }
    return pieces
  }
}

/// What the evidence of an interview is worth so far, by element.
struct EvidenceTally {
  private var counts: [Element: [Disclosure.Worth: Int]] = [:]

  init(_ session: InterviewSession) {
    for episode in session.scenario.bundle.scenario.episodes {
      for item in episode.evidence {
        guard let worth = session.state.worth(of: item.id) else { continue }
        counts[item.element, default: [:]][worth, default: 0] += 1
      }
    }
  }

  /// How many pieces of an element are worth that.
  func count(_ element: Element, _ worth: Disclosure.Worth) -> Int { counts[element]?[worth] ?? 0 }
}
