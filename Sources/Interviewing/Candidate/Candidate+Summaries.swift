import QuestionReading
import Scenarios
import Transcripts

// What is given back to her.
extension Candidate {
  /// Confirms a summary, or corrects what is false or what she never said.
  func replyToSummary(_ heard: Heard) -> Reply {
    let summary = heard.listened.withoutOpening
    let said = said
    if let made = suggestion(in: summary), made.suggestion.holds == made.isDenied {
      let isItsLine =
        !made.isDenied && (state.used[made.suggestion.says] ?? []).count < cast.script[made.suggestion.says].count
      return isItsLine
        ? Reply(.corrected, [Reply.Part(text: made.suggestion.says)]) : react(.corrected, .summaryCorrected)
    }
    if bringsInExactly(summary, unless: said) || isMostlyNew(summary, said) {
      return react(.corrected, .summaryCorrected)
    }
    return careFor(heard, .confirmed, .summaryConfirmed)
  }

  /// Whether a line holds a number, day or month that neither she nor her papers said, or a name from another story.
  func bringsInExactly(_ line: Words, unless said: Knowledge) -> Bool {
    line.quantities.contains { !said.has($0) }
      || line.all.contains { cast.names.isName($0.stem) && !said.has($0.stem) }
  }

  /// Whether most of what a summary is about occurs in nothing that was said: of six words or more the greater part, of
  /// fewer all of it. Words that listen for what she told (cues, the questions for it) count as said.
  private func isMostlyNew(_ summary: Words, _ said: Knowledge) -> Bool {
    let content = summary.content
    let told = cast.evidence.values.filter { state.isOut($0.item.id) }
    let new = content.count { stem in
      !said.has(stem) && !told.contains { cast.index.speaks($0.item, of: stem) }
    }
    return content.count >= 6 ? new * 2 > content.count : content.count >= 2 && new == content.count
  }
}
