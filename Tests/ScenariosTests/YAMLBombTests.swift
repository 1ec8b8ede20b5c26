import Testing

@testable import Scenarios

/// Files that are made to exhaust time, memory or stack are refused at once, with their place.
@Suite struct YAMLBombs {
  private static let bombs: [(name: String, text: String, first: String)] = [
    ("ten megabytes", String(repeating: "a: 1\n", count: 2_000_000), "1:1: too-large"),
    ("brackets", String(repeating: "[", count: 900_000), "1:25: too-deep"),
    ("braces", String(repeating: "{a: ", count: 200_000), "1:97: too-deep"),
    ("items", String(repeating: "- ", count: 400_000), "1:49: too-deep"),
    ("indented keys", (0..<900).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "25:25: too-deep"),
    ("complex keys", String(repeating: "? ", count: 400_000), "1:1: yaml-syntax"),
    ("numbers", "[" + String(repeating: "1,", count: 400_000) + "]", "1:100000: too-large"),
    ("keys", (0..<100_000).map { "k\($0): 1\n" }.joined(), "25000:9: too-large"),
    ("a huge text", "a: \"" + String(repeating: "x", count: 900_000) + "\"", "1:4: too-large"),
    ("a huge block", "a: |\n" + String(repeating: "  x\n", count: 200_000), "1:4: too-large"),
    ("a billion laughs", laughs, "1:4: yaml-alias"),
    ("aliases as keys", aliasKeys, "1:4: yaml-alias"),
    ("merges", (0..<30).map { "m\($0): &m\($0)\n  <<: *m\(max(0, $0 - 1))\n" }.joined(), "1:5: yaml-alias"),
    ("open quotes", String(repeating: "\"a ", count: 300_000), "1:5: yaml-syntax"),
    ("tags", String(repeating: "!", count: 900_000), "1:1: yaml-tag"),
    ("comments", String(repeating: "# \n", count: 300_000), "1:1: wrong-type"),
    ("many repeated keys", (0..<20_000).map { "a\($0 % 3): 1\n" }.joined(), "1:1: missing-key"),
  ]

  private static let laughs =
    "a: &a0 [x]\n"
    + (1..<40).map { "b\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]\n" }
    .joined()

  private static let aliasKeys =
    "a: &a0 {x: 1}\n" + (1..<40).map { "b\($0): &a\($0) {? [*a\($0 - 1), *a\($0 - 1)] : 1}\n" }.joined()

  @Test(arguments: bombs.indices) func areRefusedFast(_ index: Int) {
    let bomb = Self.bombs[index]
    let bytes = Array(bomb.text.utf8)
    let clock = ContinuousClock()
    var decoded: Decoded<Scenario>?
    let time = clock.measure { decoded = ScenarioDecoder.decode(bytes, file: "a") }
    let first = decoded?.findings.first?.description ?? "nothing"
    #expect(first.hasPrefix("a:\(bomb.first): "), "\(bomb.name): \(first)")
    #expect((decoded?.findings.count ?? 0) <= Limits.findings + Limits.structureFindings)
    #expect(time < .seconds(5), "\(bomb.name) took \(time)")
  }

  @Test func countsReferencesInLinearTime() throws {
    let ids = (0..<4000).map { "e-\($0)" }
    let items = ids.map {
      "      - {id: \($0), earned: taken-up, after: [\($0 == "e-0" ? "e-3999" : "e-\((Int($0.dropFirst(2)) ?? 0) - 1)")]}\n"
    }
    let text = "id: x\nepisodes:\n  - id: ep\n    evidence:\n" + items.joined()
    let clock = ContinuousClock()
    var cycles = 0
    let time = try clock.measure {
      let loaded = try #require(
        ScenarioLibrary(folders: [.init(files: ["x/scenario.yaml": Array(text.utf8)])], hash: Fixture.hash).load("x"))
      cycles = Lint.findings(loaded).count { $0.code == .cycle }
    }
    #expect(cycles == 1)
    #expect(time < .seconds(20))
  }
}
