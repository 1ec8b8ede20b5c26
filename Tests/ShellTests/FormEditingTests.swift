import Foundation
import LineEditing
import Storage
import TestSupport
import Testing
import Transcripts

@testable import Assessment
@testable import Shell

/// The assessment form in an editor, which here is a script.
@Suite struct FormEditingTests {
  private static let question = "Kunt u een situatie beschrijven waarin het samenwerken in uw ploeg stroef liep?"

  /// A room whose editor is a script with `$1` as the form, and whose temporary files are in a folder of its own.
  private final class Office {
    let folder: TemporaryFolder
    let room: Room
    private(set) var shell: Shell?

    init(_ script: String, named variable: String = "VISUAL", store: (any SessionStore)? = nil) throws {
      folder = try TemporaryFolder()
      let path = try folder.write("#!/bin/sh\nset -e\n" + script + "\n", to: "editor.sh")
      let temporary = folder.path + "/tmp"
      try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: false)
      room = try Room(store: store, environment: [variable: "/bin/sh \(path)", "TMPDIR": temporary])
    }

    func play(_ lines: String..., change: (inout Shell.Options) -> Void = { _ in }) throws {
      let inputs = [FormEditingTests.question, "Wat was uw taak?", "/end"] + lines
      shell = try room.play(inputs.map { .line($0) }, change)
    }

    var sheet: AssessmentSheet? { shell?.session.map { AssessmentView.sheet($0) } }

    var entries: Int {
      shell?.session?.transcript.events.filter { if case .assessment = $0.body { true } else { false } }.count ?? 0
    }

    /// The files that are left for the trainee.
    var left: [String] {
      FileManager.default.enumerator(atPath: folder.path + "/tmp")?.compactMap { $0 as? String }
        .filter { $0.hasSuffix(".yaml") } ?? []
    }
  }

  private static let fill = """
    grep -q 'begint er zelf aan' "$1" || sed -i -e '/^  teamwork:/,/reason:/ { s/rating:$/rating: 4/; s/turns: .*/turns: [1, 2]/; s/reason: .*/reason: "doet het zelf: 100 %"/ }' \
      -e 's/^strengths:/strengths:\\n  - "begint er zelf aan"/' \
      -e '/^recommend:/,/reason:/ s/answer:$/answer: reserve/' "$1"
    """

  @Test(arguments: ["VISUAL", "EDITOR"], ["/assess", "/assess edit"])
  func `what is saved is taken over, and nothing is left behind`(variable: String, command: String) throws {
    let office = try Office(Self.fill, named: variable)
    try office.play(command, "/submit", "/quit")
    let sheet = try #require(office.sheet)
    #expect(sheet[.competency("teamwork")].map(\.value) == ["4"])
    #expect(sheet[.competency("teamwork")].first?.turns == [1, 2])
    #expect(sheet[.competency("teamwork")].first?.text.string == "doet het zelf: 100 %")
    #expect(sheet[.strength].map(\.text.string) == ["begint er zelf aan"])
    #expect(sheet[.recommend].map(\.value) == ["reserve"])
    #expect(office.entries == 3)
    #expect(office.room.printed.contains("Het formulier is bijgewerkt") && office.left.isEmpty)
    #expect(try #require(office.shell?.session).state.isSubmitted)
    let session = try #require(office.shell?.session)
    let stored = try office.room.desk.store().recording(of: session.header.session)
    #expect(stored.lines == session.lines)
  }

  @Test func `the form is private, shows how it stands, the scale, and the turns that can be cited`() throws {
    let office = try Office(
      "stat -c '%a' \"$1\" \"$(dirname \"$1\")\" > /dev/null; cp \"$1\" \"$(dirname $0)/seen\"; stat -c '%a' \"$1\" \"$(dirname \"$1\")\" >> \"$(dirname $0)/modes\""
    )
    try office.play("/assess teamwork 3 turns=1 zegt \"ik\"", "/assess strength luistert", "/assess", "/quit")
    let seen = try office.folder.read("seen")
    for said in [
      "    rating: 3\n    turns: [1]\n    reason: \"zegt \\\"ik\\\"\"", "strengths:\n  - \"luistert\"",
      "# Uw beoordelingsformulier", "#   5  ", "# answer: yes (ja), no (nee), unclear (onduidelijk)",
      "#   1  Kunt u een situatie beschrijven waarin het samenwerken", "#   2  Wat was uw taak? – ",
    ] {
      #expect(seen.contains(said), "\(said)")
    }
    #expect(try office.folder.read("modes") == "600\n700\n")
    #expect(office.room.printed.contains("Aan het formulier is niets veranderd.") && office.entries == 2)
    #expect(office.left.isEmpty)
  }

  @Test func `what was written before can be changed and taken back`() throws {
    let office = try Office(
      "sed -i -e '/^  teamwork:/,/reason:/ { s/rating: 3/rating:/; s/turns: .*/turns: []/; s/reason: .*/reason: \"\"/ }' -e '/luistert/d' \"$1\""
    )
    try office.play(
      "/assess teamwork 3 turns=1 zegt ik", "/assess strength luistert", "/assess strength vraagt door", "/assess",
      "/submit", "/quit")
    let sheet = try #require(office.sheet)
    #expect(sheet[.competency("teamwork")].isEmpty && sheet[.strength].map(\.text.string) == ["vraagt door"])
    #expect(office.room.printed.contains("Nog niet beoordeeld: teamwork"))
    #expect(try #require(office.shell?.session).state.isSubmitted == false)
  }

  @Test func `a mistake is shown where it is, nothing is half done, and the form opens again as it was left`() throws {
    // The first time it writes a rating that cannot be, then it puts that right.
    let office = try Office(
      """
      if grep -q 'rating: 7' "$1"; then sed -i 's/rating: 7/rating: 5/' "$1"
      else sed -i -e 's/rating:$/rating: 7/' -e 's/^strengths:/strengths:\\n  - "blijft staan"/' "$1"; fi
      """)
    try office.play("/assess", "j", "/quit")
    #expect(office.room.printed.contains("assessment.yaml:"))
    let line = try #require(office.room.printed.split(separator: "\n").first { $0.hasSuffix("rating: 7") })
    let mark = try #require(office.room.printed.split(separator: "\n").first { $0.hasSuffix("^") })
    #expect(line.count == mark.count)
    #expect(office.room.printed.contains("deze waarde kan hier niet; welke wel kan, staat erboven"))
    let sheet = try #require(office.sheet)
    #expect(sheet[.competency("teamwork")].map(\.value) == ["5"])
    #expect(sheet[.strength].map(\.text.string) == ["blijft staan"])
    #expect(office.left.isEmpty)
  }

  @Test func `a form that is left with a mistake is kept, and gone on with the next time`() throws {
    let office = try Office(
      """
      if grep -q 'rating: 7' "$1"; then sed -i 's/rating: 7/rating: 5/' "$1"
      else sed -i 's/rating:$/rating: 7/' "$1"; fi
      """)
    try office.play("/assess", "n", "/assess show", "/quit")
    #expect(office.entries == 0 && office.left.count == 1)
    let path = office.folder.path + "/tmp/" + office.left[0]
    #expect(office.room.printed.contains("Wat u schreef staat in \(path)."))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("rating: 7"))
    try office.play("/assess", "n", "/assess edit", "/quit")
    #expect(try #require(office.sheet)[.competency("teamwork")].map(\.value) == ["5"])
  }

  @Test(arguments: [
    ("exit 3", "code 3"), ("kill -9 $$", "code 137"), ("exec /nowhere/vi", "code 127"),
    ("rm \"$1\"", "assessment.yaml"),
    (": > \"$1\"", "assessment.yaml:1:1"), ("rm \"$1\"; mkdir \"$1\"", "assessment.yaml"),
  ])
  func `an editor that fails, or loses the file, changes nothing`(script: String, said: String) throws {
    let office = try Office(script)
    try office.play("/assess teamwork 3 turns=1 zegt ik", "/assess", "n", "/quit")
    #expect(office.entries == 1 && office.room.printed.contains(said), "\(office.room.printed.suffix(600))")
  }

  @Test func `end of input leaves a form with a mistake in its file`() throws {
    let office = try Office("sed -i 's/rating:$/rating: 7/' \"$1\"")
    try office.play("/assess")
    #expect(office.entries == 0 && office.left.count == 1)
  }

  @Test func `a form that cannot be stored is kept`() throws {
    // Two questions with their answers, and the end; then the disk is full for one write.
    let office = try Office(Self.fill, store: FailingStore(.full("/data/sonde.db"), writes: 5, failures: 1))
    try office.play("/assess", "/quit") { $0.coach = false }
    #expect(office.entries == 0 && office.left.count == 1)
    #expect(office.room.printed.contains("de schijf is vol"))
    // The same form goes on where it was, and is taken over once there is room.
    let other = try Office(Self.fill, store: FailingStore(.full("/data/sonde.db"), writes: 5, failures: 1))
    try other.play("/assess", "/assess", "/quit") { $0.coach = false }
    #expect(other.entries == 3 && other.left.isEmpty)
  }

  @Test func `once handed in the form is frozen`() throws {
    let office = try Office("echo opened >> \"$(dirname $0)/opened\"")
    try office.play("/assess teamwork 3 turns=1 zegt ik", "/submit", "/assess edit", "/assess", "/quit")
    #expect(!FileManager.default.fileExists(atPath: office.folder.path + "/opened"))
    #expect(office.room.printed.components(separatedBy: "Uw formulier is ingediend").count == 3)
  }

  @Test func `without an editor, and through a pipe, it says how it goes line by line`() throws {
    let lines = "/assess COMPETENTIE 1..5|insufficient turns=6,12 REDEN"
    let room = try Room()
    try room.play(Self.question, "/end", "/assess", "/assess edit", "/quit")
    #expect(room.printed.components(separatedBy: lines).count == 3)
    #expect(room.printed.contains("Er is geen teksteditor ingesteld"))
    let office = try Office("echo opened >> \"$(dirname $0)/opened\"")
    try office.play("/assess", "/assess edit") { $0.isPipe = true }
    #expect(office.room.printed.components(separatedBy: lines).count == 3)
    #expect(!FileManager.default.fileExists(atPath: office.folder.path + "/opened"))
  }

  @Test func `every way in which a form can be wrong has its words`() {
    var codes: Set<String> = []
    let broken = [
      "", "\t", "a: &b c", "a: *b", "<<: {a: b}", "a: !b c", "a: b: c", "\u{0}", String(repeating: "[", count: 99),
      String(repeating: "x", count: 1_100_000), "format: other", "ratings: []", "strengths: [\"\", [a]]",
      "ratings: {teamwork: {rating: 9, turns: [99, a, 0], reason: []}, teamwork: 1}",
    ]
    for text in broken {
      let decoded = AssessmentSheetDecoder.decode(Array(text.utf8), file: "f", competencies: ["teamwork"], turns: [1])
      codes.formUnion(decoded.findings.map(\.code.rawValue))
    }
    codes.formUnion(
      AssessmentSheetDecoder.decode([0xFF], file: "f", competencies: [], turns: []).findings.map(\.code.rawValue))
    #expect(codes.subtracting(SheetFindings.codes.map(\.rawValue)) == [])
    #expect(codes.count >= 15, "\(codes.sorted())")
  }
}
