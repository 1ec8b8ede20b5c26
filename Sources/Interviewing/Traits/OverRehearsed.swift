import Scenarios

/// Recites: whatever a question of the book asks for comes out in prepared general words, until one leads off his script by
/// taking up something of what he said.
struct OverRehearsed: Trait {
  static let name = "over-rehearsed"
  private let dose: Int

  init(dose: Int) { self.dose = dose }

  func bend(_ plan: inout Plan, in scene: Scene) {
    guard let item = plan.items.first, plan.move != .opened, plan.move != .toldTakenUp, scene.isAsked,
      !scene.isSpecific, !scene.wasTouched(item), scene.happens(dose, OverRehearsed.name, item)
    else { return }
    plan.staysVague = true
  }
}
