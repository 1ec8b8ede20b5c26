import Coaching

@testable import Assessment

/// Scorecards made by hand.
enum Cards {
  /// A small one with something in every part.
  static func small(text: String = "Plain", language: String = "en") -> Scorecard {
    var tally = ElementTally()
    tally.won = 2
    tally.contaminated = 1
    tally.needed = 3
    tally.counted = 2
    tally.turns = [3, 5]
    var elements = ElementTallies()
    elements[.action] = tally
    var questions = QuestionCounts()
    questions.open = 4
    questions.unsure = 1
    return Scorecard(
      session: "s1", scenario: "desk", title: text, language: language, seed: 9_007_199_254_740_991, rubric: "default",
      rubricHash: "ab", total: 835, passMark: 80,
      knockouts: [.init(kind: "protected", turn: 9, ground: "family", state: .provisional)],
      dimensions: [
        .init(
          id: .evidence, score: 667, weight: 600,
          criteria: [.init(id: "action", score: 667, weight: 1000, count: 2, of: 3, turns: [3, 5])]),
        .init(
          id: .technique, score: 1000, weight: 400,
          criteria: [
            .init(
              id: "leading", score: 1000, weight: 1000, count: 0, of: 4, turns: [], good: [1, 2, 3, 4], emptyFrom: 300)
          ]),
      ],
      elements: elements,
      competencies: [.init(id: "teamwork", elements: elements, rating: .level(4), expected: .insufficient)],
      questions: questions, yields: [.init(kind: "open", asked: 4, won: 7), .init(kind: "silence", asked: 0, won: 0)],
      talkRatio: 240,
      checklist: [.init(item: .mustHaves, score: 400, count: 2, of: 5, turns: [], missed: [0])],
      panel: [.init(assessor: "daems", competency: "teamwork", rating: .level(5), heard: [.init(turn: 3, text: text)])],
      strengths: [.init(key: "technique.leading", turns: [1, 2, 3, 4])],
      priorities: [.init(key: "knockout.protected", turns: [9]), .init(key: "evidence.action", turns: [3, 5])],
      findings: [
        .init(
          turn: 4, kind: .leading, competency: nil, element: nil, message: text, better: text,
          wouldHaveWon: [.init(episode: "planning", evidence: "own-call", element: .ownership, story: text)]),
        .init(
          turn: 9, kind: .missedElement, competency: "teamwork", element: .action, message: text, better: text,
          wouldHaveWon: []),
        .init(
          turn: 0, kind: .checklist, competency: nil, element: nil, item: .mustHaves, message: text, better: text,
          wouldHaveWon: []),
      ])
  }

  /// What better questions would have won: in the place of a line and of a silence, and after the last turn.
  static func better(text: String = "Plain") -> BetterQuestions {
    let won = EvidenceReference(episode: "planning", evidence: "own-call", element: .ownership, story: text)
    return .played([
      Counterfactual(turn: 4, asked: .line(text), question: text, answer: text, won: [won], value: 26_000),
      Counterfactual(turn: 5, asked: .silence, question: text, answer: text, won: [won, won], value: 19_500),
      Counterfactual(turn: 10, asked: .nothing, question: text, answer: text, won: [won], value: 400),
    ])
  }
}
