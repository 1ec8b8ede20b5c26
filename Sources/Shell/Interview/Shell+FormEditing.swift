import Assessment
import Interviewing
import LineEditing
import Transcripts

/// The assessment form in the trainee's own editor: taken over as a whole, or not at all, and never lost.
extension Shell {
  /// The most bytes that are read of a form that comes back.
  private static let largestForm = 2 << 20

  /// Opens the form in the editor until it can be taken over, or the trainee leaves it for later.
  func editForm(of session: InterviewSession) throws(Failure) {
    guard !session.state.isSubmitted else { throw Failure(.usage, .assessFrozen) }
    guard let program = EditorProgram(desk.environment) else {
      throw Failure(.usage, .assessNoEditor, details: words(.assessLines).split(separator: "\n").map(String.init))
    }
    let form = FormSheet(session, words)
    let kept = keptForm.flatMap { Files.kind(of: $0.path) == .file ? $0 : nil }
    let blank = Array(form.text.utf8)
    let file = if let kept { kept } else { try EditedFile("assessment.yaml", blank, in: desk.environment) }
    // Until it is taken over it is kept, whatever happens.
    keptForm = file
    while true {
      let isDone = open(file, with: program)
      let bytes = try file.read(limit: Self.largestForm)
      if bytes == blank { return forget(file, isDone ? .assessUnchanged : nil) }
      guard isDone else { return sayKept(file) }
      let decoded = form.decode(bytes, file: Files.split(file.path).name)
      if let sheet = decoded.sound { return try take(sheet, from: file, in: session) }
      voice.say(words(.assessWrong), .yellow)
      SheetFindings(decoded.findings, in: bytes, words).say(voice)
      guard try confirm(words(.assessAgain), atEnd: false) else { return sayKept(file) }
    }
  }

  /// Whether the editor ended well; otherwise what it wrote is nothing to take over.
  private func open(_ file: EditedFile, with program: EditorProgram) -> Bool {
    let end = editor.run(ForegroundProgram(program.opening(file.path)))
    guard end != .code(0) else { return true }
    let code: Int32 =
      switch end {
      case .code(let code), .notStarted(let code): code
      }
    show(Failure(.usage, .assessEditorFailed, ["editor": program.command, "code": "\(code)"]))
    return false
  }

  /// Every change at once; a form that could not be stored stays in its file.
  private func take(
    _ sheet: AssessmentSheet, from file: EditedFile, in session: InterviewSession
  ) throws(Failure) {
    let entries = sheet.entries(from: FormSheet(session, words).present)
    guard !entries.isEmpty else { return forget(file, .assessUnchanged) }
    do throws(Failure) {
      guard try session.perform(all: entries.map { .assess($0) }, at: session.lastMoment) else {
        return sayKept(file)
      }
    } catch {
      sayKept(file)
      throw error
    }
    isScoreShown = false
    forget(file, .assessEdited)
    voice.lines(AssessmentView(session, words).lines)
  }

  private func forget(_ file: EditedFile, _ phrase: Phrase?) {
    file.discard()
    keptForm = nil
    if let phrase { voice.say(words(phrase), .dim) }
  }

  private func sayKept(_ file: EditedFile) { voice.say(words(.assessKept, ["path": file.path]), .yellow) }
}
