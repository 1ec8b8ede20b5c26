/// The words, numbers and marks of a folded line.
struct Token: Sendable, Equatable {
  enum Kind: Sendable {
    case word, number
    /// `?`
    case question
    /// `.`, `!`, `;`, `:` and their runs.
    case stop
    /// `,`, brackets, dashes between words, quotes.
    case comma
  }

  var kind: Kind
  /// Where it starts in the folded bytes.
  var start: Int
  /// Where it ends, exclusive.
  var end: Int
  /// FNV-1a of its bytes.
  var hash: UInt32
  /// The classes of the lexicon that the word belongs to, a bit each.
  var classes: UInt64
  /// The themes that the word belongs to, a bit each.
  var themes: UInt64 = 0
  /// Whether one of its classes or themes is a protected ground.
  var namesGround = false
}

enum Tokenizer {
  /// Splits folded bytes into tokens in one pass. Apostrophes and hyphens end a word and stand for nothing, so that
  /// "qu'avez-vous" is three words in any spelling.
  static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 4 + 4)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        let byte = buffer[index]
        if isLetter(byte) {
          let start = index
          var hash = FNV.offset
          while index < count, isLetter(buffer[index]) || isDigit(buffer[index]) {
            hash = FNV.adding(buffer[index], to: hash)
            index += 1
          }
          tokens.append(Token(kind: .word, start: start, end: index, hash: hash, classes: 0))
        } else if isDigit(byte) {
          let start = index
          index += 1
          while index < count {
            let next = buffer[index]
            let joins =
              (next == 0x2E || next == 0x2C || next == 0x3A) && index + 1 < count && isDigit(buffer[index + 1])
            guard isDigit(next) || isLetter(next) || joins else { break }
            index += 1
          }
          // All numbers are one word to the reader.
          tokens.append(Token(kind: .number, start: start, end: index, hash: FNV.number, classes: 0))
        } else {
          let start = index
          index += 1
          let kind: Token.Kind
          switch byte {
          case 0x3F: kind = .question
          case 0x2E, 0x21, 0x3B, 0x3A, 0x0A: kind = .stop
          case 0x2C, 0x28, 0x29, 0x5B, 0x5D, 0x22: kind = .comma
          case 0x2D where start > 0 && buffer[start - 1] == 0x20: kind = .comma
          default: continue
          }
          if let last = tokens.last, last.kind == kind || (last.kind == .question && kind == .stop) {
            tokens[tokens.count - 1].end = index
          } else {
            tokens.append(Token(kind: kind, start: start, end: index, hash: FNV.of(kind), classes: 0))
          }
        }
      }
    }
    return tokens
  }

  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

/// The FNV-1a hash in 32 bits (Fowler, Noll and Vo): a few instructions a byte and the same on every machine.
enum FNV {
  static let offset: UInt32 = 2_166_136_261
  static let prime: UInt32 = 16_777_619
  static let number = hash("0".utf8)

  @inline(__always) static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* prime }

  @inline(__always) static func adding(_ word: UInt32, to hash: UInt32) -> UInt32 {
    // Four bytes at once, stirred so that the order of words matters.
    var mixed = (hash ^ word) &* prime
    mixed ^= mixed >> 15
    return mixed &* 0x85EB_CA6B
  }

  @inline(__always) static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(offset) { adding($1, to: $0) }
  }

  static func of(_ kind: Token.Kind) -> UInt32 {
    switch kind {
    case .question: question
    case .stop: stop
    default: comma
    }
  }

  private static let question = hash("?".utf8)
  private static let stop = hash(".".utf8)
  private static let comma = hash(",".utf8)
}
