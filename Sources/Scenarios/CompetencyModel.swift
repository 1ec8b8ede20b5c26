/// A file of competencies, such as the federal "5+1" model (COMPETENCIES.md); an academy brings its own.
public struct CompetencyModel: Sendable, Equatable {
  /// The id, equal to the name of its file.
  public var id: String
  /// The competencies in the order of the file.
  public var competencies: [Competency]

  /// One competency, with its texts per language.
  public struct Competency: Sendable, Equatable {
    /// The id, unique in the model.
    public var id: String
    /// The group, such as `relations`.
    public var group: String
    /// The name per language.
    public var names: [String: String]
    /// What it means, per language.
    public var definition: [String: String]
    /// The behaviour that shows it.
    public var indicators: [Indicator]
  }

  /// A behavioural indicator: observable, at a level of the scale.
  public struct Indicator: Sendable, Equatable {
    /// The id, unique in the competency.
    public var id: String
    /// The level from 1 to 5 that it is typical of.
    public var level: Int
    /// The indicator per language.
    public var text: [String: String]
  }
}
