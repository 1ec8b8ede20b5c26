/// One rule of lint. A rule is named as a sentence that is true of good content; its messages stand at the bottom of
/// its file.
protocol LintRule: Sendable {
  /// Everything in the subject that breaks the rule, in any order.
  func findings(in subject: LintSubject) -> [Finding]
}
