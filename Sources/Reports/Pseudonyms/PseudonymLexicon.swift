/// A language's invented names and its words around names, folded.
struct PseudonymLexicon: Sendable {
  /// A first name and a family name.
  struct Name: Sendable {
    var first: String
    var family: String
  }

  let names: [Pseudonyms.Role: Name]
  let other, email, telephone, register, number: String
  let particles: Set<String>
  let titles: Set<String>
  /// Titles that may be followed by a full stop.
  let abbreviations: Set<String>
  /// The words of each introduction, and how many capitalised words must follow it.
  let introductions: [(words: [String], least: Int)]

  init(_ phrases: Phrases<PseudonymPhrase>) {
    func list(_ key: PseudonymPhrase) -> [[String]] {
      phrases(key).split(separator: ",").map { LinePieces(String($0)).folded }.filter { !$0.isEmpty }
    }
    func name(_ key: PseudonymPhrase) -> Name {
      let words = phrases(key).split(separator: " ", maxSplits: 1).map(String.init)
      return Name(first: words.first ?? "", family: words.last ?? "")
    }
    names = [.trainee: name(.trainee), .candidate: name(.candidate), .mentor: name(.mentor)]
    other = phrases(.other)
    email = phrases(.email)
    telephone = phrases(.telephone)
    register = phrases(.register)
    number = phrases(.number)
    particles = Set(list(.particles).compactMap(\.first))
    let isShort = phrases(.titles).split(separator: ",").map { $0.hasSuffix(".") }
    let all = zip(list(.titles).compactMap(\.first), isShort)
    titles = Set(all.filter { !$0.1 }.map(\.0))
    abbreviations = Set(all.filter(\.1).map(\.0))
    introductions = list(.introductions).map { ($0, 1) } + list(.cautiousIntroductions).map { ($0, 2) }
  }

  /// First name and family name.
  func full(_ role: Pseudonyms.Role) -> String {
    names[role].map { $0.first + " " + $0.family } ?? ""
  }
}
