import Interviewing
import LineEditing
import Storage
import Transcripts

/// The loop in which a trainee chooses a scenario, interviews the candidate and reads her scorecard.
///
/// It reads from a line editor and prints through it; everything else that is not a value (store, scenarios, chance,
/// time) comes from its desk. Under a pipe it plays exactly what INTERFACE.md says.
public final class Shell {
  /// What was asked for on the command line.
  public struct Options: Sendable {
    /// The language of the interview; nil for the scenario's base language.
    public var language: String?
    /// The language of the shell's own words; nil for the interview's.
    public var ui: String?
    /// The seed; nil to have one drawn.
    public var seed: UInt64?
    /// The start, in seconds since 1970; nil for now, or 2000-01-01T00:00:00Z under a pipe.
    public var start: Int?
    /// Whether the coach speaks after each turn.
    public var coach = true
    /// Whether answers appear at once.
    public var instant = false
    /// Lines come from a pipe: no prompt, no colour, no delay, and time is counted.
    public var isPipe = false
    /// The cohort that the interview belongs to; nil for none.
    public var cohort: String?
    /// What the interview is for.
    public var mode = Header.Mode.practice

    /// The defaults.
    public init() {}
  }

  /// Where the trainee stands.
  enum Stage {
    case choosing
    case interviewing(InterviewSession)
    case ended(InterviewSession)
  }

  let options: Options
  let desk: Desk
  let editor: any LineEditor
  let voice: Voice
  var words: Catalogue
  var stage = Stage.choosing
  var clock = InterviewClock.counting()
  var isCoaching: Bool
  var isOver = false
  /// Whether the scorecard was shown as it stands.
  var isScoreShown = false
  /// The assessment form that was left in an editor's file, to be gone on with.
  var keptForm: EditedFile?
  /// When she last finished speaking, so that an empty line knows how long the silence was.
  var lastShown = 0

  /// A shell that reads and prints through the editor.
  public init(editor: any LineEditor, features: TerminalFeatures?, desk: Desk, options: Options) {
    self.editor = editor
    self.desk = desk
    self.options = options
    voice = Voice(editor: editor, features: features, isInstant: options.instant)
    words = Catalogue.embedded(options.ui ?? options.language ?? desk.environment.language)
    isCoaching = options.coach
  }

  /// Runs until the trainee leaves or input ends. With a scenario, its interview begins at once.
  public func run(scenario: String? = nil) throws(Failure) {
    if let scenario {
      try begin(scenario, language: options.language)
    } else {
      welcome()
    }
    while !isOver {
      do throws(Failure) {
        try step()
      } catch {
        // At the keyboard the trainee reads it and goes on; a script must not go on as if nothing had happened.
        if options.isPipe && error.status != .usage { throw error }
        show(error)
      }
    }
  }

  /// The interview that is running or was ended.
  var session: InterviewSession? {
    switch stage {
    case .choosing: nil
    case .interviewing(let session), .ended(let session): session
    }
  }

  func show(_ failure: Failure) {
    for line in failure.lines(in: words) { voice.say(line, .yellow) }
  }

  private func step() throws(Failure) {
    switch try read() {
    case .line(let line): try take(line)
    case .interrupted: break
    case .expired: try strike()
    case .end: try endInput()
    }
  }

  private func read() throws(Failure) -> LineInput {
    let prompt = currentPrompt
    var deadline: Deadline?
    if case .interviewing(let session) = stage, let next = session.nextIncident { deadline = clock.deadline(at: next) }
    return try read(prompt, until: deadline)
  }

  /// Reads a line; the end of a terminal that broke off is the end of input.
  func read(_ prompt: Prompt, until deadline: Deadline? = nil) throws(Failure) -> LineInput {
    do {
      return try editor.read(prompt: prompt, until: deadline)
    } catch {
      throw Failure(.inputOutput, .inputFailed)
    }
  }

  /// Takes a line as the trainee gave it: a command, words to the candidate, or the choice of a scenario.
  func take(_ line: String) throws(Failure) {
    let trimmed = line.trimmed
    if trimmed.hasPrefix("/") && !trimmed.hasPrefix("//") { return try command(trimmed) }
    let said = trimmed.hasPrefix("//") ? String(trimmed.dropFirst()) : line
    switch stage {
    case .choosing:
      guard !said.isBlank else { return }
      try choose(said.trimmed)
    case .interviewing(let session): try say(said, in: session)
    case .ended: voice.say(words(.alreadyEnded), .dim)
    }
  }

  private func command(_ line: String) throws(Failure) {
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    let argument = parts.count > 1 ? String(parts[1]).trimmed : ""
    guard let command = CommandTable.command(named: name) else { throw CommandTable.unknown(name) }
    switch stage {
    case .choosing where !command.stages.contains(.choosing): throw Failure(.usage, .notBefore, ["command": "/\(name)"])
    case .interviewing where !command.stages.contains(.interviewing):
      throw Failure(.usage, .notDuring, ["command": "/\(name)"])
    case .ended where !command.stages.contains(.ended): throw Failure(.usage, .notAfter, ["command": "/\(name)"])
    default: try command.run(argument, in: self)
    }
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return String(rest[..<(rest.lastIndex { !$0.isWhitespace }.map { rest.index(after: $0) } ?? rest.startIndex)])
  }

  /// Whether nothing but blanks stands in it.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
