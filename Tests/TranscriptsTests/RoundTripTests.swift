import QuestionReading
import Testing
import Transcripts

@Suite struct RoundTripTests {
  @Test func `What is read is what was written`() throws {
    let recording = try TranscriptReader.read(Sample.export)
    #expect(recording.header == Sample.header)
    #expect(recording.transcript.events.count == Sample.transcript.events.count)
    for (read, written) in zip(recording.transcript.events, Sample.transcript.events) {
      #expect(read.seq == written.seq && read.at == written.at)
      if case .candidate(let read) = read.body, case .candidate(let written) = written.body {
        #expect(read.text.string.unicodeScalars.elementsEqual(written.text.string.unicodeScalars))
        #expect(read.uses == written.uses && read.disclosed == written.disclosed && read.episode == written.episode)
      }
      if case .interviewer(let read) = read.body { #expect(read.reading == Sample.question) }
    }
  }

  @Test func `What was prepared, what struck, the panel and the form are read as they were written`() throws {
    let export = Sample.procedure.export(salts: Sample.salts)
    let read = try TranscriptReader.read(export).transcript.events
    #expect(read.count == Sample.procedure.events.count)
    for (read, written) in zip(read, Sample.procedure.events) {
      #expect(read.body.mapTexts { .unsalted($0.string) } == written.body.mapTexts { .unsalted($0.string) })
    }
    #expect(try TranscriptReader.read(export).export == export)
  }

  @Test func `Writing again what was read gives the same bytes`() throws {
    let recording = try TranscriptReader.read(Sample.export)
    #expect(recording.export == Sample.export)
    #expect(recording.transcript.export(salts: .random { 0 }) == Sample.export)
  }

  @Test func `Every value of a reading survives`() throws {
    for form in Form.allCases {
      for (index, act) in Act.allCases.enumerated() {
        let reading = Reading(
          language: "other", form: form, isMultiple: index % 2 == 0, isHypothetical: index % 3 == 0,
          isProtected: index % 5 == 0, targets: Target.allCases.filter { $0.rawValue.count % 4 == index % 4 }, act: act,
          topic: index == 0 ? nil : "planning", confidence: index * 166, protectedConfidence: 1000 - index * 37,
          isUnsure: index % 2 == 1, signals: Array(Signal.allCases.prefix(index)))
        let event = Event(seq: 1, at: 0, body: .interviewer(.init(text: .unsalted("x"), reading: reading)))
        let read = try TranscriptReader.read(
          Transcript(header: Sample.header, events: [event]).export(salts: Sample.salts))
        guard case .interviewer(let line) = read.lines[0].event.body else { throw Wrong.kind }
        #expect(line.reading == reading)
      }
    }
  }

  private enum Wrong: Error { case kind }

  @Test func `A writer that goes on writes what the first would have written`() throws {
    var first = TranscriptWriter(header: Sample.header, salts: Sample.salts)
    var bytes = Sample.header.canonicalBytes + [0x0A]
    for event in Sample.transcript.events.prefix(5) { bytes += first.append(event).bytes + [0x0A] }
    let recording = try TranscriptReader.read(bytes, endRequired: false)
    var second = TranscriptWriter(continuing: recording, salts: Sample.salts)
    #expect(second.chain == first.chain || second.chain.head == first.chain.head)
    for event in Sample.transcript.events.dropFirst(5) { bytes += second.append(event).bytes + [0x0A] }
    #expect(bytes + second.end().bytes + [0x0A] == Sample.export)
  }

  @Test func `Text is written in normal form C`() throws {
    let event = Sample.line(1, "cafe\u{301} \u{212B}ngstro\u{308}m")
    let bytes = Transcript(header: Sample.header, events: [event]).export(salts: Sample.salts)
    #expect(Sample.text(bytes).unicodeScalars.contains("\u{E9}"))
    #expect(!Sample.text(bytes).unicodeScalars.contains("\u{301}"))
    #expect(Verification(of: bytes).isIntact)
  }

  @Test func `Numbers out of range are written as the nearer end`() throws {
    var header = Sample.header
    header.seed = .max
    header.start = .max
    header.attempt = -1
    let events = [
      Event(seq: 9, at: -5, body: .silence(.init(duration: .max))),
      Event(
        seq: 2, at: 1,
        body: .candidate(
          .init(text: .unsalted(""), move: "", episode: nil, uses: [], disclosed: [], trust: 200, isThinking: true))),
    ]
    let read = try TranscriptReader.read(Transcript(header: header, events: events).export(salts: Sample.salts))
    #expect(read.header.seed == 9_007_199_254_740_991 && read.header.attempt == 0)
    #expect(Instant.text(read.header.start) == "9999-12-31T23:59:59Z")
    #expect(read.lines[0].event == Event(seq: 1, at: 0, body: .silence(.init(duration: 9_007_199_254_740_991))))
  }

  @Test func `Moments are the calendar's`() {
    #expect(Instant.text(946_684_800) == "2000-01-01T00:00:00Z")
    #expect(Instant.text(951_827_696) == "2000-02-29T12:34:56Z")
    #expect(Instant.text(-1) == "1969-12-31T23:59:59Z")
    #expect(Instant.seconds("2100-02-29T00:00:00Z") == nil)
    #expect(Instant.seconds("2000-01-01T24:00:00Z") == nil)
    #expect(Instant.seconds("2000-1-01T00:00:00ZZ") == nil)
    var numbers = Numbers(seed: 1)
    for _ in 0..<2000 {
      let moment = Int.random(in: Instant.range, using: &numbers)
      #expect(Instant.seconds(Instant.text(moment)) == moment)
    }
    #expect(
      [Instant.range.lowerBound, Instant.range.upperBound].allSatisfy { Instant.seconds(Instant.text($0)) == $0 })
  }

  @Test func `The derived session depends on all other values, not on the session`() {
    var header = Sample.header
    let derived = header.derivedSession
    header.session = "another"
    #expect(header.derivedSession == derived && derived.utf8.count == 32)
    header.seed = 8
    #expect(header.derivedSession != derived)
  }
}
