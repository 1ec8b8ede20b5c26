import Scenarios

/// A text in which the markers 1️⃣ to 9️⃣ show the places that a test expects findings at.
public struct MarkedText {
  /// The text without its markers.
  public let text: String
  /// Where each marker stood.
  public let places: [Character: Place]

  /// Takes the markers out.
  public init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [Character: Place] = [:]
    var place = Place.start
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let isMarker = index + 2 < scalars.count && scalars[index + 1] == "\u{FE0F}" && scalars[index + 2] == "\u{20E3}"
      if isMarker {
        places[Character(scalars[index])] = place
        index += 3
        continue
      }
      text.append(scalars[index])
      place =
        scalars[index] == "\n"
        ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
      index += 1
    }
    self.text = String(text)
    self.places = places
  }

  /// Expected findings as they are printed: `"1 code: message"` becomes `FILE:LINE:COLUMN: code: message`.
  public func expected(_ findings: [String], file: String) -> [String] {
    findings.map { finding in
      guard let marker = finding.first, let place = places[marker] else { return "no marker in: \(finding)" }
      return "\(file):\(place.line):\(place.column): \(finding.dropFirst(2))"
    }
  }
}
