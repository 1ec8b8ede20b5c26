import Yams

/// Turns the bytes of a file into nodes, or into findings about why that is not possible. The only user of Yams.
enum Composer {
  /// The root of a file. Nil when the file cannot be read as YAML, or holds what is refused; then `findings` says so.
  ///
  /// Keys that their mapping already has become findings and are left out, so that the rest is still decoded.
  static func compose(_ raw: [UInt8], file: String, findings: inout [Finding]) -> SourceNode? {
    guard let source = SourceText(raw, file: file, findings: &findings) else { return nil }
    var scanner = StructureScanner(source.bytes)
    scanner.scan()
    for problem in scanner.problems {
      findings.append(Finding(problem.code, file: file, at: source.place(at: problem.offset), problem.message))
    }
    guard scanner.problems.isEmpty else { return nil }
    for key in scanner.duplicateKeys.prefix(Limits.structureFindings) {
      let name = String(decoding: source.bytes[key.content], as: UTF8.self)
      findings.append(.duplicateKey(name, file: file, at: source.place(at: key.start)))
    }
    do {
      let text = String(decoding: hiding(scanner.duplicateKeys.map(\.content), in: source.bytes), as: UTF8.self)
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        findings.append(.emptyFile(file))
        return nil
      }
      return convert(root)
    } catch {
      findings.append(.syntax(error, file: file))
      return nil
    }
  }

  /// Replaces each character of these keys by a private-use one, since Yams refuses a whole file for the first key
  /// that stands twice. So keys become unique, and columns, which count scalars, stay.
  private static func hiding(_ keys: [Range<Int>], in bytes: [UInt8]) -> [UInt8] {
    guard !keys.isEmpty else { return bytes }
    var hidden: [UInt8] = []
    hidden.reserveCapacity(bytes.count + 64 * keys.count)
    var copied = 0
    for (number, key) in keys.enumerated() {
      hidden += bytes[copied..<key.lowerBound]
      var digits = number
      for byte in bytes[key] where byte & 0xC0 != 0x80 {
        hidden += Array(String(Character(hidingScalar(digits % 1000))).utf8)
        digits /= 1000
      }
      copied = key.upperBound
    }
    return hidden + bytes[copied...]
  }

  /// U+F0000 and following: private use, which ``SourceText`` refuses in files.
  private static func hidingScalar(_ digit: Int) -> Unicode.Scalar {
    Unicode.Scalar(0xF0000 + UInt32(digit)) ?? " "
  }

  private static func isHidden(_ key: String) -> Bool {
    guard let first = key.unicodeScalars.first else { return false }
    return (0xF0000...0xF03E7).contains(first.value)
  }

  /// Bounded by ``Limits/depth``, which the scanner has checked.
  private static func convert(_ node: Node) -> SourceNode {
    let place = node.mark.map { Place(line: $0.line, column: $0.column) } ?? .start
    switch node {
    case .scalar(let scalar):
      return SourceNode(content: .scalar(scalar.string, isPlain: scalar.style == .plain), place: place)
    case .sequence(let sequence):
      var items: [SourceNode] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(convert(item)) }
      return SourceNode(content: .sequence(items), place: place)
    case .mapping(let mapping):
      var pairs: [(key: SourceNode.Key, value: SourceNode)] = []
      pairs.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        let keyPlace = key.mark.map { Place(line: $0.line, column: $0.column) } ?? place
        let name = key.scalar?.string ?? ""
        if isHidden(name) { continue }
        pairs.append((SourceNode.Key(name: name, place: keyPlace), convert(value)))
      }
      return SourceNode(content: .mapping(pairs), place: place)
    case .alias:
      // Aliases were refused before; Yams makes these nodes only when it is told to keep them.
      return SourceNode(content: .sequence([]), place: place)
    }
  }
}

extension Finding {
  fileprivate static func emptyFile(_ file: String) -> Finding {
    Finding(.wrongType, file: file, at: .start, "the file is empty; a mapping is expected")
  }

  fileprivate static func duplicateKey(_ name: String, file: String, at place: Place) -> Finding {
    Finding(.duplicateKey, file: file, at: place, "\"\(name)\" stands in this mapping already")
  }

  fileprivate static func syntax(_ error: any Error, file: String) -> Finding {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = Place(line: mark.line, column: mark.column)
      let beginning = context.map { ", \($0.text) that begins at \($0.mark.line):\($0.mark.column)" } ?? ""
      return Finding(.yamlSyntax, file: file, at: place, problem + beginning)
    case .duplicatedKeysInMapping(let keys, let context):
      let place = Place(line: context.mark.line, column: context.mark.column)
      return .duplicateKey(keys.sorted().first ?? "", file: file, at: place)
    default:
      return Finding(.yamlSyntax, file: file, at: .start, "the file cannot be read as YAML")
    }
  }
}
