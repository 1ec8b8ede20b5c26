import Scenarios

/// Has little from work to tell, and thinks that it hardly counts: until studies, hobby or volunteering are invited, what
/// does him credit comes out in general words first, unless he is asked for that very thing.
struct Inexperienced: Trait {
  static let name = "inexperienced"
  private let dose: Int

  init(dose: Int) { self.dose = dose }

  func offers(_ episode: Episode, isInvited: Bool) -> Bool { isInvited || episode.setting == .work }

  func bend(_ plan: inout Plan, in scene: Scene) {
    guard !scene.state.hasInvitedOtherLife, let item = plan.items.first, item.valence == .for, plan.move != .opened,
      scene.isAsked, !scene.isSpecific, !scene.wasTouched(item), scene.happens(dose, Inexperienced.name, item)
    else { return }
    plan.staysVague = true
  }
}
