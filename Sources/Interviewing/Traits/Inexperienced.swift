import Scenarios

/// Has nothing from work to tell, and thinks that nothing else counts until studies, hobby or volunteering are invited.
struct Inexperienced: Trait {
  static let name = "inexperienced"

  init(dose: Int) {}

  func offers(_ episode: Episode, isInvited: Bool) -> Bool { isInvited && episode.setting != .work }

  func bend(_ plan: inout Plan, in scene: Scene) {}
}
