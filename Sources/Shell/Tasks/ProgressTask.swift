import Reports
import Storage
import Transcripts

/// `sonde progress`: how a trainee comes on over her interviews, and what to practise next.
public struct ProgressTask: Sendable {
  /// How the report is printed.
  public enum Format: String, Sendable, CaseIterable {
    case text, html, json
  }

  private let trainee: String?
  private let format: Format

  /// The progress of the trainee with a name; with nil, of the one at this device's keyboard if she has any interview, else
  /// of the one who played last.
  public init(trainee: String?, format: Format) {
    self.trainee = trainee
    self.format = format
  }

  /// Prints the report, in the language of `--ui`, by default that of the latest interview. Without any interview it says
  /// with which scenario to begin; a name that no interview belongs to ends in status 66.
  public func run(in place: Workplace) throws(Failure) {
    let desk = place.desk()
    var book = ProgressBook(desk: desk)
    var name = trainee
    if let store = try desk.existingStore() {
      let all = try Failure.storing { () throws(StorageError) in try store.sessions(SessionFilter()) }
      var entries: [SessionEntry] = []
      for summary in all {
        entries.append(try Failure.storing { () throws(StorageError) in try SessionEntry(summary, store) })
      }
      let own = try chosen(entries, store)
      name = own.first?.trainee ?? trainee
      try book.add(own.map(\.summary))
    } else if let trainee {
      throw Failure(.missing, .noTrainee, ["name": trainee])
    }
    let report = book.report(of: name, ui: place.ui) { offer in
      "sonde practice \(offer.scenario) --language \(offer.language)" + (offer.played == 0 ? " --no-coach" : "")
    }
    switch format {
    case .text: try place.console.write(Array(ProgressText.render(report).utf8))
    case .html: try place.console.write(Array(ProgressHTML.render(report).utf8))
    case .json: try place.console.write([ProgressJSON.render(report)])
    }
  }

  private func chosen(_ entries: [SessionEntry], _ store: any SessionStore) throws(Failure) -> [SessionEntry] {
    if let trainee {
      let own = entries.filter { $0.belongs(to: trainee) }
      guard own.isEmpty else { return own }
      guard let nearest = Nearest.word(to: trainee, among: entries.compactMap(\.trainee)) else {
        throw Failure(.missing, .noTrainee, ["name": trainee])
      }
      throw Failure(.missing, .noTraineeButNearest, ["name": trainee, "nearest": nearest])
    }
    let played = entries.filter { [.practice, .exam].contains($0.summary.header.mode) }
    let keyboard = try Failure.storing { () throws(StorageError) in try store.defaultTrainee() }
    let id = played.contains { $0.traineeID == keyboard && keyboard != nil } ? keyboard : played.first?.traineeID
    return played.filter { $0.traineeID == id }
  }
}
