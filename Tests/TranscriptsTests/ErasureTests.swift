import Testing
import Transcripts

@Suite struct ErasureTests {
  @Test func `An erased text still verifies, is listed, and leaves no words`() throws {
    let recording = try TranscriptReader.read(Sample.export)
    let erased = recording.erasing(.role(.trainee))
    guard case .intact(let intact) = Verification(of: erased.export) else {
      Issue.record("erasing broke the chain")
      return
    }
    #expect(intact.erased == [2, 4, 10])
    #expect(intact.head == recording.chain.head)
    #expect(!Sample.text(erased.export).contains("stroef"))
    #expect(Sample.text(erased.export).contains("bureaus"))
    #expect(try TranscriptReader.read(erased.export) == erased)
  }

  @Test func `Erasing is the same for values and for lines, and twice is once`() throws {
    let recording = try TranscriptReader.read(Sample.export)
    for erasure in [Erasure.all, .role(.candidate), .events([4, 11]), .events([]), .role(.juror)] {
      let erased = recording.erasing(erasure)
      #expect(erased.transcript == recording.transcript.erasing(erasure))
      #expect(erased.transcript.export(salts: Sample.salts) == erased.export)
      #expect(erased.erasing(erasure) == erased)
    }
    #expect(recording.erasing(.role(.candidate)).erasing(.role(.trainee)) == recording.erasing(.all))
    #expect(recording.erasing(.events([4])).erasedEvents == [4])
  }

  @Test func `A seal outlives erasure`() throws {
    let sealed = Sample.transcript.export(salts: Sample.salts, sealedBy: Sample.key)
    let erased = try TranscriptReader.read(sealed).erasing(.all).export
    guard case .intact(let intact) = Verification(of: erased) else {
      Issue.record("erasing broke the seal")
      return
    }
    #expect(intact.sealedBy == Sample.key?.publicKey)
  }

  @Test func `A false hash of an erased text is found`() throws {
    let erased = try TranscriptReader.read(Sample.export).erasing(.events([2])).export
    let hash = FreeText.words("Kunt u een moment beschrijven waarop het stroef liep?", salt: Sample.salts.salt(seq: 2))
      .saltedHash
    let other = FreeText.words("Iets anders", salt: Sample.salts.salt(seq: 2)).saltedHash
    let text = Sample.text(erased)
    #expect(text.contains(hash))
    #expect(!Verification(of: Array(text.replacing(hash, with: other).utf8)).isIntact)
  }
}
