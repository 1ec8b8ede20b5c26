/// Why a line was read as it was: its clauses, the rules that decided, and the words that weighed most.
public struct Explanation: Sendable {
  /// A clause of the line.
  public struct Clause: Sendable {
    /// Its folded words.
    public var text: String
    /// How it opens: plain, wh, verb, invitation or polite.
    public var opening: String
    /// Whether it is a question by its mark or by grammar.
    public var isQuestion: Bool
    /// Whether the form was taken from it.
    public var asks: Bool
  }

  /// Something that spoke for a label.
  public struct Weight: Sendable {
    /// The kind of feature, such as `wordPair` or `askingClass`.
    public var kind: String
    /// The folded words that it was made of.
    public var text: String
    /// How much it added, in thousandths of a logit; for a form, against the form that came second.
    public var thousandths: Int
  }

  /// The clauses in their order.
  public var clauses: [Clause] = []
  /// The rules that overrode the model, by name.
  public var rules: [String] = []
  /// For each label that was given, what spoke for it most.
  public var labels: [(label: String, weights: [Weight])] = []

  /// One JSON object.
  public var json: String {
    let clauses = clauses.map {
      JSONText.object([
        "text": JSONText.string($0.text), "opening": JSONText.string($0.opening), "question": String($0.isQuestion),
        "asks": String($0.asks),
      ])
    }
    let labels = labels.map { label, weights in
      JSONText.object([
        "label": JSONText.string(label),
        "weights": JSONText.array(
          weights.map {
            JSONText.object([
              "kind": JSONText.string($0.kind), "text": JSONText.string($0.text),
              "weight": JSONText.thousandths($0.thousandths),
            ])
          }),
      ])
    }
    return JSONText.object([
      "clauses": JSONText.array(clauses), "rules": JSONText.array(rules.map { JSONText.string($0) }),
      "labels": JSONText.array(labels),
    ])
  }
}

extension Reader {
  /// Why a line is read as it is; nil for a silence and for a language without a trained model.
  public func explain(_ line: String, in context: Context = Context()) -> Explanation? {
    let folded = FoldedText(line)
    let reading = read(line, in: context)
    guard reading.form != .silence, let language = language(reading.language) ?? languages.first,
      let model = language.model
    else { return nil }
    let analysed = AnalysedLine(folded, lexicon: language.lexicon, themes: language.themes)
    return Explainer(line: analysed, model: model).explanation
  }
}

/// Finds the features that weigh most in a reading.
private struct Explainer {
  let line: AnalysedLine
  let model: LinearModel

  var explanation: Explanation {
    var explanation = Explanation()
    explanation.clauses = line.segments.indices.map { index in
      let segment = line.segments[index]
      return Explanation.Clause(
        text: text(of: segment.tokens), opening: "\(segment.opening)", isQuestion: segment.isQuestion,
        asks: index == line.asking)
    }
    let decision = Decision(sums: model.sums(of: line), line: line, model: model)
    explanation.rules = decision.rules
    var sink = RecordingSink()
    line.features(into: &sink)
    let (first, second) = decision.leadingForms
    explanation.labels = [(Decision.forms[first].rawValue, weights(sink, for: first, against: second))]
    for output in decision.setOutputs {
      explanation.labels.append((decision.name(of: output), weights(sink, for: output, against: nil)))
    }
    return explanation
  }

  private func weights(_ sink: RecordingSink, for output: Int, against other: Int?) -> [Explanation.Weight] {
    var counts = [Int](repeating: 0, count: FeatureBlock.allCases.count)
    for feature in sink.features { counts[feature.kind.block.rawValue] += 1 }
    var found: [(feature: RecordingSink.Feature, weight: Int)] = []
    for feature in sink.features {
      func contribution(_ output: Int) -> Int {
        let count = counts[feature.kind.block.rawValue]
        return Int(model.contribution(of: feature.hash, kind: feature.kind, output: output, count: count) ?? 0)
      }
      let weight = contribution(output) - (other.map(contribution) ?? 0)
      if weight > 0 { found.append((feature, weight)) }
    }
    let order = found.indices.sorted { (-found[$0].weight, $0) < (-found[$1].weight, $1) }
    return order.prefix(other == nil ? 4 : 8).map { index in
      let (feature, weight) = found[index]
      return Explanation.Weight(
        kind: "\(feature.kind)", text: text(of: feature.tokens), thousandths: weight * 1000 / Int(LinearModel.unit))
    }
  }

  private func text(of tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last, last < line.tokens.count else { return "" }
    return String(decoding: line.bytes[line.tokens[first].start..<line.tokens[last].end].prefix(200), as: UTF8.self)
  }
}

/// Keeps every feature of a line.
private struct RecordingSink: FeatureSink {
  struct Feature {
    var kind: FeatureKind
    var hash: UInt32
    var tokens: Range<Int>
  }

  var features: [Feature] = []

  mutating func add(_ kind: FeatureKind, _ hash: UInt32, _ tokens: Range<Int>) {
    features.append(Feature(kind: kind, hash: hash, tokens: tokens))
  }
}
