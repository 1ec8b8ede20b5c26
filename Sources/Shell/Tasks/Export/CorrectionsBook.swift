import Reports
import Storage
import Transcripts

/// Gathers what mentors corrected.
struct CorrectionsBook {
  private let desk: Desk
  private let since: Int?
  private var lines: [String: [CorrectedLine]] = [:]

  /// How many lines are left out, since they are in another language than their interview.
  private(set) var foreign = 0
  /// How many are left out, since their words were erased.
  private(set) var erased = 0

  init(desk: Desk, since: Int?) {
    self.desk = desk
    self.since = since
  }

  /// The corpora, in the order of their languages' codes.
  var corpora: [(language: String, corpus: CorrectionsCorpus)] {
    lines.sorted { $0.key < $1.key }.map { ($0.key, CorrectionsCorpus($0.value)) }
  }

  /// Takes in the finished reviews of the store.
  mutating func gather(language: String?) throws(Failure) {
    guard let store = try desk.existingStore() else { return }
    let done = try Failure.storing { () throws(StorageError) in
      try store.doneReviews(SessionFilter(language: language))
    }
    let scores = try ScoreKeeper(desk: desk)
    var rest = done[...]
    while let session = rest.first?.session {
      let reviews = rest.prefix { $0.session == session }.map(\.review)
      rest = rest.dropFirst(reviews.count)
      let corrected = Self.standing(reviews.filter(isRecent))
      guard !corrected.isEmpty else { continue }
      let transcript = try Failure.storing { () throws(StorageError) in try store.transcript(of: session) }
      let candidate = try scores.scenario(of: transcript.header)?.bundle.scenario.persona.name
      var names = try KnownNames(store).names(transcript.header, reviews)
      if let candidate { names.append((candidate, .candidate)) }
      add(corrected, transcript, Pseudonyms(language: transcript.header.language, names: names))
    }
  }

  private func isRecent(_ review: ReviewRecording) -> Bool {
    guard let since else { return true }
    let at = review.lines.first { $0.entry.event == .done }?.entry.at ?? 0
    return review.header.start + at / 1000 >= since
  }

  /// What stands of reviews of one interview, given in order of time: of a mentor who read a line twice, the later reading.
  private static func standing(_ reviews: [ReviewRecording]) -> [(turn: Int, changes: Relabelling)] {
    var latest: [String: (turn: Int, changes: Relabelling)] = [:]
    for review in reviews {
      for (turn, correction) in review.fold.corrections {
        latest["\(turn) \(review.header.reviewer.id)"] = (turn, correction.changes)
      }
    }
    return latest.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func add(
    _ corrected: [(turn: Int, changes: Relabelling)], _ transcript: Transcript, _ pseudonyms: Pseudonyms
  ) {
    let turns = transcript.turns
    let language = transcript.header.language
    for (turn, changes) in corrected where turns.indices.contains(turn - 1) && !changes.isEmpty {
      guard let line = turns[turn - 1].question else { continue }
      guard case .words(let words, _) = line.text else {
        erased += 1
        continue
      }
      // What the reader takes for no language that it knows is mostly dialect, or too short to tell.
      guard [language, "other"].contains(line.reading.language) else {
        foreign += 1
        continue
      }
      lines[language, default: []].append(
        CorrectedLine(text: pseudonyms.replaced(words), line: line, changes: changes))
    }
  }
}
