import Transcripts

/// Moments as ISO 8601 writes them: `2026-03-01T09:00:00Z`, or with an offset such as `+01:00` instead of the Z.
public enum StartTime {
  /// The seconds since 1970; nil for anything else.
  public static func seconds(_ text: String) -> Int? {
    if let moment = Instant.seconds(text) { return moment }
    guard text.utf8.count == 25, let local = Instant.seconds(text.prefix(19) + "Z") else { return nil }
    let offset = text.suffix(6)
    let parts = offset.dropFirst().split(separator: ":").map { Int($0) }
    guard offset.first == "+" || offset.first == "-", parts.count == 2, let hours = parts[0], let minutes = parts[1],
      (0...14).contains(hours), (0...59).contains(minutes)
    else { return nil }
    let shift = hours * 3_600 + minutes * 60
    let moment = offset.first == "+" ? local - shift : local + shift
    return Instant.range.contains(moment) ? moment : nil
  }

  /// The first second of a day, such as `2026-03-01`, in UTC; a moment is itself.
  public static func day(_ text: String) -> Int? { seconds(text) ?? seconds(text + "T00:00:00Z") }
}
