import Scenarios

/// Strays from the question until brought back; asked on without that, he strays no further than twice in a row.
struct Rambler: Trait {
  static let name = "rambler"
  private let dose: Int

  init(dose: Int) { self.dose = dose }

  func bend(_ plan: inout Plan, in scene: Scene) {
    guard scene.isAsked, plan.move != .opened, let item = plan.items.first, !scene.wasTouched(item),
      scene.happens(dose, Rambler.name, item)
    else { return }
    plan.digresses = true
  }
}
