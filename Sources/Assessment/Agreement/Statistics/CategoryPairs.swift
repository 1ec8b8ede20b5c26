/// The judgements of two raters on the same units, as a table of counts: how often the first gave the category of the
/// row while the second gave that of the column.
public struct CategoryPairs: Tally, Equatable {
  /// How much it weighs that two categories differ; nothing where they are the same.
  public enum Weights: Sendable, Equatable {
    /// All differences weigh alike (Cohen, 1960).
    case nominal
    /// As many steps as lie between them.
    case linear
    /// The square of the steps (Fleiss and Cohen, 1973): a weighted kappa that comes near ``Scores/intraclass``.
    case quadratic
    /// Any whole numbers from 0, by row and column (Cohen, 1968).
    case table([[Int]])

    func disagreement(_ row: Int, _ column: Int) -> Int {
      switch self {
      case .nominal: row == column ? 0 : 1
      case .linear: abs(row - column)
      case .quadratic: (row - column) * (row - column)
      case .table(let weights): weights[row][column]
      }
    }
  }

  /// How many categories there are, 0 up to and without this number; for the weighted kappas in their order.
  public let categories: Int
  private var counts: [Int]

  /// A table without judgements.
  public init(categories: Int) {
    self.categories = categories
    counts = [Int](repeating: 0, count: categories * categories)
  }

  /// A table of counts, row by row; it must be square.
  public init(_ rows: [[Int]]) {
    self.init(categories: rows.count)
    for (row, columns) in rows.enumerated() {
      for (column, count) in columns.enumerated() { add(row, column, times: count) }
    }
  }

  /// Adds a unit that both raters judged.
  public mutating func add(_ first: Int, _ second: Int, times: Int = 1) {
    counts[first * categories + second] += times
  }

  /// Adds the judgements of another tally of the same shape.
  public mutating func add(_ other: CategoryPairs) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The same shape without judgements.
  public var emptied: CategoryPairs { CategoryPairs(categories: categories) }

  /// How many units both raters judged.
  public var units: Int { counts.reduce(0, +) }

  /// How many units lie at most so many categories apart.
  public func units(within steps: Int) -> Int {
    cells.reduce(0) { $0 + (abs($1.row - $1.column) <= steps ? $1.count : 0) }
  }

  /// The share of units that lie at most so many categories apart; nil without units.
  public func share(within steps: Int) -> Double? {
    units == 0 ? nil : Double(units(within: steps)) / Double(units)
  }

  /// Cohen's kappa (Cohen, "A coefficient of agreement for nominal scales", 1960), weighted where `weights` say so
  /// (Cohen, "Weighted kappa", 1968): 1 − observed over expected disagreement. 1 is full agreement, 0 that of chance.
  ///
  /// Nil without units, and where chance alone leaves no disagreement, since both raters gave one and the same category
  /// throughout: there is nothing by which agreement could be told from chance.
  public func kappa(_ weights: Weights = .nominal) -> Double? {
    var rows = [Int](repeating: 0, count: categories)
    var columns = rows
    for cell in cells {
      rows[cell.row] += cell.count
      columns[cell.column] += cell.count
    }
    var (observed, expected) = (Int128(0), Int128(0))
    for cell in cells {
      let weight = Int128(weights.disagreement(cell.row, cell.column))
      observed += weight * Int128(cell.count)
      expected += weight * Int128(rows[cell.row]) * Int128(columns[cell.column])
    }
    guard expected > 0 else { return nil }
    return 1 - Double(observed * Int128(units)) / Double(expected)
  }

  private var cells: [(row: Int, column: Int, count: Int)] {
    counts.indices.map { ($0 / categories, $0 % categories, counts[$0]) }
  }
}
