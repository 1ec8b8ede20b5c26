import Assessment
import Storage

/// `sonde grade --all`: grades every interview of the store that a rubric has not graded yet, and keeps the scores.
///
/// Each batch is kept at once: whatever interrupts it, the same command goes on where it stopped.
public struct GradeAllTask: Sendable {
  /// How the outcome is printed.
  public enum Format: String, Sendable, CaseIterable {
    case text, csv, json
  }

  private let rubric: String?
  private let format: Format

  /// Grades by the shipped rubric, or by the one in a file.
  public init(rubric: String?, format: Format) {
    self.rubric = rubric
    self.format = format
  }

  /// How many sessions are graded between two looks at the clock and the keyboard.
  private static let batch = 1_000

  /// Grades, and prints what came of it. Ctrl-C ends it after the running batch, with what is done kept.
  public func run(in place: Workplace) throws(Failure) {
    let desk = place.desk()
    let keeper = try ScoreKeeper(desk: desk, rubric: try Scoring.rubric(at: rubric))
    let store = try place.existingStore()
    let interruption = Interruption()
    defer { interruption.end() }
    let missing = try Failure.storing { () throws(StorageError) in
      try store.unscored(byRubric: keeper.rubricHash, limit: .max)
    }
    var progress = ProgressBar(of: missing.count)
    var (done, graded) = (0, 0)
    while done < missing.count, !interruption.isAsked {
      let sessions = Array(missing[done..<min(done + Self.batch, missing.count)])
      graded += try keeper.score(sessions)
      done += sessions.count
      progress.show(done)
    }
    progress.end()
    let outcome = try GradedStore(store, rubric: keeper.rubricHash)
    switch format {
    case .text: try place.console.write(outcome.text(new: graded, left: done - graded, in: place.words))
    case .csv: try place.console.write(outcome.csv)
    case .json: try place.console.write(outcome.json + [0x0A])
    }
    if done < missing.count {
      throw Failure(.fallsShort, .gradeInterrupted, ["done": "\(done)", "all": "\(missing.count)"])
    }
  }
}
