import Testing
import Yams

@testable import Scenarios

/// What the guard lets pass has no anchor, alias or tag for Yams either, however odd the file: both must see the same
/// structure. Random files are made of the pieces at which YAML is most ambiguous.
@Suite struct TheStructureGuardAndYams {
  private static let pieces = [
    "a", "b: ", "c:", "- ", "-", "\n", "\n", "\n  ", "\n    ", "\n ", " ", "  ", "[", "]", "{", "}", ", ", ",", ": ",
    ":", "?",
    "? ", "|", ">", "|-\n", ">+\n", "|2\n", "\"", "'", "\\", "\\\"", "''", "#", " # ", "&x ", "&x", "*x", "*x ", "!t ",
    "<<: ",
    "---\n", "...\n", "%", "é", "\r\n", "\"q\"", "'q'", "\"q\": ", "@", "`", "1", "~", "key: value\n", "- item\n",
    "- k: v\n",
  ]

  @Test func agreeOnRandomFiles() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var passed = 0
    for _ in 0..<60_000 {
      let text = (0..<(2 + next(14))).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      var findings: [Finding] = []
      guard SourceText(Array(text.utf8), file: "a", findings: &findings) != nil else { continue }
      var scanner = StructureScanner(Array(text.utf8))
      scanner.scan()
      guard scanner.problems.isEmpty else { continue }
      if let problem = Self.forbidden(in: text) {
        Issue.record("the guard overlooked \(problem) in \(text.debugDescription)")
      }
      passed += 1
    }
    #expect(passed > 3000)
  }

  /// What Yams sees that the guard must refuse.
  private static func forbidden(in text: String) -> String? {
    do {
      let parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // The parser keeps the anchors alive, to which nodes refer weakly.
      return try withExtendedLifetime(parser) { try parser.singleRoot().flatMap(forbidden) }
    } catch YamlError.composer(_, let problem, _, _) {
      return problem
    } catch YamlError.duplicatedKeysInMapping {
      return nil
    } catch {
      return nil
    }
  }

  private static func forbidden(in node: Node) -> String? {
    if node.anchor != nil { return "an anchor" }
    switch node {
    case .scalar(let scalar):
      return ["", "tag:yaml.org,2002:str"].contains(scalar.tag.description) ? nil : "the tag \(scalar.tag)"
    case .sequence(let sequence): return sequence.lazy.compactMap(forbidden).first
    case .mapping(let mapping):
      for (key, value) in mapping {
        if key.scalar == nil { return "a complex key" }
        if key.scalar?.string == "<<" { return "a merge key" }
        if let problem = forbidden(in: key) ?? forbidden(in: value) { return problem }
      }
      return nil
    case .alias: return "an alias"
    }
  }

  @Test func composeTheSameAsYams() throws {
    let text =
      "a: \"x\\n\\u00e9 \\\n  y\"\nb: |\n  one\n   two\n\n  three\n\nc: >-\n  one\n  two\n\n  three\nd: 'it''s\n  folded'\ne: [1, {f: g}]\n"
    var findings: [Finding] = []
    let root = try #require(Composer.compose(Array(text.utf8), file: "a", findings: &findings))
    let node = try #require(try Yams.compose(yaml: text))
    #expect(Self.show(root) == Self.show(node))
  }

  private static func show(_ node: SourceNode) -> String {
    switch node.content {
    case .scalar(let text, _): text.debugDescription
    case .sequence(let items): "[\(items.map(show).joined(separator: ","))]"
    case .mapping(let pairs): "{\(pairs.map { "\($0.key.name):\(show($0.value))" }.joined(separator: ","))}"
    }
  }

  private static func show(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): scalar.string.debugDescription
    case .sequence(let sequence): "[\(sequence.map(show).joined(separator: ","))]"
    case .mapping(let mapping): "{\(mapping.map { "\($0.key.string ?? ""):\(show($0.value))" }.joined(separator: ","))}"
    case .alias: "alias"
    }
  }
}
