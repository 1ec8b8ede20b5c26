import Scenarios

/// Something in a candidate's nature that bends what she is about to tell (DESIGN.md section 3).
///
/// Traits are small and composable: a scenario names them with a dose, the engine names none.
protocol Trait: Sendable {
  /// The name by which scenarios call it.
  static var name: String { get }

  /// A trait as strong as its dose, 0 to 100.
  init(dose: Int)

  /// Bends a plan.
  func bend(_ plan: inout Plan, in scene: Scene)

  /// Whether she would begin to tell a story; `isInvited` once studies, hobby or volunteering were invited.
  func offers(_ episode: Episode, isInvited: Bool) -> Bool
}

extension Trait {
  func offers(_ episode: Episode, isInvited: Bool) -> Bool { true }
}

/// What she is about to tell.
struct Plan {
  /// The evidence, in the order in which it comes out.
  var items: [Evidence]
  var move: Move
  /// She says the first item in its vague form instead.
  var staysVague = false
  /// She wants a moment first.
  var needsThought = false
  /// She tells the first item alone, without what it brings along.
  var isBrief = false
  /// She strays from the question.
  var digresses = false
}

/// Where she is when a trait bends her plan.
struct Scene {
  let cast: Cast
  let state: InterviewState
  let episode: Episode
  /// The probe had no content of its own.
  let isGeneric: Bool
  /// The line named a thing, person or moment of her stories, or asked who, when, where or how many.
  let isSpecific: Bool
  /// A question brought it up, and no silence or encouragement.
  let isAsked: Bool

  /// A choice that depends on the item, and so falls the same way however often it is asked for.
  func happens(_ dose: Int, _ trait: String, _ item: Evidence) -> Bool {
    cast.draw.chance(dose, "\(trait).\(item.id)", 0)
  }

  /// Whether an item was touched on before, in whatever way.
  func wasTouched(_ item: Evidence) -> Bool { state.worths[item.id] != nil }
}

/// The traits that scenarios can name.
public enum TraitCatalogue {
  static let all: [any Trait.Type] = [
    WeSpeaker.self, Nervous.self, Rambler.self, Bluffer.self, Modest.self, Blamer.self, OverRehearsed.self,
    Inexperienced.self,
  ]

  /// The names of all traits, for checks of scenarios.
  public static var names: [String] { all.map { $0.name } }

  static func traits(of persona: Scenario.Persona) -> [any Trait] {
    persona.traits.compactMap { dose in all.first { $0.name == dose.trait }?.init(dose: dose.dose) }
  }
}
