extension ReportDocument {
  /// Values over the same places in time, one chart for each label.
  public struct Trends: Sendable, Equatable {
    /// The places in order, such as dates.
    public var places: [String]
    /// What a height of 0 and one of 1000 stand for.
    public var scale: Scale
    /// The charts.
    public var charts: [Trend]

    /// The ends of a scale in words.
    public struct Scale: Sendable, Equatable {
      /// What a height of 0 stands for.
      public var bottom: String
      /// What a height of 1000 stands for.
      public var top: String
    }
  }

  /// One label's values.
  public struct Trend: Sendable, Equatable {
    /// What they are values of.
    public var label: String
    /// The series, drawn over one another; one without any value is left out.
    public var series: [Series]
  }

  /// Values that belong together. Two series of a chart are told apart by shape, never by colour alone.
  public struct Series: Sendable, Equatable {
    /// How its points look.
    public enum Mark: String, Sendable {
      case filled, hollow

      /// The mark in a text.
      public var symbol: String { self == .filled ? "●" : "○" }
    }

    /// What it is.
    public var name: String
    /// How its points look.
    public var mark: Mark
    /// A value or nothing for each place.
    public var values: [Value?]

    /// Whether there is nothing to draw.
    var isEmpty: Bool { values.allSatisfy { $0 == nil } }

    /// The first value and the last: `40 % → 62 %`; one of them where there is no other.
    var summary: String {
      let known = values.compactMap { $0?.text }
      guard let first = known.first, let last = known.last else { return "–" }
      return known.count == 1 ? first : first + " → " + last
    }

    /// The values as blocks of eight heights, a dot where there is none; of more than `width` the last ones, after an
    /// ellipsis.
    func sparkline(width: Int) -> String {
      let drawn = values.map { value in
        value.map { Series.blocks[min(max($0.height, 0) * Series.blocks.count / 1000, Series.blocks.count - 1)] } ?? "·"
      }
      return drawn.count <= width ? drawn.joined() : "…" + drawn.suffix(max(1, width - 1)).joined()
    }

    private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  }

  /// A value: how high it is drawn, 0 to 1000, and in words.
  public struct Value: Sendable, Equatable {
    /// How high it is drawn.
    public var height: Int
    /// The value in words.
    public var text: String
  }
}

extension ReportDocument.Trends {
  /// Its charts without empty series.
  var drawn: [ReportDocument.Trend] {
    charts.map { ReportDocument.Trend(label: $0.label, series: $0.series.filter { !$0.isEmpty }) }
      .filter { !$0.series.isEmpty }
  }
}
