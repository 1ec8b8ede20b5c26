import Testing

@testable import Assessment

/// The coefficients against the worked examples of those who proposed them.
@Suite struct PublishedExampleTests {
  private func isNear(_ value: Double?, _ expected: Double, within tolerance: Double = 0.0005) -> Bool {
    value.map { ($0 - expected).magnitude <= tolerance } ?? false
  }

  // Cohen's kappa.

  /// Cohen (1960), table 1: two judges assign 200 cases to three diagnoses; agreement .70, by chance .41.
  private let cohen = CategoryPairs([[88, 10, 2], [14, 40, 6], [18, 10, 12]])

  @Test func `kappa of Cohen's three diagnoses (1960) is 0.492`() {
    #expect(isNear(cohen.share(within: 0), 0.70, within: 1e-12))
    #expect(isNear(cohen.kappa(), 0.29 / 0.59, within: 1e-12))
    #expect(isNear(cohen.kappa(), 0.492))
  }

  @Test func `kappa of the same table with the disagreements of Cohen (1968) is 0.348`() {
    #expect(isNear(cohen.kappa(.table([[0, 1, 3], [1, 0, 6], [3, 6, 0]])), 0.348))
  }

  /// Fleiss, Cohen and Everitt (1969), "Large sample standard errors of kappa and weighted kappa": 200 patients.
  @Test func `kappa of Fleiss, Cohen and Everitt (1969) is 0.429, weighted 0.507`() {
    let table = CategoryPairs([[106, 10, 4], [22, 28, 10], [2, 12, 6]])
    #expect(isNear(table.kappa(), 0.429))
    // Their weights of agreement, 0, 0.4444 and 0.6667, as disagreements in ninths.
    #expect(isNear(table.kappa(.table([[0, 9, 5], [9, 0, 3], [5, 3, 0]])), 0.507))
  }

  /// Fleiss and Cohen (1973), "The equivalence of weighted kappa and the intraclass correlation coefficient": with the
  /// squares of the steps as weights, kappa is (SSU − SSE) / (SSU + SSE + 2 SSR) of the two-way analysis of variance.
  @Test(arguments: 1...40)
  func `kappa with squared weights is the intraclass correlation of the sums of squares`(_ seed: Int) throws {
    let pairs = Judgements(seed: seed).pairs(units: 20 + seed, categories: 5)
    var table = CategoryPairs(categories: 5)
    var scores = Scores(raters: 2)
    for pair in pairs {
      table.add(pair.0, pair.1)
      scores.add([pair.0, pair.1])
    }
    let variance = try #require(scores.variance)
    let (units, raters, error) = (variance.unitSquares, variance.raterSquares, variance.errorSquares)
    let kappa = try #require(table.kappa(.quadratic))
    #expect((kappa - (units - error) / (units + error + 2 * raters)).magnitude < 1e-12)
    // Estimated from a sample, the coefficients differ by what falls with the number of units.
    let intraclass = try #require(scores.intraclass)
    #expect((kappa - intraclass.value).magnitude < 2 / Double(pairs.count))
  }

  // Krippendorff's alpha.

  @Test func `alpha of Krippendorff's binary example (2011, B) is 0.095`() {
    let table = coincidences([[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]], categories: 2)
    for metric in Coincidences.Metric.allCases { #expect(isNear(table.alpha(metric), 0.095)) }
  }

  @Test func `alpha of Krippendorff's nominal example (2011, C) is 0.692`() {
    let table = coincidences(
      [[0, 0, 1, 1, 3, 2, 2, 2, 4, 3, 3, 0], [1, 0, 1, 1, 1, 2, 2, 2, 4, 3, 3, 3]], categories: 5)
    #expect(isNear(table.alpha(.nominal), 0.692))
  }

  /// Krippendorff (2011), D: four observers, twelve units, seven judgements missing, one unit judged once only.
  private let incomplete: [[Int?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ]

  @Test func `alpha of Krippendorff's incomplete data (2011, D) is 0.743, ordinal 0.815, interval 0.849`() {
    let table = coincidences(incomplete.map { $0.map { $0.map { $0 - 1 } } }, categories: 5)
    #expect(isNear(table.alpha(.nominal), 0.743))
    #expect(isNear(table.alpha(.ordinal), 0.815))
    #expect(isNear(table.alpha(.interval), 0.849))
  }

  private func coincidences(_ observers: [[Int?]], categories: Int) -> Coincidences {
    var table = Coincidences(categories: categories)
    for unit in observers[0].indices { table.add(observers.compactMap { $0[unit] }) }
    return table
  }

  // The intraclass correlation.

  /// Shrout and Fleiss (1979), table 2: four judges rate six targets.
  private let targets = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]

  @Test func `the mean squares of Shrout and Fleiss (1979) are 11.24, 32.49 and 1.02, ICC(2,1) is 0.29`() throws {
    let scores = scores(targets)
    let variance = try #require(scores.variance)
    #expect(isNear(variance.betweenUnits, 11.24, within: 0.005))
    #expect(isNear(variance.betweenRaters, 32.49, within: 0.005))
    #expect(isNear(variance.error, 1.02, within: 0.005))
    #expect(isNear(scores.intraclass?.value, 0.29, within: 0.005))
  }

  /// The interval as `ICC` of the R package psych prints it for the same table.
  @Test func `the interval of Shrout and Fleiss's ICC(2,1) reaches from 0.019 to 0.76`() throws {
    let found = try #require(scores(targets).intraclass)
    #expect(isNear(found.low, 0.019, within: 0.0005))
    #expect(isNear(found.high, 0.76, within: 0.005))
  }

  private func scores(_ rows: [[Int]]) -> Scores {
    var scores = Scores(raters: rows[0].count)
    for row in rows { scores.add(row) }
    return scores
  }

  // The F distribution, by the tables in print (Fisher and Yates; upper 2.5 % and 5 % points).

  @Test(arguments: [
    (0.975, 5.0, 15.0, 3.576), (0.975, 15.0, 5.0, 6.428), (0.95, 1.0, 1.0, 161.448), (0.95, 10.0, 10.0, 2.978),
    (0.975, 1.0, 10.0, 6.937), (0.95, 120.0, 120.0, 1.352), (0.975, 2.0, 2.0, 39.0), (0.05, 5.0, 15.0, 0.2165),
  ])
  func `quantiles of F are those of the tables`(_ p: Double, _ first: Double, _ second: Double, _ value: Double) {
    let distribution = FDistribution(first, second)
    #expect(isNear(distribution.quantile(p), value, within: 0.0006 * max(1, value)))
    #expect(isNear(distribution.cumulative(distribution.quantile(p)), p, within: 1e-12))
  }
}
