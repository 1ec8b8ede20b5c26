/// An interview as it was recorded: header and events in order.
public struct Transcript: Sendable, Equatable {
  /// What was played, by whom, with which versions.
  public var header: Header
  /// Everything that happened, abandoned turns included.
  public var events: [Event]

  /// A header with its events.
  public init(header: Header, events: [Event]) {
    self.header = header
    self.events = events
  }
}
