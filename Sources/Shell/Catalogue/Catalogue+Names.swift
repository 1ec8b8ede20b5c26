import Assessment
import Interviewing
import QuestionReading
import Scenarios
import Transcripts

/// Names of what the other modules know, by their raw values.
extension Catalogue {
  /// The name of a phase.
  func name(_ phase: Phase) -> String { self["phase.\(phase.rawValue)"] }
  /// The name of an element of STAR.
  func name(_ element: Element) -> String { self["element.\(element.rawValue)"] }
  /// The letter of an element in the prompt.
  func letter(_ element: Element) -> String { self["letter.\(element.rawValue)"] }
  /// What a line is after.
  func name(_ target: Target) -> String { self["target.\(target.rawValue)"] }
  /// What kind of question a line is.
  func name(_ form: Form) -> String { self["form.\(form.rawValue)"] }
  /// What a statement does.
  func name(_ act: Act) -> String { self["act.\(act.rawValue)"] }
  /// What evidence that came out is worth.
  func name(_ worth: Disclosure.Worth) -> String { self["worth.\(worth.rawValue)"] }
  /// The heading of a part of the preparation.
  func name(_ part: Preparation.Part) -> String { self["part.\(part.rawValue)"] }
  /// What a line of the assessment form is about; a competency is named by the model.
  func name(_ subject: AssessmentEntry.Subject) -> String { self["subject.\(subject.word)"] }
  /// A value of the form: a level as it is, a word by the catalogue.
  func value(_ word: String) -> String { keys.contains("value.\(word)") ? self["value.\(word)"] : word }
  /// Why she answered so; a move of another version of the engine is shown by its word.
  func reason(_ move: String) -> String {
    keys.contains("move.\(move)") ? self["move.\(move)"] : move
  }
  /// What would be stronger than such a line.
  func hint(_ hint: CoachHint) -> String { self["hint.\(hint.rawValue)"] }
  /// What is wrong at a place of a form.
  func problem(_ code: FindingCode) -> String { self["sheet.\(code.rawValue)"] }
  /// An item of a checklist in a word or two.
  func gap(_ item: ChecklistItem) -> String { self["gap.\(item.rawValue)"] }
  /// The language's name.
  func languageName(_ code: String) -> String {
    keys.contains("language.\(code)") ? self["language.\(code)"] : code
  }
  /// What a command takes behind its name, and what it does.
  func usage(_ command: any ShellCommand) -> String {
    let arguments = self["use.\(command.name)"]
    return arguments == "-" ? "/\(command.name)" : "/\(command.name) \(arguments)"
  }
  /// What a command does.
  func help(_ command: any ShellCommand) -> String { self["help.\(command.name)"] }

  /// Every key that a catalogue must have, and no other.
  static var expectedKeys: Set<String> {
    var keys = Set(Phrase.allCases.filter { $0 != .details }.map(\.rawValue))
    func add(_ family: String, _ members: [String]) { keys.formUnion(members.map { "\(family).\($0)" }) }
    add("phase", Phase.allCases.map(\.rawValue))
    add("element", Element.allCases.map(\.rawValue))
    add("letter", Element.allCases.map(\.rawValue))
    add("target", Target.allCases.map(\.rawValue))
    add("form", Form.allCases.map(\.rawValue))
    add("act", Act.allCases.map(\.rawValue))
    add("worth", Disclosure.Worth.allCases.map(\.rawValue))
    add("move", Move.allCases.map(\.rawValue))
    add("part", Preparation.Part.allCases.map(\.rawValue))
    add("subject", AssessmentEntry.Subject.named.map(\.word))
    add("value", [Rating.insufficient.word] + AssessmentEntry.Subject.named.flatMap(\.values))
    add("hint", CoachHint.allCases.map(\.rawValue))
    add("sheet", SheetFindings.codes.map(\.rawValue))
    add("gap", ChecklistItem.allCases.filter { $0.isPreparation || $0.phase != nil }.map(\.rawValue))
    add("language", Catalogue.languages + ["other"])
    add("use", CommandTable.all.map(\.name))
    add("help", CommandTable.all.map(\.name))
    add("review", ReviewPhrase.allCases.map(\.rawValue))
    add("review-use", ReviewCommandTable.all.map(\.name))
    add("review-help", ReviewCommandTable.all.map(\.name))
    return keys
  }
}
