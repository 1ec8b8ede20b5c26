import Scenarios

/// Gives little and takes time until put at ease.
struct Nervous: Trait {
  static let name = "nervous"
  /// The trust from which she is at ease.
  static let atEase = 50
  private let dose: Int

  init(dose: Int) { self.dose = dose }

  func bend(_ plan: inout Plan, in scene: Scene) {
    guard scene.state.trust < Nervous.atEase, let item = plan.items.first else { return }
    plan.isBrief = true
    plan.needsThought = plan.needsThought || scene.state.thoughts < 4 && scene.happens(dose / 2, Nervous.name, item)
  }
}
