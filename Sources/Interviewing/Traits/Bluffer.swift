import Scenarios

/// Tells what he would like to have done before what he did, and has no detail to it: in a story in which he claims too
/// much, what speaks for him comes out in general words first, and only a second, specific probe gets what there is.
struct Bluffer: Trait {
  static let name = "bluffer"
  private let dose: Int

  init(dose: Int) { self.dose = dose }

  func bend(_ plan: inout Plan, in scene: Scene) {
    guard let item = plan.items.first, plan.move != .opened else { return }
    if let bluff = bluff(insteadOf: item, in: scene) {
      plan.items = [bluff]
      return
    }
    // What undoes a bluff is no detail of the claim, and slips out.
    guard item.truth == .fact, item.undoes.isEmpty, item.valence == .for, !scene.wasTouched(item),
      scene.episode.evidence.contains(where: { $0.truth == .bluff }), scene.happens(dose, Bluffer.name, item)
    else { return }
    plan.staysVague = true
  }

  /// The claim that he has ready for the same element, where the question leaves him the choice: not one for what went
  /// wrong. A claim that the fact itself brings along follows on it.
  private func bluff(insteadOf item: Evidence, in scene: Scene) -> Evidence? {
    guard item.truth == .fact, item.undoes.isEmpty, item.earned != .counter, !scene.isSpecific else { return nil }
    return scene.episode.evidence.first { other in
      other.truth == .bluff && other.element == item.element && !scene.state.isOut(other.id)
        && !item.brings.contains(other.id)
        && other.after.allSatisfy { scene.state.isOut($0) } && other.trust <= scene.state.trust
    }
  }
}
