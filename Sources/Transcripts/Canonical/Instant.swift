/// Moments in seconds since 1970-01-01T00:00:00Z, written as ISO 8601 in UTC: `2000-01-01T00:00:00Z`.
public enum Instant {
  /// The moments that four digits of year can name: the years 0 to 9999.
  public static let range = -62_167_219_200...253_402_300_799

  /// The text of a moment; one outside of ``range`` is written as the nearer end.
  public static func text(_ seconds: Int) -> String {
    let seconds = min(max(seconds, range.lowerBound), range.upperBound)
    let days = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    let time = seconds - days * 86_400
    let (year, month, day) = date(days)
    return pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2) + "T" + pad(time / 3600, 2) + ":"
      + pad(time / 60 % 60, 2) + ":" + pad(time % 60, 2) + "Z"
  }

  /// The moment of a text in exactly that form, or nil: the inverse of ``text(_:)`` on ``range``.
  public static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
      let minute = number(14..<16), let second = number(17..<19), (1...12).contains(month)
    else { return nil }
    let value = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
    return Self.range.contains(value) && Self.text(value) == text ? value : nil
  }

  private static func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Days since 1970 of a date of the Gregorian calendar; years begin in March, so that the leap day is the last.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year + 399 : year + 400
    let era = year / 400
    let yearOfEra = year % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return (era - 1) * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The inverse of `days`.
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468 + 146_097
    let era = shifted / 146_097 - 1
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
