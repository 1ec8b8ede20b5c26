import QuestionReading
import Transcripts

/// Gathers the judgements of one matter, interview by interview, and computes its coefficients.
struct JudgementGatherer {
  /// For each interview groups of judges.
  let interviews: [[[Marks]]]
  /// For each interview how the program read it; nil where corrections are not asked for.
  let machines: [Marks]?

  func measure(_ subject: Measure.Subject, _ bootstrap: ClusterBootstrap) -> Measure {
    switch subject {
    case .form:
      categories(subject, Form.allCases.count, bootstrap) { Form.allCases.firstIndex(of: $0.form) ?? 0 }
    case .multiple: flag(subject, bootstrap) { $0.isMultiple }
    case .hypothetical: flag(subject, bootstrap) { $0.isHypothetical }
    case .protected: flag(subject, bootstrap) { $0.isProtected }
    case .labels: wholes(subject, bootstrap) { _, _ in true }
    case .corrected:
      wholes(subject, bootstrap) { index, labels in
        machines.map { $0[index].lines[labels.turn] != labels.first || $0[index].lines[labels.turn] != labels.second }
          ?? false
      }
    case .criteria: criteria(bootstrap)
    case .ratings: ratings(bootstrap)
    case .sufficiency: sufficiency(bootstrap)
    }
  }

  // The tallies of one interview.

  private func pairs<Key: Comparable & Hashable, Value>(
    _ groups: [[Marks]], _ values: (Marks) -> [Key: Value], _ add: (Key, Value, Value) -> Void
  ) {
    for group in groups {
      let judges = group.map(values)
      for (index, first) in judges.enumerated() {
        for second in judges[(index + 1)...] {
          for key in first.keys.sorted() {
            if let one = first[key], let other = second[key] { add(key, one, other) }
          }
        }
      }
    }
  }

  private func units<Key: Comparable & Hashable, Value>(
    _ groups: [[Marks]], _ values: (Marks) -> [Key: Value], _ add: ([Value]) -> Void
  ) {
    for group in groups {
      let judges = group.map(values)
      for key in Set(judges.flatMap(\.keys)).sorted() { add(judges.compactMap { $0[key] }) }
    }
  }

  // Measures.

  private func flag(
    _ subject: Measure.Subject, _ bootstrap: ClusterBootstrap, _ isSet: @escaping (Marks.Labels) -> Bool
  ) -> Measure {
    categories(subject, 2, bootstrap) { isSet($0) ? 1 : 0 }
  }

  private func categories(
    _ subject: Measure.Subject, _ count: Int, _ bootstrap: ClusterBootstrap,
    _ category: @escaping (Marks.Labels) -> Int
  ) -> Measure {
    nominal(subject, count, bootstrap) { $0.lines.mapValues(category) }
  }

  private func nominal<Key: Comparable & Hashable>(
    _ subject: Measure.Subject, _ count: Int, _ bootstrap: ClusterBootstrap, _ values: (Marks) -> [Key: Int]
  ) -> Measure {
    let pairs = pairTables(count, values)
    let coincidences = coincidenceTables(count, values)
    return Measure(
      subject: subject, units: pairs.reduce(0) { $0 + $1.units },
      coefficients: [
        .of(.kappa, pairs, bootstrap) { $0.kappa() },
        .of(.alphaNominal, coincidences, bootstrap) { $0.alpha(.nominal) },
        .of(.same, pairs, bootstrap) { $0.share(within: 0) },
      ])
  }

  private func pairTables<Key: Comparable & Hashable>(
    _ count: Int, _ values: (Marks) -> [Key: Int]
  ) -> [CategoryPairs] {
    interviews.map { groups in
      var table = CategoryPairs(categories: count)
      pairs(groups, values) { table.add($1, $2) }
      return table
    }
  }

  private func coincidenceTables<Key: Comparable & Hashable>(
    _ count: Int, _ values: (Marks) -> [Key: Int]
  ) -> [Coincidences] {
    interviews.map { groups in
      var table = Coincidences(categories: count)
      units(groups, values) { table.add($0) }
      return table
    }
  }

  /// Lines as a whole: alike in all labels or not.
  private func wholes(
    _ subject: Measure.Subject, _ bootstrap: ClusterBootstrap,
    where counts: (Int, (turn: Int, first: Marks.Labels, second: Marks.Labels)) -> Bool
  ) -> Measure {
    let tables = interviews.enumerated().map { index, groups in
      var table = CategoryPairs(categories: 2)
      pairs(groups, { $0.lines }) { turn, first, second in
        if counts(index, (turn, first, second)) { table.add(0, first == second ? 0 : 1) }
      }
      return table
    }
    return Measure(
      subject: subject, units: tables.reduce(0) { $0 + $1.units },
      coefficients: [.of(.same, tables, bootstrap) { $0.share(within: 0) }])
  }

  private func criteria(_ bootstrap: ClusterBootstrap) -> Measure {
    let near = scoreTables(tolerance: 100) { $0.criteria }
    let same = scoreTables(tolerance: 0) { $0.criteria }
    return Measure(
      subject: .criteria, units: near.reduce(0) { $0 + $1.units },
      coefficients: [
        .of(.intraclass, near, bootstrap) { $0.intraclass?.value }, .byF(near),
        .of(.alphaInterval, near, bootstrap) { $0.intervalAlpha },
        .of(.withinTenth, near, bootstrap) { $0.shareWithinTolerance },
        .of(.same, same, bootstrap) { $0.shareWithinTolerance },
      ])
  }

  private func scoreTables(tolerance: Int, _ values: (Marks) -> [String: Int]) -> [Scores] {
    interviews.map { groups in
      var table = Scores(raters: 2, tolerance: tolerance)
      pairs(groups, values) { table.add([$1, $2]) }
      return table
    }
  }

  private func ratings(_ bootstrap: ClusterBootstrap) -> Measure {
    let levels: (Marks) -> [String: Int] = { $0.ratings.compactMapValues { $0.level.map { $0 - 1 } } }
    let pairs = pairTables(5, levels)
    let coincidences = coincidenceTables(5, levels)
    let scores = scoreTables(tolerance: 1, levels)
    return Measure(
      subject: .ratings, units: pairs.reduce(0) { $0 + $1.units },
      coefficients: [
        .of(.weightedKappa, pairs, bootstrap) { $0.kappa(.quadratic) },
        .of(.alphaOrdinal, coincidences, bootstrap) { $0.alpha(.ordinal) },
        .of(.intraclass, scores, bootstrap) { $0.intraclass?.value }, .byF(scores),
        .of(.withinOne, pairs, bootstrap) { $0.share(within: 1) },
        .of(.same, pairs, bootstrap) { $0.share(within: 0) },
      ])
  }

  private func sufficiency(_ bootstrap: ClusterBootstrap) -> Measure {
    nominal(.sufficiency, 2, bootstrap) { $0.ratings.mapValues { $0.level == nil ? 0 : 1 } }
  }
}

extension Measure.Coefficient {
  /// A coefficient of all interviews together, its interval by resampling them.
  fileprivate static func of<T: Tally>(
    _ kind: Kind, _ tallies: [T], _ bootstrap: ClusterBootstrap, _ coefficient: (T) -> Double?
  ) -> Measure.Coefficient {
    let value = tallies.first.flatMap { first in
      coefficient(tallies.reduce(into: first.emptied) { $0.add($1) })
    }
    let interval = value == nil ? nil : bootstrap.interval(tallies, coefficient)
    return .init(
      kind: kind, value: value.thousandths, low: (interval?.low).thousandths, high: (interval?.high).thousandths)
  }

  /// ICC(2,1) with its interval by the F distribution.
  fileprivate static func byF(_ tallies: [Scores]) -> Measure.Coefficient {
    let found = tallies.first.flatMap { first in tallies.reduce(into: first.emptied) { $0.add($1) }.intraclass }
    return .init(
      kind: .intraclassF, value: (found?.value).thousandths, low: (found?.low).thousandths,
      high: (found?.high).thousandths)
  }
}

extension Double? {
  /// Rounded, ties away from zero.
  fileprivate var thousandths: Int? { map { Int(($0 * 1000).rounded()) } }
}
