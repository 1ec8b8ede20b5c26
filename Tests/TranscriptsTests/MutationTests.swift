import Testing
import Transcripts

/// Whatever happens to the bytes of a transcript, it is found, and nothing crashes.
@Suite struct MutationTests {
  @Test func `Every change of one byte is found`() {
    var numbers = Numbers(seed: 11)
    var bytes = Sample.export
    for index in bytes.indices {
      let original = bytes[index]
      for candidate in [original ^ 0x20, UInt8.random(in: 0...255, using: &numbers)]
      where candidate != original {
        bytes[index] = candidate
        #expect(!Verification(of: bytes).isIntact, "byte \(index) as \(candidate)")
      }
      bytes[index] = original
    }
  }

  @Test(arguments: 0..<8) func `Every random mutation is refused or found`(_ seed: Int) throws {
    var numbers = Numbers(seed: UInt64(seed))
    let sealed = Sample.transcript.export(salts: Sample.salts, sealedBy: Sample.key)
    let erased = try TranscriptReader.read(sealed).erasing(.role(.candidate)).export
    let originals = [Sample.export, sealed, erased]
    for round in 0..<400 {
      let original = originals[round % originals.count]
      var bytes = original
      for _ in 0...Int.random(in: 0...2, using: &numbers) { mutate(&bytes, &numbers) }
      if !originals.contains(bytes) { #expect(!Verification(of: bytes).isIntact, "seed \(seed), round \(round)") }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ numbers: inout Numbers) {
    let tokens = [
      "\"", "\\u0000", "}", ",\"seq\":1", "null", "0", "\n", "\u{301}", "[[[[", "99999999999999999999", "\0",
    ]
    guard !bytes.isEmpty else { return }
    let index = Int.random(in: bytes.indices, using: &numbers)
    let length = Int.random(in: 1...min(40, bytes.count - index), using: &numbers)
    let range = index..<index + length
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: bytes[index] = UInt8.random(in: 0...255, using: &numbers)
    case 1: bytes.removeSubrange(range)
    case 2: bytes.insert(contentsOf: bytes[range], at: Int.random(in: bytes.indices, using: &numbers))
    case 3: bytes.insert(contentsOf: tokens[Int.random(in: tokens.indices, using: &numbers)].utf8, at: index)
    case 4: bytes.removeSubrange(index...)
    default: bytes.swapAt(index, Int.random(in: bytes.indices, using: &numbers))
    }
  }

  @Test func `Bytes without any sense are refused`() {
    var numbers = Numbers(seed: 3)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...200, using: &numbers)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      #expect(!Verification(of: bytes).isIntact)
      #expect(!Verification(of: Sample.header.canonicalBytes + [0x0A] + bytes).isIntact)
    }
  }

  /// Accepting is tested apart from the chain: with the chain value corrected, a mutated line that is still accepted
  /// must be one that the writer gives back byte for byte.
  @Test func `What is accepted is canonical`() throws {
    var numbers = Numbers(seed: 5)
    var accepted = 0
    let originals = try TranscriptReader.read(Sample.export).lines.map(\.bytes)
    for _ in 0..<20_000 {
      var lines = originals
      let index = Int.random(in: lines.indices, using: &numbers)
      mutate(&lines[index], &numbers)
      let line = Array("{\"seq\":1,".utf8) + lines[index].drop { $0 != UInt8(ascii: ",") }.dropFirst()
      var parser = CanonicalParser(line, range: line.indices)
      guard let event = try? parser.anEvent() else { continue }
      accepted += 1
      var writer = TranscriptWriter(header: Sample.header, salts: Sample.salts)
      let written = writer.append(event).bytes.dropLast(",\"chain\":\"\"}".utf8.count + 64)
      let isSame = written.elementsEqual(line[..<parser.position])
      #expect(isSame, "\(Sample.text(line))")
    }
    #expect(accepted > 1000)
  }
}

extension CanonicalParser {
  fileprivate mutating func anEvent() throws(Refusal) -> Event {
    try expect("{\"seq\":")
    let seq = try integer()
    try expect(",\"at\":")
    let at = try integer()
    try expect(",\"kind\":")
    return Event(seq: seq, at: at, body: try EventForms.all.read(&self))
  }
}
