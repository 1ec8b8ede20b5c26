import QuestionReading
import Testing
import Transcripts

@testable import Assessment

/// Who is compared with whom, over what.
@Suite struct AgreementTests {
  /// Marks with one line per letter: o(pen), p(robing), c(losed), l(eading); in capitals several questions at once.
  private func marks(_ lines: String, _ scores: [Int] = [], _ ratings: [Rating] = []) -> Marks {
    let forms: [Character: Form] = ["o": .open, "p": .probing, "c": .closed, "l": .leading]
    var labels: [Int: Marks.Labels] = [:]
    for (index, letter) in lines.enumerated() {
      let form = forms[Character(letter.lowercased())] ?? .statement
      labels[index + 1] = .init(Reading(language: "en", form: form, isMultiple: letter.isUppercase))
    }
    func keyed<Value>(_ values: [Value]) -> [String: Value] {
      values.enumerated().reduce(into: [:]) { $0["k\($1.offset)"] = $1.element }
    }
    return Marks(lines: labels, criteria: keyed(scores), ratings: keyed(ratings))
  }

  private func review(_ reviewer: String, at start: Int, isBlind: Bool = false, _ marks: Marks)
    -> ReviewedInterview.Review
  {
    .init(id: "\(reviewer)-\(start)", reviewer: reviewer, start: start, isBlind: isBlind, marks: marks)
  }

  private func value(
    _ comparison: Comparison, _ subject: Measure.Subject, _ kind: Measure.Coefficient.Kind
  ) throws -> Measure.Coefficient {
    let measure = try #require(comparison.measures.first { $0.subject == subject })
    return try #require(measure.coefficients.first { $0.kind == kind })
  }

  private func units(_ comparison: Comparison, _ subject: Measure.Subject) -> Int? {
    comparison.measures.first { $0.subject == subject }?.units
  }

  @Test func `without finished reviews nothing is compared`() {
    let agreement = Agreement([.init(machine: marks("opc"), reviews: [])])
    #expect(agreement.machine.interviews == 0 && agreement.machine.pairs == 0 && agreement.machine.measures.isEmpty)
    #expect(agreement.mentors.measures.isEmpty && agreement.notBlind == 0)
  }

  @Test func `the program is compared with every mentor, line by line, score by score, rating by rating`() throws {
    let machine = marks("opcl", [0, 500, 1000], [.level(2), .insufficient, .level(4)])
    let first = review("a", at: 1, marks("opcc", [0, 500, 900], [.level(3), .insufficient]))
    let second = review("b", at: 2, marks("opCl", [0, 300, 1000], [.level(2), .level(1), .level(4)]))
    let compared = Agreement([.init(machine: machine, reviews: [second, first])]).machine
    #expect(compared.interviews == 1 && compared.pairs == 2)
    #expect(units(compared, .form) == 8 && units(compared, .labels) == 8 && units(compared, .criteria) == 6)
    #expect(units(compared, .ratings) == 3 && units(compared, .sufficiency) == 5 && units(compared, .corrected) == nil)
    #expect(try value(compared, .form, .same).value == 875)
    #expect(try value(compared, .labels, .same).value == 750)
    #expect(try value(compared, .criteria, .same).value == 667)
    #expect(try value(compared, .criteria, .withinTenth).value == 833)
    #expect(try value(compared, .ratings, .same).value == 667)
    #expect(try value(compared, .ratings, .withinOne).value == 1000)
    #expect(try value(compared, .sufficiency, .same).value == 800)
    // Kappa of the form by hand: agreement 7/8; rows o2 p2 c2 l2, columns o2 p2 c3 l1: chance 16/64.
    #expect(try value(compared, .form, .kappa).value == 833)
    #expect(try value(compared, .form, .kappa).low == nil)
    // Nobody reads a line as hypothetical: all agree, and nothing tells that from chance.
    #expect(try value(compared, .hypothetical, .kappa).value == nil)
    #expect(try value(compared, .hypothetical, .same).value == 1000)
  }

  @Test func `of mentors only those are compared who could not see each other's marks`() throws {
    let machine = marks("opcl")
    let interviews = [
      ReviewedInterview(
        machine: machine,
        reviews: [
          review("a", at: 1, marks("opcc")), review("b", at: 2, marks("llll")),
          review("c", at: 3, isBlind: true, marks("opcc")), review("d", at: 4, isBlind: true, marks("opcl")),
        ]), ReviewedInterview(machine: machine, reviews: [review("a", at: 9, isBlind: true, machine)]),
    ]
    let agreement = Agreement(interviews)
    #expect(agreement.notBlind == 1)
    #expect(agreement.machine.interviews == 2 && agreement.machine.pairs == 5)
    // a–c, a–d, c–d.
    #expect(agreement.mentors.interviews == 1 && agreement.mentors.pairs == 3)
    #expect(units(agreement.mentors, .form) == 12)
    #expect(try value(agreement.mentors, .form, .same).value == 833)
    // The fourth line is the one that a and c read otherwise; in none of the pairs but a–c they agree on it.
    #expect(units(agreement.mentors, .corrected) == 3)
    #expect(try value(agreement.mentors, .corrected, .same).value == 333)
  }

  @Test func `of several reviews by one mentor the last counts`() {
    let interview = ReviewedInterview(
      machine: marks("o"),
      reviews: [review("a", at: 5, marks("p")), review("a", at: 9, marks("c")), review("b", at: 7, marks("l"))])
    #expect(interview.reviews.map(\.id) == ["b-7", "a-9"])
  }

  @Test func `three judges of one line are one unit of alpha, and three pairs of kappa`() throws {
    let lines = ["ooppcc", "oopccc", "oppppc"]
    let reviews = lines.enumerated().map { review("m\($0.offset)", at: $0.offset, isBlind: true, marks($0.element)) }
    let compared = Agreement([.init(machine: marks("oooooo"), reviews: reviews)]).mentors
    var table = Coincidences(categories: 3)
    let categories: [Character: Int] = ["o": 0, "p": 1, "c": 2]
    for place in 0..<6 { table.add(lines.compactMap { categories[Array($0)[place]] }) }
    let alpha = try #require(table.alpha(.nominal))
    #expect(try value(compared, .form, .alphaNominal).value == Int((alpha * 1000).rounded()))
    #expect(units(compared, .form) == 18)
  }

  @Test func `the order of reviews and of equal interviews changes nothing, and the seed the interval only`() throws {
    let interviews = (0..<12).map { number in
      ReviewedInterview(
        machine: marks("opcl"),
        reviews: [
          review("a", at: 1, marks(number % 3 == 0 ? "opcc" : "opcl", [number * 10, 500])),
          review("b", at: 2, isBlind: true, marks(number % 2 == 0 ? "opcl" : "ppcl", [number * 9, 600])),
        ])
    }
    let agreement = Agreement(interviews, bootstrap: .init(samples: 200))
    let turned = interviews.map { ReviewedInterview(machine: $0.machine, reviews: $0.reviews.reversed()) }
    #expect(Agreement(turned, bootstrap: .init(samples: 200)) == agreement)
    let other = Agreement(interviews, bootstrap: .init(samples: 200, seed: 1))
    #expect(
      other.mentors.measures.map { $0.coefficients.map(\.value) }
        == agreement.mentors.measures.map { $0.coefficients.map(\.value) })
    let kappa = try value(agreement.mentors, .form, .kappa)
    let (low, middle, high) = (try #require(kappa.low), try #require(kappa.value), try #require(kappa.high))
    #expect(low < middle && middle < high)
  }

  // What a mentor made of an interview.

  @Test func `a mentor agrees to what she left as it was, and rates for herself`() throws {
    var play = Play()
    play.ask("What did you do?", .probing)
    play.ask("You did well?", .leading)
    let transcript = play.transcript
    let card = try Desk().grade(play)
    let machine = Marks(transcript, card)
    #expect(machine.lines.keys.sorted() == transcript.turns.filter { $0.question != nil }.map(\.number))
    let criterion = try #require(machine.criteria.keys.sorted().first)
    let turn = try #require(machine.lines.keys.max())
    let fold = ReviewFold([
      .init(seq: 1, at: 0, event: .relabel(turn: turn, changes: .init(form: .closed), reason: .unsalted("r"))),
      .init(seq: 2, at: 0, event: .relabel(turn: 99, changes: .init(form: .closed), reason: .unsalted("r"))),
      .init(seq: 3, at: 0, event: .overrule(criterion: criterion, thousandths: 123, reason: .unsalted("r"))),
      .init(seq: 4, at: 0, event: .overrule(criterion: "none.such", thousandths: 1, reason: .unsalted("r"))),
      .init(seq: 5, at: 0, event: .rate(competency: "c", rating: .level(4), reason: .unsalted("r"))),
      .init(seq: 6, at: 0, event: .done),
    ])
    let mentor = machine.corrected(by: fold, in: transcript, regraded: card)
    #expect(mentor.lines[turn]?.form == .closed && machine.lines[turn]?.form == .leading)
    #expect(mentor.lines.filter { $0.key != turn } == machine.lines.filter { $0.key != turn })
    #expect(mentor.criteria[criterion] == 123 && mentor.criteria.count == machine.criteria.count)
    #expect(mentor.ratings == ["c": .level(4)])
    #expect(machine.corrected(by: ReviewFold([]), in: transcript, regraded: card).lines == machine.lines)
  }
}
