import Transcripts

/// The name of a cohort as it stands in headers.
public enum CohortName {
  /// The name without blanks around it, in its normal form; nil where nothing is left.
  public static func of(_ text: String) -> String? {
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : NormalForm.composed(trimmed)
  }
}
