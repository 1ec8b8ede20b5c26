import Glibc
import LineEditing
import Storage
import Transcripts

/// `sonde practice SCENARIO`, and the bare `sonde` at a terminal.
public struct PracticeTask: Sendable {
  /// The scenario's id or folder; nil to have it chosen.
  public var scenario: String?
  /// What was asked for.
  public var options: Shell.Options
  /// The name of `--trainee`.
  public var trainee: String?
  /// The file of `--transcript`.
  public var transcript: String?

  /// An interview for practice.
  public init(scenario: String?, options: Shell.Options, trainee: String? = nil, transcript: String? = nil) {
    self.scenario = scenario
    self.options = options
    self.trainee = trainee
    self.transcript = transcript
  }

  /// Whether a person sits at both ends.
  public static var isInteractive: Bool { Terminal.isInteractive() }

  /// Runs the shell at the terminal, or plays what comes through the pipe.
  public func run(in place: Workplace) throws(Failure) {
    let file: OutputFile? = if let transcript { try OutputFile(transcript) } else { nil }
    let desk = place.desk(trainee: trainee, transcript: file)
    var options = options
    options.ui = place.ui
    options.cohort =
      if let cohort = options.cohort { CohortName.of(cohort) } else { try Configuration.read(place.places).cohort }
    guard Self.isInteractive else {
      options.isPipe = true
      options.instant = true
      let shell = Shell(editor: PipeLineEditor(), features: nil, desk: desk, options: options)
      try shell.run(scenario: scenario)
      guard fflush(nil) == 0 else { throw Failure(.inputOutput, .outputFailed) }
      return
    }
    let completions = Completions()
    let editor: TerminalLineEditor
    do {
      editor = try TerminalLineEditor(
        historyPath: history(desk, place.places), completer: { completions.complete($0, $1) })
    } catch {
      throw Failure(.inputOutput, .inputFailed)
    }
    defer { editor.close() }
    let shell = Shell(editor: editor, features: .current, desk: desk, options: options)
    completions.shell = shell
    try shell.run(scenario: scenario)
  }

  /// Each trainee has a history of her own. Without a store there is none; the shell then says why.
  private func history(_ desk: Desk, _ places: Places) -> String? {
    (try? desk.traineeID()).flatMap { places.history(ofActor: $0) }
  }
}
