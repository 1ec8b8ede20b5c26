import Glibc
import Interviewing
import LineEditing
import QuestionReading
import Storage

/// The program's version.
public enum Version {
  /// As `sonde --version` prints it.
  public static let text = "0.1.0"
}

/// `sonde doctor`: versions, paths, terminal, locale, and what is wrong with them.
public struct DoctorTask: Sendable {
  /// An examination.
  public init() {}

  /// Prints what it finds; status 1 where something is wrong.
  public func run(in place: Workplace) throws(Failure) {
    let words = place.words
    var lines: [String] = []
    var problems: [String] = []
    func note(_ phrase: Phrase, _ value: String) { lines.append("\(words(phrase)): \(TerminalText.sanitized(value))") }
    let reader = Reader()
    note(.doctorVersion, "\(Version.text), \(Interview.engineFingerprint), reader \(reader.fingerprint)")
    note(.doctorLanguages, reader.languages.map(\.code).joined(separator: " "))
    note(.doctorData, place.places.data ?? words(.doctorNone))
    examineStore(place, words, &problems)
    note(.doctorHistory, place.places.state ?? words(.doctorNone))
    note(.doctorConfiguration, place.places.configuration ?? words(.doctorNone))
    do throws(Failure) {
      let folders = try place.finder.folders()
      note(.doctorScenarios, folders.isEmpty ? words(.doctorNone) : folders.joined(separator: ", "))
      let shelf = try ScenarioShelf.find(place.finder).shelf
      if shelf.ids.isEmpty { problems += Failure(.missing, .noScenarios).lines(in: words) }
      for id in shelf.ids where try shelf.load(id, languages: []).bundle == nil {
        problems.append(words(.doctorBrokenScenario, ["id": id]))
      }
    } catch { problems += error.lines(in: words) }
    let isInteractive = Terminal.isInteractive()
    let size = isInteractive ? "\(Terminal.columns())" : words(.doctorNoTerminal)
    note(.doctorTerminal, "\(place.environment["TERM"] ?? words(.doctorNone)), \(size)")
    let locale = place.environment["LC_ALL"] ?? place.environment["LC_CTYPE"] ?? place.environment["LANG"]
    note(.doctorLocale, locale ?? words(.doctorNone))
    try place.console.write(lines)
    guard problems.isEmpty else { throw Failure(.fallsShort, .details, details: problems) }
    try place.console.write([words(.doctorFine)])
  }

  private func examineStore(_ place: Workplace, _ words: Catalogue, _ problems: inout [String]) {
    do throws(Failure) {
      guard place.places.data != nil else { throw Failure(.inputOutput, .noHome) }
      guard let store = try place.desk().existingStore() as? SQLiteSessionStore else { return }
      if let obstacle = store.obstacle { throw Failure(obstacle) }
    } catch { problems += error.lines(in: words) }
  }
}
