import Foundation
import QuestionReading

/// How long the reader takes to load and to read.
enum ReaderBenchmark {
  /// A line of 15 words in each language, as trainees type them.
  static let lines: [(language: String, text: String)] = [
    ("nl", "U zei daarnet dat er drie bureaus waren: wat hebt u toen zelf precies gedaan?"),
    ("fr", "Vous parliez tout à l'heure de trois bureaux : qu'avez-vous fait exactement vous-même ?"),
    ("en", "You said there were three offices on one corridor: what exactly did you do yourself?"),
    ("de", "Sie sagten vorhin, es waren drei Büros: Was genau haben Sie da selbst getan?"),
  ]

  static func run() throws {
    var preparing = Samples()
    var loading = Samples()
    // Resources are mapped with the binary; loading is what the reader builds from them, and it builds what a language
    // needs when it reads the first line in it.
    for _ in 0..<20 {
      preparing.time { _ = Reader(languages: Language.loadEmbedded()) }
      loading.time {
        let reader = Reader(languages: Language.loadEmbedded())
        for (language, text) in lines { _ = reader.read(text, in: .init(language: language)) }
      }
    }
    report("a reader before its first line: median", preparing.median / 1e6, "ms", digits: 2)
    report("loading all languages, with a line in each: median", loading.median / 1e6, "ms", digits: 2)
    let reader = Reader()
    for (language, text) in lines {
      let context = Reader.Context(language: language)
      var samples = Samples()
      for _ in 0..<20_000 { samples.time { _ = reader.read(text, in: context) } }
      report("\(language): a line of 15 words: median", samples.median / 1e3, "µs")
      report("\(language): a line of 15 words: 99th percentile", samples.percentile(99) / 1e3, "µs")
    }
    let megabyte = String(repeating: lines[0].text + " ", count: 1_000_000 / (lines[0].text.utf8.count + 1))
    var long = Samples()
    for _ in 0..<3 { long.time { _ = reader.read(megabyte, in: .init(language: "nl")) } }
    report("1 MB in one line", long.median / 1e6, "ms")
    let noise = String(
      decoding: (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }, as: UTF8.self)
    var random = Samples()
    for _ in 0..<3 { random.time { _ = reader.read(noise, in: .init(language: "nl")) } }
    report("1 MB of noise", random.median / 1e6, "ms")
  }
}
