import Testing

@testable import Assessment

/// What holds of the coefficients over any judgements.
@Suite struct CoefficientLawTests {
  private func table(_ pairs: [(Int, Int)], categories: Int = 5) -> CategoryPairs {
    pairs.reduce(into: CategoryPairs(categories: categories)) { $0.add($1.0, $1.1) }
  }

  private func isSame(_ first: Double?, _ second: Double?) -> Bool {
    switch (first, second) {
    case (nil, nil): true
    case (let first?, let second?): (first - second).magnitude < 1e-9
    default: false
    }
  }

  @Test func `full agreement is 1 by every coefficient, and nothing where there is one category only`() {
    let pairs = (0..<20).map { ($0 % 5, $0 % 5) }
    let full = table(pairs)
    for weights in [CategoryPairs.Weights.nominal, .linear, .quadratic] { #expect(full.kappa(weights) == 1) }
    let coincidences = pairs.reduce(into: Coincidences(categories: 5)) { $0.add([$1.0, $1.1]) }
    for metric in Coincidences.Metric.allCases { #expect(coincidences.alpha(metric) == 1) }
    let scores = pairs.reduce(into: Scores(raters: 2)) { $0.add([$1.0, $1.1]) }
    #expect(scores.intervalAlpha == 1)
    #expect(scores.intraclass.map { [$0.value, $0.low, $0.high] } == [1, 1, 1])

    let one = (0..<20).map { _ in (2, 2) }
    #expect(table(one).kappa() == nil)
    #expect(table(one).share(within: 0) == 1)
    #expect(one.reduce(into: Coincidences(categories: 5)) { $0.add([$1.0, $1.1]) }.alpha(.ordinal) == nil)
    let same = one.reduce(into: Scores(raters: 2)) { $0.add([$1.0, $1.1]) }
    #expect(same.intervalAlpha == nil && same.intraclass == nil && same.shareWithinTolerance == 1)
  }

  @Test func `without units there is no coefficient`() {
    #expect(CategoryPairs(categories: 3).kappa() == nil && CategoryPairs(categories: 3).share(within: 1) == nil)
    #expect(Coincidences(categories: 3).alpha(.nominal) == nil)
    #expect(Scores(raters: 2).intervalAlpha == nil && Scores(raters: 2).intraclass == nil)
    var single = Coincidences(categories: 3)
    single.add([1])
    #expect(single == Coincidences(categories: 3))
  }

  @Test(arguments: 1...25)
  func `no coefficient depends on which rater is the first, and weights agree on two categories`(_ seed: Int) {
    let pairs = Judgements(seed: seed).pairs(units: 30, categories: 5)
    let (there, back) = (table(pairs), table(pairs.map { ($0.1, $0.0) }))
    for weights in [CategoryPairs.Weights.nominal, .linear, .quadratic] {
      #expect(isSame(there.kappa(weights), back.kappa(weights)))
    }
    let two = table(pairs.map { ($0.0 % 2, $0.1 % 2) }, categories: 2)
    #expect(isSame(two.kappa(.linear), two.kappa()) && isSame(two.kappa(.quadratic), two.kappa()))
    for steps in 0..<4 { #expect(there.units(within: steps) <= there.units(within: steps + 1)) }
    #expect(there.units(within: 4) == there.units)
  }

  @Test(arguments: 1...25)
  func `alpha comes near kappa of the pooled categories, as Krippendorff (2011) says of two raters`(_ seed: Int) throws
  {
    let pairs = Judgements(seed: seed).pairs(units: 40, categories: 4)
    let alpha = try #require(
      pairs.reduce(into: Coincidences(categories: 4)) { $0.add([$1.0, $1.1]) }.alpha(.nominal))
    // Scott's pi, the kappa of the table and its mirror image together; alpha corrects it for the number of judgements.
    let pi = try #require(table(pairs + pairs.map { ($0.1, $0.0) }).kappa())
    let count = Double(2 * pairs.count)
    #expect((alpha - (1 - (1 - pi) * (count - 1) / count)).magnitude < 1e-12)
  }

  @Test(arguments: 1...25)
  func `alpha does not depend on the order of units and raters, nor on units judged once`(_ seed: Int) {
    let units = Judgements(seed: seed).units(25, raters: 4, categories: 5)
    func table(_ units: [[Int?]]) -> Coincidences {
      units.reduce(into: Coincidences(categories: 5)) { $0.add($1.compactMap { $0 }) }
    }
    for metric in Coincidences.Metric.allCases {
      let alpha = table(units).alpha(metric)
      #expect(isSame(alpha, table(units.reversed().map { $0.reversed() }).alpha(metric)))
      #expect(isSame(alpha, table(units + [[nil, 3, nil, nil], [nil, nil, nil, nil]]).alpha(metric)))
    }
  }

  @Test(arguments: 1...25)
  func `alpha of scores is alpha of the same values as categories`(_ seed: Int) {
    let units = Judgements(seed: seed).units(25, raters: 3, categories: 6).map { $0.map { $0 ?? 0 } }
    let scores = units.reduce(into: Scores(raters: 3)) { $0.add($1) }
    let categories = units.reduce(into: Coincidences(categories: 6)) { $0.add($1) }
    #expect(isSame(scores.intervalAlpha, categories.alpha(.interval)))
  }

  @Test(arguments: 1...25)
  func `a shift or another unit of all scores changes no coefficient`(_ seed: Int) throws {
    let units = Judgements(seed: seed).units(20, raters: 3, categories: 6).map { $0.map { $0 ?? 0 } }
    let (plain, moved) = units.reduce(into: (Scores(raters: 3), Scores(raters: 3))) { tallies, row in
      tallies.0.add(row)
      tallies.1.add(row.map { 700 - 100 * $0 })
    }
    let (first, second) = (try #require(plain.intraclass), try #require(moved.intraclass))
    #expect(isSame(first.value, second.value) && isSame(first.low, second.low) && isSame(first.high, second.high))
    #expect(isSame(plain.intervalAlpha, moved.intervalAlpha))
    #expect(first.low <= first.value && first.value <= first.high && first.value <= 1)
  }

  @Test(arguments: 1...25)
  func `the tally of two samples together is the sum of their tallies`(_ seed: Int) {
    let units = Judgements(seed: seed).units(24, raters: 3, categories: 4).map { $0.map { $0 ?? 0 } }
    func scores(_ rows: [[Int]]) -> Scores { rows.reduce(into: Scores(raters: 3, tolerance: 1)) { $0.add($1) } }
    func pairs(_ rows: [[Int]]) -> CategoryPairs { table(rows.map { ($0[0], $0[1]) }, categories: 4) }
    func coincidences(_ rows: [[Int]]) -> Coincidences {
      rows.reduce(into: Coincidences(categories: 4)) { $0.add($1) }
    }
    let (head, tail) = (Array(units.prefix(9)), Array(units.dropFirst(9)))
    var sum = (scores(head), pairs(head), coincidences(head))
    sum.0.add(scores(tail))
    sum.1.add(pairs(tail))
    sum.2.add(coincidences(tail))
    #expect(sum.0 == scores(units) && sum.1 == pairs(units) && sum.2 == coincidences(units))
    #expect(sum.0.emptied == scores([]) && sum.1.emptied == pairs([]) && sum.2.emptied == coincidences([]))
  }

  // Bootstrap.

  @Test func `a bootstrap gives the same under the same seed, and holds the coefficient of the whole`() throws {
    let clusters = (1...30).map { table(Judgements(seed: $0).pairs(units: 20, categories: 5)) }
    let whole = clusters.reduce(into: CategoryPairs(categories: 5)) { $0.add($1) }
    let (first, again) = (ClusterBootstrap(samples: 200), ClusterBootstrap(samples: 200))
    let interval = try #require(first.interval(clusters) { $0.kappa() })
    let repeated = try #require(again.interval(clusters) { $0.kappa() })
    #expect(interval == repeated)
    let kappa = try #require(whole.kappa())
    #expect(interval.low < kappa && kappa < interval.high)
    let other = try #require(ClusterBootstrap(samples: 200, seed: 8).interval(clusters) { $0.kappa() })
    #expect(interval != other)
  }

  /// A bootstrap of the mean: its interval is that of theory, ± 1.96 standard errors, within a tenth.
  @Test func `a bootstrap interval of a share has the width that theory gives`() throws {
    var draws = Judgements(seed: 5)
    let clusters = (0..<400).map { _ in table([(0, draws.below(4) == 0 ? 1 : 0)], categories: 2) }
    let share = try #require(clusters.reduce(into: CategoryPairs(categories: 2)) { $0.add($1) }.share(within: 0))
    let interval = try #require(ClusterBootstrap(samples: 2000).interval(clusters) { $0.share(within: 0) })
    let error = (share * (1 - share) / 400).squareRoot()
    #expect(((interval.high - interval.low) / (2 * 1.96 * error) - 1).magnitude < 0.1)
  }

  @Test func `one cluster gives no interval, nor does a coefficient that is often not defined`() {
    let agreed = (0..<5).map { _ in table([(1, 1)]) }
    #expect(ClusterBootstrap(samples: 50).interval([agreed[0]]) { $0.share(within: 0) } == nil)
    #expect(ClusterBootstrap(samples: 50).interval(agreed) { $0.kappa() } == nil)
  }

  // Elementary functions.

  @Test func `logarithm and exponential are each other's inverse, and gamma gives the factorials`() {
    for step in 1...200 {
      let value = Double(step) * 0.37
      #expect((Elementary.exp(Elementary.log(value)) / value - 1).magnitude < 1e-14)
    }
    #expect((Elementary.log(10) - 2.302_585_092_994_046).magnitude < 1e-15)
    #expect((Elementary.exp(1) - 2.718_281_828_459_045).magnitude < 1e-15)
    var factorial = 1.0
    for number in 1...20 {
      factorial *= Double(number)
      #expect((Elementary.logGamma(Double(number + 1)) - Elementary.log(factorial)).magnitude < 1e-11)
    }
    // Γ(1/2) is the root of π.
    #expect((Elementary.exp(2 * Elementary.logGamma(0.5)) - Double.pi).magnitude < 1e-11)
  }
}
