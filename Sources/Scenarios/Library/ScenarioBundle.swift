/// A scenario with everything that an interview needs beside it: its vacancy, the competency model, and the texts of
/// both per language.
public struct ScenarioBundle: Sendable {
  /// The scenario.
  public var scenario: Scenario
  /// The vacancy that she applies for.
  public var vacancy: Vacancy
  /// The model that the vacancy's competencies come from.
  public var model: CompetencyModel
  /// The scenario's texts per language that was decoded.
  public var scenarioScripts: [String: Script]
  /// The vacancy's texts per language that was decoded.
  public var vacancyScripts: [String: Script]
  /// The languages in which an interview can be held: every text of scenario and vacancy is there, and the tested
  /// competencies have names. The base language first, then as in ``languageOrder``.
  public var languages: [String]

  /// The order in which languages are listed after the base language; others follow in byte order.
  public static let languageOrder = ["nl", "fr", "en", "de"]

  /// The scenario's texts in a language that is complete.
  public func script(_ language: String) -> Script? {
    languages.contains(language) ? scenarioScripts[language] : nil
  }

  /// The vacancy's texts in a language that is complete.
  public func vacancyScript(_ language: String) -> Script? {
    languages.contains(language) ? vacancyScripts[language] : nil
  }

  /// The fingerprint of the structure of scenario and vacancy, without any text: SHA-256 over the form
  /// `sonde-structure/1`, which holds the fingerprints of both structures.
  public func structureFingerprint(_ hash: Hash) -> String {
    var form = CanonicalForm("sonde-structure/1")
    form.add(scenario.structureFingerprint(hash))
    form.add(vacancy.structureFingerprint(hash))
    return form.fingerprint(hash)
  }

  /// The fingerprint of all texts of one language: SHA-256 over the form `sonde-texts/1`, which holds the
  /// fingerprints of the scenario's and the vacancy's script. Nil for a language that is not complete.
  public func textFingerprint(_ language: String, _ hash: Hash) -> String? {
    guard let script = script(language), let vacancyScript = vacancyScript(language) else { return nil }
    var form = CanonicalForm("sonde-texts/1")
    form.add(script.fingerprint(hash))
    form.add(vacancyScript.fingerprint(hash))
    return form.fingerprint(hash)
  }
}
