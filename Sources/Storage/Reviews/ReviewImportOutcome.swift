/// What importing a review did.
public enum ReviewImportOutcome: Sendable, Equatable {
  /// The review is new here.
  case added(String)
  /// It is here with all these entries; nothing was changed.
  case alreadyThere(String)
  /// It was here up to an entry; so many were added.
  case extended(String, by: Int)
}
