/// One of the six things that a behavioural answer consists of: STAR, with ownership and learning on lines of
/// their own (DESIGN.md section 3; STAR as in seed 000, ownership and learning as in seed 004).
public enum Element: String, CaseIterable, Sendable, Codable {
  case situation, task, action, ownership, result, learning
}
