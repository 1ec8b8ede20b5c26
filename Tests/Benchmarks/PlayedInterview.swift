import Interviewing
import Transcripts

extension Interview {
  /// What happens when commands are given one after another, so many milliseconds apart.
  func events(of commands: [Command], every interval: Int) -> [Event] {
    var state = initialState
    var events: [Event] = []
    for (index, command) in commands.enumerated() {
      for body in decide(command, at: index * interval, in: state) {
        let event = Event(seq: events.count + 1, at: index * interval, body: body)
        state = evolve(state, with: event)
        events.append(event)
      }
    }
    return events
  }
}
