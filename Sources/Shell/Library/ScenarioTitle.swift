import Scenarios

/// The title of a scenario for a list.
enum ScenarioTitle {
  /// The title in a language, where the scenario has it in that language, else in its base language; nothing where its
  /// file cannot be read.
  static func text(of id: String, in shelf: ScenarioShelf, language: String) -> String {
    guard let loaded = shelf.library.load(id, languages: [language]), let scenario = loaded.scenario.value else {
      return ""
    }
    let translated = loaded.bundle?.script(language)?.text(scenario.title) ?? ""
    return translated.isEmpty ? loaded.scenario.script.text(scenario.title) : translated
  }
}
