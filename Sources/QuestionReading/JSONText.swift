/// Writes JSON members in the order in which they are given, so that the same values give the same bytes.
public struct JSONText: Sendable {
  /// A string in quotes; control characters, quotes and backslashes are escaped.
  public static func string(_ text: some StringProtocol) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A number of thousandths, without zeros at its end: 970 is `0.97`.
  public static func thousandths(_ value: Int) -> String {
    let magnitude = value.magnitude
    var digits = String(magnitude % 1000)
    digits = String(repeating: "0", count: 3 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return (value < 0 ? "-" : "") + String(magnitude / 1000) + (digits.isEmpty ? "" : "." + digits)
  }

  /// An array of values that are JSON already.
  public static func array(_ values: some Sequence<String>) -> String { "[" + values.joined(separator: ",") + "]" }

  /// An object of values that are JSON already.
  public static func object(_ members: KeyValuePairs<String, String>) -> String {
    "{" + members.map { string($0.key) + ":" + $0.value }.joined(separator: ",") + "}"
  }
}

extension Reading {
  /// The reading of a line as one JSON object in one line, as INTERFACE.md defines it for `sonde read`; with an
  /// explanation as a last member `explain`.
  public func json(of text: String, explanation: Explanation? = nil) -> String {
    var json = JSONText.object([
      "text": JSONText.string(text), "language": JSONText.string(language), "form": JSONText.string(form.rawValue),
      "multiple": String(isMultiple), "hypothetical": String(isHypothetical), "protected": String(isProtected),
      "targets": JSONText.array(targets.map { JSONText.string($0.rawValue) }), "act": JSONText.string(act.rawValue),
      "confidence": JSONText.thousandths(confidence), "unsure": String(isUnsure),
    ])
    if let explanation {
      json.removeLast()
      json += ",\"explain\":" + explanation.json + "}"
    }
    return json
  }
}
