/// A rehearsal: an interview as a text file beside a scenario, with what it must win and where its score must land.
public struct Rehearsal: Sendable, Equatable {
  /// The name of the text file in `rehearsals/`.
  public var file: String
  /// The language of the interview.
  public var language: String
  /// The seed, 0 to 2^53 − 1.
  public var seed: Int
  /// The least and the highest total, 0 to 100.
  public var total: ClosedRange<Int>
  /// The ids of evidence that it must win.
  public var wins: [String]
  /// Whether everything that is needed must be won, in the scenario's time.
  public var winsAll: Bool
}

/// Decodes `ID/rehearsals/expectations.yaml`; the form is documented in `Scenarios/README.md` of the library.
public enum RehearsalDecoder {
  /// The first line's value.
  public static let format = "sonde-rehearsals/1"

  /// Decodes the bytes of the file. Never throws: what is wrong stands in the findings, all of it at once.
  public static func decode(_ bytes: [UInt8], file: String) -> Decoded<[Rehearsal]> {
    DecodingSession.decode(bytes, file: file, format: format, what: "expectations", keys: ["rehearsals"]) { fields in
      fields.list("rehearsals").enumerated().compactMap { position, node in
        let keys = ["file", "language", "seed", "total", "wins", "all"]
        guard
          let entry = Fields(
            node, what: "a rehearsal", keys: keys, path: "rehearsals.\(position + 1)", in: fields.session)
        else { return nil }
        return Rehearsal(
          file: entry.string("file"), language: entry.string("language"),
          seed: entry.integer("seed", in: 0...9_007_199_254_740_991), total: band(entry), wins: entry.ids("wins"),
          winsAll: entry.bool("all", default: false))
      }
    }
  }

  /// Two whole numbers from 0 to 100, the lower first.
  private static func band(_ entry: Fields) -> ClosedRange<Int> {
    guard let node = entry.required("total") else { return 0...100 }
    guard case .sequence(let items) = node.content, items.count == 2 else {
      entry.session.report(.wrongCount, at: node.place, "`total` is a band of two numbers, such as [80, 100]")
      return 0...100
    }
    let bounds = items.compactMap { entry.session.integer($0, in: 0...100) }
    guard bounds.count == 2, bounds[0] <= bounds[1] else {
      if bounds.count == 2 {
        entry.session.report(.outOfRange, at: node.place, "the lower bound of `total` comes first")
      }
      return 0...100
    }
    return bounds[0]...bounds[1]
  }
}
