/// Finds which episode or competency of a scenario a line is about, by the scenario's own words.
public struct TopicIndex: Sendable {
  /// One thing that a line can be about.
  public struct Entry: Sendable {
    /// What the reading's `topic` becomes, such as an episode's id.
    public var id: String
    /// Words and phrases that name it: one is enough, a phrase only whole.
    public var names: [String]
    /// Texts that speak of it: two different words that no other entry uses are needed.
    public var texts: [String]

    /// A thing that a line can be about.
    public init(id: String, names: [String], texts: [String]) {
      self.id = id
      self.names = names
      self.texts = texts
    }
  }

  private struct Topic: Sendable {
    var id: String
    var names: [[[UInt8]]]
    var words: Set<[UInt8]>
  }

  private let topics: [Topic]
  let stemmer: Stemmer

  /// An index over entries in the language of `stemmer`. Words that several entries use mean none of them.
  public init(_ entries: [Entry], stemmer: Stemmer) {
    self.stemmer = stemmer
    let sets = entries.map { entry in Set(WordSet(entry.texts.joined(separator: " "), stemmer: stemmer).stems) }
    topics = entries.indices.map { index in
      var words = sets[index]
      for other in entries.indices where other != index { words.subtract(sets[other]) }
      return Topic(
        id: entries[index].id,
        names: entries[index].names.map { WordSet($0, stemmer: stemmer).stems }.filter { !$0.isEmpty },
        words: words.filter { $0.count >= 5 })
    }
  }

  /// The topic of a line, nil where nothing or as much of two is named.
  public func topic(of line: String) -> String? {
    topic(of: WordSet(line, stemmer: stemmer))
  }

  func topic(of words: WordSet) -> String? {
    var best: (id: String, score: Int)?
    var isTie = false
    for topic in topics {
      let named = topic.names.count { name in name.allSatisfy { words.contains($0) } }
      let spoken = words.stems.count { topic.words.contains($0) }
      let score = named * 2 + spoken
      guard score >= 2 else { continue }
      if let current = best, score <= current.score {
        if score == current.score { isTie = true }
      } else {
        best = (topic.id, score)
        isTie = false
      }
    }
    return isTie ? nil : best?.id
  }
}
