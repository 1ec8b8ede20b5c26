import QuestionReading

/// Trains the resource that tells languages apart, on the corpora of all languages and on lines in others.
public struct IdentifierTrainer: Sendable {
  /// The most features that the resource keeps.
  public var features = 16_000
  /// The share of false switches, in ten thousandths of held-out lines of three words or more, that the margin allows.
  public var falseSwitches = 20
  /// The seed of the order of examples.
  public var seed: UInt64 = 7
  private static let width = LanguageIdentifier.width

  /// A trainer.
  public init() {}

  /// A line with the place of its language among the codes.
  struct Example: Sendable {
    var bytes: [UInt8]
    var language: Int
  }

  /// The resource, and how it did on lines that it had not seen.
  public func train(_ corpora: [(code: String, lines: [String])], others: [String]) -> (
    resource: [UInt8], summary: String
  ) {
    let codes = corpora.map(\.code) + ["other"]
    var examples: [Example] = []
    for (index, corpus) in (corpora.map(\.lines) + [others]).enumerated() {
      examples += corpus.map { Example(bytes: FoldedText($0).bytes, language: index) }
    }
    var draws = Draws(seed: seed)
    draws.shuffle(&examples)
    let held = stride(from: 0, to: examples.count, by: 5).map { examples[$0] }
    let rest = examples.indices.filter { $0 % 5 != 0 }.map { examples[$0] }
    let (margin, summary) = tuned(on: held, resource: fitted(rest, codes: codes, margin: 0), codes: codes)
    return (fitted(examples, codes: codes, margin: margin), summary)
  }

  /// The smallest margin with few enough false switches.
  private func tuned(on held: [Example], resource: [UInt8], codes: [String]) -> (margin: Int, summary: String) {
    guard let identifier = LanguageIdentifier(Resource(copying: resource)) else { return (0, "no identifier") }
    let lines = held.filter { LanguageIdentifier.words(in: $0.bytes) >= 3 }
    let own = lines.filter { $0.language < codes.count - 1 }
    let leads = own.map { identifier.lead(of: $0.bytes, over: codes[$0.language])?.lead ?? 0 }.sorted(by: >)
    let margin = max(leads[min(leads.count * falseSwitches / 10_000, leads.count - 1)], 0) + 1
    var foreign = (found: 0, all: 0)
    for line in lines {
      for code in codes.dropLast() where code != codes[line.language] {
        foreign.all += 1
        if let (best, lead) = identifier.lead(of: line.bytes, over: code), lead > margin, best == codes[line.language] {
          foreign.found += 1
        }
      }
    }
    let switched = leads.count { $0 > margin }
    return (
      margin,
      "identification: margin \(margin), false switches \(switched) of \(leads.count), "
        + "foreign lines found \(foreign.found) of \(foreign.all)"
    )
  }

  private func fitted(_ examples: [Example], codes: [String], margin: Int) -> [UInt8] {
    var counts: [UInt32: Int] = [:]
    let hashed = examples.map { example -> [UInt32] in
      var hashes: [UInt32] = []
      LanguageIdentifier.features(of: example.bytes) { hashes.append($0) }
      for hash in Set(hashes) { counts[hash, default: 0] += 1 }
      return hashes
    }
    let kept = counts.filter { $0.value >= 3 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(features).map(
      \.key
    )
    .sorted()
    var rows: [UInt32: Int] = [:]
    for (row, hash) in kept.enumerated() { rows[hash] = row }
    let indexed = hashed.map { $0.compactMap { rows[$0] } }
    let languages = examples.map(\.language)
    let weights = learned(indexed, languages, rows: kept.count, codes: codes.count)
    return bytes(kept, weights, codes: codes, margin: margin)
  }

  /// Multinomial logistic regression by AdaGrad; a line in a rare language weighs more.
  private func learned(_ lines: [[Int]], _ languages: [Int], rows: Int, codes: Int) -> [Float] {
    let width = IdentifierTrainer.width
    var weights = [Float](repeating: 0, count: rows * width)
    var squares = [Float](repeating: 1, count: rows * width)
    var counts = [Float](repeating: 0, count: codes)
    for language in languages { counts[language] += 1 }
    let most = counts.max() ?? 1
    let importance = counts.map { min((most / max($0, 1)).squareRoot(), 4) }
    var order = Array(lines.indices)
    var draws = Draws(seed: seed)
    var gradient = [Float](repeating: 0, count: codes)
    for _ in 0..<4 {
      draws.shuffle(&order)
      for index in order where !lines[index].isEmpty {
        let value = 2 / Float(lines[index].count).squareRoot()
        for code in 0..<codes {
          gradient[code] = lines[index].reduce(Float(0)) { $0 + weights[$1 * width + code] } * value
        }
        let highest = gradient.max() ?? 0
        for code in 0..<codes { gradient[code] = LogisticTrainer.exponential(gradient[code] - highest) }
        let total = gradient.reduce(0, +)
        let language = languages[index]
        for code in 0..<codes {
          gradient[code] = (gradient[code] / total - (code == language ? 1 : 0)) * importance[language] * value
        }
        for row in lines[index] {
          for code in 0..<codes {
            let place = row * width + code
            squares[place] += gradient[code] * gradient[code]
            weights[place] -= 0.3 * gradient[code] / squares[place].squareRoot()
          }
        }
      }
    }
    return weights
  }

  private func bytes(_ hashes: [UInt32], _ weights: [Float], codes: [String], margin: Int) -> [UInt8] {
    let largest = weights.reduce(Float(0.001)) { max($0, $1.magnitude) }
    var body: [UInt8] = []
    append(UInt32(bitPattern: Int32(margin)), to: &body)
    append(UInt32(codes.count), to: &body)
    for code in codes {
      body.append(UInt8(code.utf8.count))
      body += Array(code.utf8)
    }
    append(UInt32(hashes.count), to: &body)
    for hash in hashes { append(hash, to: &body) }
    for weight in weights { body.append(UInt8(bitPattern: Int8(clamping: Int((weight / largest * 127).rounded())))) }
    var head = Array("SNDL".utf8)
    append(LanguageIdentifier.version, to: &head)
    let fingerprint = LongFNV.hash(body)
    append(UInt32(truncatingIfNeeded: fingerprint), to: &head)
    append(UInt32(truncatingIfNeeded: fingerprint >> 32), to: &head)
    return head + body
  }
}
