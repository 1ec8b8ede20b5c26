import QuestionReading
import Scenarios

/// Everything about a scenario that does not change during an interview, ready for use: texts of the language, facts
/// of the seed, words to listen for.
struct Cast: Sendable {
  let scenario: Scenario
  let vacancy: Vacancy
  let script: Script
  let facts: FactBook
  let draw: KeyedDraw
  let language: Language
  let stemmer: Stemmer
  let listening: Listening
  let index: EvidenceIndex
  let details: DetailIndex
  let suggestions: SuggestionIndex
  let names: NameBook
  let topics: TopicIndex
  let traits: [any Trait]
  /// The evidence by id, with the episode that it belongs to.
  let evidence: [String: (item: Evidence, episode: Episode)]
  private let phrases: [TextID: PhraseSet]
  /// The phrases of an answer to one question of hers that an answer to another one lacks, by the text of them all.
  private let answers: [TextID: PhraseSet]
  /// CV and letter: the interviewer knows them too.
  let papers: [Words]
  /// What is true in each episode, told or not.
  private let truths: [Knowledge]
  private let qualities: [TextID: PhraseSet]
  /// The folded names of the competencies that are tested.
  private let competencyNames: [(id: String, name: [UInt8])]

  init(bundle: ScenarioBundle, script: Script, vacancyScript: Script, language: Language, seed: UInt64) {
    let scenario = bundle.scenario
    self.scenario = scenario
    vacancy = bundle.vacancy
    var qualities: [TextID: PhraseSet] = [:]
    for quality in bundle.vacancy.mustHaves + bundle.vacancy.failures {
      qualities[quality.words] = PhraseSet(vacancyScript[quality.words], stemmer: language.stemmer)
    }
    self.qualities = qualities
    competencyNames = scenario.competencies.compactMap { id in
      let name = bundle.model.competencies.first { $0.id == id }?.names[script.language]
      return name.map { (id, FoldedText($0).bytes) }
    }
    self.script = script
    self.language = language
    stemmer = language.stemmer
    draw = KeyedDraw(seed: seed)
    facts = FactBook(scenario: scenario, script: script, seed: seed)
    traits = TraitCatalogue.traits(of: scenario.persona)
    var evidence: [String: (item: Evidence, episode: Episode)] = [:]
    for episode in scenario.episodes {
      for item in episode.evidence { evidence[item.id] = (item, episode) }
    }
    self.evidence = evidence
    var phrases: [TextID: PhraseSet] = [:]
    let listened =
      scenario.episodes.flatMap { [$0.words] + $0.evidence.compactMap(\.cues) } + scenario.answers.compactMap(\.words)
      + scenario.contradictions.map(\.words) + scenario.questions.compactMap(\.honest)
      + scenario.incidents.map(\.words)
    for text in listened {
      phrases[text] = PhraseSet(script[text].map { [facts] in facts.fill($0) }, stemmer: language.stemmer)
    }
    self.phrases = phrases
    let honest = scenario.questions.compactMap(\.honest)
    let shared = Set(
      honest.flatMap { Set(script[$0]) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }.filter { $0.value > 1 }.keys)
    answers = Dictionary(
      uniqueKeysWithValues: honest.map { text in
        (text, PhraseSet(script[text].filter { !shared.contains($0) }, stemmer: language.stemmer))
      })
    let listening = Listening.embedded(language)
    self.listening = listening
    let words: (TextID) -> [Words] = { [facts] text in script[text].map { listening.words(of: facts.fill($0)) } }
    index = EvidenceIndex(scenario, words)
    details = DetailIndex(scenario, words)
    suggestions = SuggestionIndex(scenario, words)
    names = NameBook(scenario, script, facts, listening)
    papers = [scenario.cv, scenario.letter].flatMap(words)
    truths = scenario.episodes.map { episode in
      let told = episode.evidence.flatMap { words($0.says) }
      return Knowledge(told + scenario.details.filter { $0.episode == episode.id }.flatMap { words($0.says) })
    }
    topics = Topics.index(bundle: bundle, script: script, facts: facts, stemmer: language.stemmer, listening: listening)
  }

  /// How many words of `line` belong to the phrases of a text.
  func matches(_ text: TextID?, _ line: WordSet) -> Int {
    text.flatMap { phrases[$0] }?.matches(in: line) ?? 0
  }

  /// Whether a statement answers a question of hers, by the text of words that an honest answer holds: it has two phrases
  /// of it that mean no other answer.
  func answers(_ honest: TextID?, _ statement: WordSet) -> Bool {
    (honest.flatMap { answers[$0] }?.phrases(in: statement) ?? 0) >= 2
  }

  /// The quality of the vacancy that free wording means: the one of which it holds most words.
  func vacancyMatch(_ text: String, among list: [Vacancy.Quality]) -> String? {
    let words = WordSet(text, stemmer: stemmer)
    let counts = list.map { (id: $0.id, count: qualities[$0.words]?.matches(in: words) ?? 0) }
    guard let best = counts.max(by: { $0.count < $1.count }), best.count > 0 else { return nil }
    return best.id
  }

  /// The words of `line` that belong to phrases of a text.
  func found(_ text: TextID?, _ line: WordSet) -> Set<[UInt8]> {
    text.flatMap { phrases[$0] }?.found(in: line) ?? []
  }

  /// The tested competency whose whole name stands in a line.
  func competency(namedIn line: String) -> String? {
    let bytes = FoldedText(line).bytes
    return competencyNames.first { _, name in
      !name.isEmpty && bytes.indices.contains { bytes[$0...].starts(with: name) }
    }?.id
  }

  /// What is true in an episode, told or not.
  func truth(of episode: Episode) -> Knowledge? {
    scenario.episodes.firstIndex { $0.id == episode.id }.map { truths[$0] }
  }

  /// A text as it is said, in the words of a listener.
  func words(_ text: String) -> Words { listening.words(of: text) }

  /// The episode with an id.
  func episode(_ id: String?) -> Episode? { scenario.episodes.first { $0.id == id } }
}

/// What a line can be about, for the reader's `topic`.
enum Topics {
  /// Prefixes keep episodes and competencies apart in a topic.
  static let episode = "episode:"
  static let competency = "competency:"

  static func index(
    bundle: ScenarioBundle, script: Script, facts: FactBook, stemmer: Stemmer, listening: Listening
  ) -> TopicIndex {
    let tested = Set(bundle.scenario.competencies)
    let language = script.language
    let asked = bundle.model.competencies.filter { tested.contains($0.id) }
      .map { WordSet($0.names[language] ?? "", stemmer: stemmer) }
    let episodes = bundle.scenario.episodes.map { episode in
      // What the name of a tested competency means already, names no episode: "travailler" is no "télétravail".
      let names = script[episode.words].map { facts.fill($0) }.filter { name in
        let stems = WordSet(name, stemmer: stemmer).stems
        return !asked.contains { words in stems.allSatisfy { words.contains($0) } }
      }
      // "Davon" and "vertelt" are in many stories and are about none.
      let texts = episode.evidence.flatMap { script[$0.says] }.flatMap { text in
        listening.words(of: facts.fill(text)).all.filter { $0.isContent && !$0.isGeneral }
      }
      return TopicIndex.Entry(
        id: Self.episode + episode.id, names: names, texts: texts.map { String(decoding: $0.folded, as: UTF8.self) })
    }
    // A competency is named by the words of its name that no other competency shares, and that mean none of those
    // which this scenario is about.
    let names = bundle.model.competencies.map { WordSet($0.names[language] ?? "", stemmer: stemmer).stems }
    let about = bundle.model.competencies.filter { tested.contains($0.id) }
      .map { WordSet(($0.names[language] ?? "") + " " + ($0.definition[language] ?? ""), stemmer: stemmer) }
    let competencies = bundle.model.competencies.enumerated().map { index, competency in
      let others = names.enumerated().filter { $0.offset != index }.flatMap(\.element)
      let own = names[index].filter { stem in
        stem.count >= 5 && !others.contains { WordSet.means($0, stem) }
          && (tested.contains(competency.id) || !about.contains { $0.contains(stem) })
      }
      let words = own.map { String(decoding: $0, as: UTF8.self) }
      // A name of one such word is named by it; of a longer one ("bringing teams together") two words are needed.
      return TopicIndex.Entry(
        id: Self.competency + competency.id, names: words.count == 1 ? words : [], texts: words.count == 1 ? [] : words)
    }
    return TopicIndex(episodes + competencies, stemmer: stemmer)
  }
}
