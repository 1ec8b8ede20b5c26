import Foundation
import Testing

@testable import QuestionReading

@Suite struct CompactKeysTests {
  /// A table with the resource that it points into.
  private struct Table {
    let resource: Resource
    let keys: CompactKeys

    init?(_ hashes: [UInt32]) {
      resource = Resource(copying: CompactKeys.bytes(of: hashes))
      var reader = ResourceReader(bytes: resource.bytes)
      guard let keys = CompactKeys(&reader), reader.isAtEnd else { return nil }
      self.keys = keys
    }

    func row(of hash: UInt32) -> Int? { keys.row(of: hash) }
  }

  @Test(arguments: [0, 1, 2, 5, 1000, 60_000])
  func `every hash is found in its own row`(_ count: Int) throws {
    var hashes = Set<UInt32>()
    var state: UInt32 = 7
    while hashes.count < count {
      state = state &* 1_664_525 &+ 1_013_904_223
      hashes.insert(state ^ state >> 16)
    }
    let sorted = hashes.sorted()
    let keys = try #require(Table(sorted))
    // Two hashes of a bucket with the same lower half are one: seldom, and the first of them is found.
    let lost = sorted.indices.count { keys.row(of: sorted[$0]) != $0 }
    #expect(lost * 1000 <= count)
  }

  @Test func `an unknown hash is hardly ever taken for a known one`() throws {
    let sorted = (0..<40_000).map { UInt32($0) &* 107_374 }
    let keys = try #require(Table(sorted))
    let found = (0..<100_000).count { keys.row(of: FNV.adding(UInt32($0), to: FNV.offset)) != nil }
    #expect(found < 100)
  }

  @Test func `a cut table is refused`() {
    let bytes = CompactKeys.bytes(of: [1, 2, 3])
    for count in 0..<bytes.count {
      let resource = Resource(copying: Array(bytes.prefix(count)))
      var reader = ResourceReader(bytes: resource.bytes)
      #expect(CompactKeys(&reader) == nil || !reader.isAtEnd)
    }
  }
}

@Suite struct ThemesTests {
  private func themes(_ source: String) throws -> Themes {
    try #require(Themes(Resource(copying: Themes.resource(of: source).bytes)))
  }

  private func found(_ word: String, in themes: Themes) -> UInt64 {
    let bytes = FoldedText(word).bytes
    return bytes.withUnsafeBufferPointer { themes.themes(of: $0[...], hash: FNV.hash(bytes)) }
  }

  @Test func `a word has the themes of its lines and of the stems that it starts with`() throws {
    let themes = try themes("place: ward depot\nmoment: monday*\nground.kin: ward wedding*\n")
    #expect(found("ward", in: themes) == 0b101)
    #expect(found("Mondays", in: themes) == 0b010)
    #expect(found("weddings", in: themes) == 0b100)
    #expect(found("wed", in: themes) == 0)
    #expect(themes.grounds == 0b100)
  }

  @Test func `a line that names no theme is a problem with its number`() {
    let problems = Themes.resource(of: "place: ward\n\nward depot\n").problems
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("3: ") == true)
  }

  @Test func `the shipped themes are what was made of their words`() {
    for language in Language.embedded {
      #expect(language.themes.grounds != 0, "\(language.code)")
    }
  }
}

@Suite struct ResourceSizeTests {
  @Test func `the trained resources of all languages stay under 4 MB together`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/QuestionReading/Languages")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.fileSizeKey]))
    var total = 0
    for case let file as URL in files where file.pathExtension == "bin" {
      total += try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    }
    #expect(total > 1_000_000 && total < 4_000_000)
  }
}
