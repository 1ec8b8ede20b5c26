import Glibc

/// The variables of the environment, so that tests can bring their own.
public struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// An environment that asks the closure.
  public init(_ lookUp: @escaping @Sendable (String) -> String?) { self.lookUp = lookUp }

  /// The environment of this process.
  public static let process = Environment { name in getenv(name).map { String(cString: $0) } }

  /// A variable's value; nil where it is not set or empty.
  public subscript(name: String) -> String? {
    guard let value = lookUp(name), !value.isEmpty else { return nil }
    return value
  }

  /// The language that the user's locale names, if the shell speaks it.
  public var localeLanguage: String? {
    let locale = self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"] ?? ""
    let code = String(locale.prefix { $0 != "_" && $0 != "." && $0 != "@" })
    return Catalogue.languages.contains(code) ? code : nil
  }

  /// The language of the shell's words where nothing else says it.
  public var language: String { localeLanguage ?? "en" }
}
