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
      return Prompt(left, right: session.isPractice ? coverage(of: session) : [])
    }
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
