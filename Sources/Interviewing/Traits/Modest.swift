import Scenarios

/// Undersells: what does her most credit comes out in general words until she is asked for her own share, or for that very
/// thing.
struct Modest: Trait {
  static let name = "modest"
  /// The level of the anchored scale from which she plays something down.
  static let playsDownFrom = 4
  private let dose: Int

  init(dose: Int) { self.dose = dose }

  func bend(_ plan: inout Plan, in scene: Scene) {
    guard let item = plan.items.first, item.valence == .for, item.level >= Modest.playsDownFrom,
      plan.move == .told || plan.move == .toldGenerically, !scene.isSpecific, !scene.wasTouched(item),
      scene.happens(dose, Modest.name, item)
    else { return }
    plan.staysVague = true
  }
}
