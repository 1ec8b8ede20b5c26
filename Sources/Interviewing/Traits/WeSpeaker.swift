import Scenarios

/// Says "we" of what she did herself until she is asked for her own share.
struct WeSpeaker: Trait {
  static let name = "we-speaker"
  private let dose: Int

  init(dose: Int) { self.dose = dose }

  func bend(_ plan: inout Plan, in scene: Scene) {
    guard plan.move == .toldGenerically, plan.items.first?.element == .action,
      !scene.state.ownAsked.contains(scene.episode.id),
      let own = scene.episode.evidence.first(where: { $0.earned == .own && !scene.state.isOut($0.id) }),
      scene.cast.draw.chance(dose, "we-speaker.\(scene.episode.id)", scene.state.turn)
    else { return }
    plan.items = [own]
    plan.staysVague = true
  }
}
