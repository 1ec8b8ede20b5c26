import Scenarios

/// Owns nothing unless asked about his own part: what speaks against him, and his ownership, stay with the others.
struct Blamer: Trait {
  static let name = "blamer"
  private let dose: Int

  init(dose: Int) { self.dose = dose }

  func bend(_ plan: inout Plan, in scene: Scene) {
    guard let item = plan.items.first, plan.move != .opened, plan.move != .toldOwnShare,
      !scene.state.ownAsked.contains(scene.episode.id), item.element == .ownership || item.valence == .against,
      scene.happens(dose, Blamer.name, item)
    else { return }
    plan.staysVague = true
  }
}
