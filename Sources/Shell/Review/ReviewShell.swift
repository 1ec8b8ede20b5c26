import Assessment
import LineEditing
import Storage
import Transcripts

/// The loop in which a mentor looks interviews up, reads them, and writes her own review of each.
///
/// Like the interview's shell it reads from a line editor and prints through it. Nothing that it does changes a
/// transcript or another one's review.
public final class ReviewShell {
  /// What was asked for on the command line.
  public struct Options: Sendable {
    /// The language of the shell's own words; nil for the environment's.
    public var ui: String?
    /// The mentor's name; nil for the name of the account.
    public var mentor: String?
    /// The start of a review, in seconds since 1970; nil for now, or 2000-01-01T00:00:00Z under a pipe.
    public var start: Int?
    /// Whether the marks of others are shown from the beginning; else they are hidden until one's own review is done.
    public var showsOthers = false
    /// Lines come from a pipe.
    public var isPipe = false

    /// The defaults.
    public init() {}
  }

  /// Something that a number stands for in the last list.
  struct Choice {
    var session: String
    /// The turn to go to; nil for the beginning.
    var turn: Int?
  }

  let options: Options
  let desk: Desk
  let editor: any LineEditor
  let voice: Voice
  let words: Catalogue
  let scores: ScoreKeeper
  var clock = InterviewClock.counting()
  /// What the numbers of the last list or search stand for.
  var choices: [Int: Choice] = [:]
  /// What an empty line goes on with.
  var continuation: Continuation?
  /// The interview on the desk.
  var opened: OpenedSession?
  var isOver = false

  /// What an empty line goes on with.
  enum Continuation {
    case list(SessionQuery)
    case search(SearchQuery, numbered: Int)
    case turns(from: Int)
  }

  /// A shell that reads and prints through the editor.
  public init(editor: any LineEditor, features: TerminalFeatures?, desk: Desk, options: Options) throws(Failure) {
    self.editor = editor
    self.desk = desk
    self.options = options
    voice = Voice(editor: editor, features: features, isInstant: true)
    words = Catalogue.embedded(options.ui ?? desk.environment.language)
    scores = try ScoreKeeper(desk: desk)
  }

  /// Runs until the mentor leaves or input ends. With a session's id, or the beginning of it, that one is opened at once.
  public func run(session: String? = nil) throws(Failure) {
    if let session {
      try open(Choice(session: try id(beginningWith: session)))
    } else {
      voice.say(words.review(.welcome))
    }
    while !isOver {
      do throws(Failure) {
        try step()
      } catch {
        // At the keyboard the mentor reads it and goes on; a script must not go on as if nothing had happened.
        if options.isPipe && error.status != .usage { throw error }
        for line in error.lines(in: words) { voice.say(line, .yellow) }
      }
    }
  }

  /// The store.
  func store() throws(Failure) -> any SessionStore { try desk.store() }

  /// Something that cannot be done, in words of the mentor's shell.
  func refusal(_ phrase: ReviewPhrase, _ values: KeyValuePairs<String, String> = [:]) -> Failure {
    Failure(.usage, .details, details: [words.review(phrase, values)])
  }

  /// The interview on the desk.
  func session() throws(Failure) -> OpenedSession {
    guard let opened else { throw refusal(.notOpen) }
    return opened
  }

  private func step() throws(Failure) {
    let input: LineInput
    do {
      input = try editor.read(prompt: prompt, until: nil)
    } catch {
      throw Failure(.inputOutput, .inputFailed)
    }
    switch input {
    case .line(let line): try take(line)
    case .interrupted, .expired: break
    case .end: isOver = true
    }
  }

  private var prompt: Prompt {
    guard !options.isPipe else { return "" }
    guard let opened else { return Prompt(StyledText("▸ ", .bold)) }
    let place = TerminalText.sanitized("\(opened.transcript.header.scenario) \(opened.position)/\(opened.turns.count)")
    return Prompt([StyledText(place, .dim), StyledText(" ▸ ", .bold)])
  }

  /// Takes a line: a command, or an empty line for what comes next.
  func take(_ line: String) throws(Failure) {
    clock.typed(line)
    let trimmed = line.trimmed
    guard !trimmed.isEmpty else { return try goOn() }
    guard trimmed.hasPrefix("/") else { throw Failure(.usage, .unknownCommand, ["command": trimmed]) }
    let (name, argument) = String(trimmed.dropFirst()).firstWord
    guard let command = ReviewCommandTable.command(named: name) else { throw ReviewCommandTable.unknown(name) }
    try command.run(argument, in: self)
  }

  private func goOn() throws(Failure) {
    switch continuation {
    case .list(let query): try showList(query)
    case .search(let query, let numbered): try showHits(query, numbered: numbered)
    case .turns(let turn): try showTurns(from: turn)
    case nil: break
    }
  }

  /// The one session whose id begins so.
  func id(beginningWith text: String) throws(Failure) -> String {
    guard let store = try desk.existingStore() else { throw Failure(.missing, .noSession, ["id": text]) }
    let all = try Failure.storing { () throws(StorageError) in try store.sessionIDs(beginningWith: text, limit: 2) }
    guard let found = all.first, !text.isEmpty else { throw Failure(.missing, .noSession, ["id": text]) }
    guard all.count == 1 || found == text else { throw Failure(.usage, .manySessions, ["id": text]) }
    return found
  }

  /// Whose reviews her lists may show: without `--show-others` only those of interviews that she has reviewed herself.
  func sight() throws(Failure) -> SessionQuery.Sight {
    guard !options.showsOthers, let store = try desk.existingStore() else { return .all }
    return .own(
      try Failure.storing { () throws(StorageError) in try store.actors(named: mentorName, role: .mentor) })
  }

  private var mentorName: String {
    options.mentor ?? desk.environment["USER"] ?? desk.environment["LOGNAME"] ?? "mentor"
  }

  /// The mentor's actor id: random, kept in the store beside her name.
  func mentorID() throws(Failure) -> String {
    let store = try store()
    return try Failure.storing { () throws(StorageError) in
      try store.actor(named: mentorName, role: .mentor, makeID: desk.drawID)
    }
  }
}
