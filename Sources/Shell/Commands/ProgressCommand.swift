import Assessment
import Reports
import Storage
import Transcripts

/// `/progress`: how the trainee comes on over her interviews, the one that has just ended included.
struct ProgressCommand: ShellCommand {
  let name = "progress"
  let stages: Set<StageKind> = [.choosing, .ended]

  func run(_ argument: String, in shell: Shell) throws(Failure) {
    let desk = shell.desk
    var book = ProgressBook(desk: desk)
    if let store = try desk.existingStore() {
      let id = shell.options.isPipe ? Participants.pipedTrainee(desk.traineeName) : try desk.traineeID()
      let own = try Failure.storing { () throws(StorageError) in try store.sessions(SessionFilter(trainee: id)) }
      try book.add(own, except: shell.session?.header.session)
    }
    if let session = shell.session { try book.add(session.transcript, id: session.header.session) }
    let report = book.report(of: desk.traineeName, ui: shell.words.language) { offer in
      "/start \(offer.scenario) \(offer.language)"
    }
    shell.voice.report(ProgressText.render(report, width: shell.voice.width, style: shell.voice.reportStyle))
  }
}
