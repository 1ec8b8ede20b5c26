import Transcripts

/// Times as xAPI writes them.
enum Moment {
  /// So many milliseconds after a second since 1970, in UTC: `2000-01-01T00:00:03.200Z`.
  static func text(seconds: Int, milliseconds: Int) -> String {
    let whole = Instant.text(seconds + milliseconds / 1000).dropLast()
    return whole + "." + padded(milliseconds % 1000, 3) + "Z"
  }

  /// Milliseconds as a duration of ISO 8601, in hundredths of a second: `PT41M12.30S`.
  static func duration(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let hours = seconds >= 3600 ? "\(seconds / 3600)H" : ""
    let minutes = seconds >= 60 ? "\(seconds / 60 % 60)M" : ""
    return "PT" + hours + minutes + "\(seconds % 60)." + padded(milliseconds % 1000 / 10, 2) + "S"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
