import Assessment
import Scenarios
import Transcripts

/// The jury report: what stands in a complaint or a quality check (issue 4). It names the candidate by id, and says of
/// each rating on which words of hers it rests.
public struct JuryReport: Sendable {
  let transcript: Transcript
  let bundle: ScenarioBundle
  let file: JuryFile
  let card: Scorecard
  let phrases: JuryPhrases
  /// Fills the slots of the scenario's texts.
  let fill: @Sendable (String) -> String

  /// The report as a document, in the language of the phrases; what was said stays in the interview's. `card` is the
  /// scorecard of the interview: its knock-outs have the state that a person gave them.
  public static func document(
    _ transcript: Transcript, _ bundle: ScenarioBundle, card: Scorecard, phrases: JuryPhrases,
    rubric: Rubric, fill: @escaping @Sendable (String) -> String = { $0 }
  ) -> ReportDocument {
    JuryReport(
      transcript: transcript, bundle: bundle, file: JuryFile(transcript, bundle, rubric: rubric), card: card,
      phrases: phrases, fill: fill
    ).document
  }

  /// The report as a self-contained HTML page.
  public static func html(
    _ transcript: Transcript, _ bundle: ScenarioBundle, card: Scorecard, phrases: JuryPhrases,
    rubric: Rubric, fill: @escaping @Sendable (String) -> String = { $0 }
  ) -> String {
    HTMLRenderer.render(document(transcript, bundle, card: card, phrases: phrases, rubric: rubric, fill: fill))
  }

  /// The report as Markdown.
  public static func markdown(
    _ transcript: Transcript, _ bundle: ScenarioBundle, card: Scorecard, phrases: JuryPhrases,
    rubric: Rubric, fill: @escaping @Sendable (String) -> String = { $0 }
  ) -> String {
    MarkdownRenderer.render(document(transcript, bundle, card: card, phrases: phrases, rubric: rubric, fill: fill))
  }

  private var document: ReportDocument {
    ReportDocument(
      language: phrases.language, title: phrases(.title, ["function": vacancyText(bundle.vacancy.function)]),
      blocks: particulars + panel + course + competencies + form + incidents + questions + protectedQuestions + notes
        + outcome, labelled: phrases(.colon))
  }

  private var particulars: [ReportDocument.Block] {
    let header = transcript.header
    let candidate = header.actors.first { $0.role == .candidate }?.id ?? header.session
    return [
      .heading(phrases(.facts), level: 2),
      .table(
        caption: phrases(.facts), header: [phrases(.label), phrases(.value)],
        rows: [
          [phrases(.candidate), candidate], [phrases(.vacancy), vacancyText(bundle.vacancy.function)],
          [phrases(.service), vacancyText(bundle.vacancy.service)], [phrases(.session), header.session],
          [phrases(.language), header.language],
          [phrases(.online), phrases(bundle.vacancy.isOnline ? .yes : .no)],
        ]),
    ]
  }

  private var panel: [ReportDocument.Block] {
    let chair = transcript.header.actors.first { $0.role == .trainee }?.id ?? "–"
    return [
      .heading(phrases(.panel), level: 2),
      .table(
        caption: phrases(.panel), header: [phrases(.name), phrases(.role)],
        rows: [[chair, phrases(.chair)]]
          + bundle.scenario.panel.map { [text($0.name), labelled(phrases(.assessor), text($0.role))] }),
    ]
  }

  private var course: [ReportDocument.Block] {
    let reason = file.closing.map { phrases.name("reason", $0.rawValue) } ?? "–"
    return [
      .heading(phrases(.course), level: 2),
      .table(
        caption: phrases(.course), header: [phrases(.part), phrases(.from)],
        rows: file.course.map { [phrases.name("phase", $0.phase.rawValue), Numbers.clock($0.at)] }
          + [[phrases(.ended, ["reason": reason]), Numbers.clock(file.end)]]),
    ]
  }

  // MARK: Words

  func labelled(_ label: String, _ value: String) -> String {
    phrases(.colon, ["label": label, "value": value])
  }

  /// A text of the scenario's in the interview's language.
  func text(_ id: TextID) -> String {
    let scripts = bundle.scenarioScripts
    let script = scripts[transcript.header.language] ?? scripts[bundle.scenario.baseLanguage]
    return fill(script?.text(id) ?? "")
  }

  /// A text of the vacancy's in the interview's language.
  func vacancyText(_ id: TextID) -> String {
    let scripts = bundle.vacancyScripts
    let script = scripts[transcript.header.language] ?? scripts[bundle.vacancy.baseLanguage]
    return script?.text(id) ?? ""
  }

  /// What somebody said or wrote, in quotation marks; what was erased says so.
  func quoted(_ text: FreeText?) -> String {
    guard let text else { return phrases(.none) }
    if case .erased = text { return phrases(.erased) }
    return phrases(.quote, ["text": text.string])
  }

  func turn(_ number: Int) -> String { phrases(.turn, ["turn": String(number)]) }
}
