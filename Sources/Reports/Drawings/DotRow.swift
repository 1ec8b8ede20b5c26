/// Dots along a line, those that would hide one another moved aside.
enum DotRow {
  /// The places of dots: along the line, and how far beside it.
  static func places(_ along: [Int]) -> [(along: Int, across: Int)] {
    var places: [(along: Int, across: Int)] = []
    for place in along {
      let across = [0, 8, -8, 16].first { across in
        !places.contains { abs($0.along - place) < 8 && $0.across == across }
      }
      places.append((place, across ?? 0))
    }
    return places
  }
}
