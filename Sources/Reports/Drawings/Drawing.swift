extension ReportDocument {
  /// A drawing. A form that draws shows it; for all others, and for who cannot see it, the table or list that stands beside
  /// it in the document says the same.
  public struct Drawing: Sendable, Equatable {
    /// What it shows.
    public var title: String
    /// What is to be seen in it, in words.
    public var description: String
    /// How wide it is drawn, in units that are all but pixels.
    public var width: Int
    /// How high it is drawn.
    public var height: Int
    /// What it consists of, from back to front.
    public var shapes: [Shape]
  }

  /// A part of a drawing.
  public enum Shape: Sendable, Equatable {
    /// How something is drawn. What differs in meaning differs in more than colour.
    public enum Style: String, Sendable {
      /// A line of the scale.
      case grid
      /// What comes first, filled.
      case filled
      /// What is set against it, hollow.
      case hollow
    }

    /// Where a text begins.
    public enum Anchor: String, Sendable {
      case start, middle, end
    }

    case line(from: Point, to: Point, Style)
    /// A line that stands out: the middle of a box.
    case mark(from: Point, to: Point, Style)
    case box(at: Point, width: Int, height: Int, Style)
    /// A box that is filled whole: a bar.
    case bar(at: Point, width: Int, height: Int, Style)
    case dot(at: Point, Style)
    case text(String, at: Point, Anchor)
  }

  /// A place in a drawing, from its upper left corner.
  public struct Point: Sendable, Equatable {
    /// To the right.
    public var x: Int
    /// Down.
    public var y: Int

    /// A place.
    public init(_ x: Int, _ y: Int) {
      self.x = x
      self.y = y
    }
  }
}
