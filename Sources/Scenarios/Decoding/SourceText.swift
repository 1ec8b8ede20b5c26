/// The text of a file once it is known to be harmless as text: not too large, UTF-8, and without characters that
/// editors hide or that YAML and people understand differently.
struct SourceText {
  /// The bytes, without a byte-order mark.
  let bytes: [UInt8]

  /// Checks bytes. What is wrong goes into `findings`; nil when nothing of the file can be used.
  init?(_ raw: [UInt8], file: String, findings: inout [Finding]) {
    guard raw.count <= Limits.bytes else {
      findings.append(.tooLarge(file: file, bytes: raw.count))
      return nil
    }
    bytes = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
    if String(validating: bytes, as: UTF8.self) == nil {
      findings.append(.invalidUTF8(file: file, at: place(at: firstInvalidOffset())))
      return nil
    }
    let forbidden = forbiddenCharacters()
    for (offset, name) in forbidden {
      findings.append(.forbidden(name, file: file, at: place(at: offset)))
    }
    if !forbidden.isEmpty { return nil }
  }

  /// Line and column of a byte. Linear in the size of the file: for the few bytes that findings are about.
  func place(at offset: Int) -> Place {
    var line = 1
    var lineStart = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    var column = 1
    for index in lineStart..<max(lineStart, min(offset, bytes.count)) where bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    return Place(line: line, column: column)
  }

  private func firstInvalidOffset() -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): offset += encoded.count
      case .error, .emptyInput: return offset
      }
    }
  }

  /// Controls, tabs, line ends that are not LF or CR LF, byte-order marks inside, noncharacters, private-use planes.
  private func forbiddenCharacters() -> [(offset: Int, name: String)] {
    var found: [(Int, String)] = []
    var index = 0
    let count = bytes.count
    while index < count && found.count < Limits.structureFindings {
      let byte = bytes[index]
      if byte < 0x20 {
        if byte == 0x0D {
          if index + 1 >= count || bytes[index + 1] != 0x0A { found.append((index, "a carriage return alone")) }
        } else if byte == 0x09 {
          found.append((index, "a tab"))
        } else if byte != 0x0A {
          found.append((index, "the control character \(hex(byte))"))
        }
      } else if byte == 0x7F {
        found.append((index, "the control character \(hex(byte))"))
      } else if byte == 0xC2, bytes[index + 1] < 0xA0 {
        found.append((index, "the control character \(hex(bytes[index + 1]))"))
      } else if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 {
        found.append((index, "a Unicode line or paragraph separator"))
      } else if byte == 0xF4 || (byte == 0xF3 && bytes[index + 1] >= 0xB0) {
        found.append((index, "a private-use character"))
      } else if byte == 0xEF {
        if bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF {
          found.append((index, "a byte-order mark inside the file"))
        } else if bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE {
          found.append((index, "a noncharacter"))
        }
      }
      index += 1
    }
    return found
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "U+00" + (digits.count == 1 ? "0" : "") + digits
  }
}

extension Finding {
  fileprivate static func tooLarge(file: String, bytes: Int) -> Finding {
    Finding(.tooLarge, file: file, at: .start, "the file has \(bytes) bytes; at most \(Limits.bytes) are read")
  }

  fileprivate static func invalidUTF8(file: String, at place: Place) -> Finding {
    Finding(.invalidUTF8, file: file, at: place, "these bytes are not UTF-8; save the file as UTF-8")
  }

  fileprivate static func forbidden(_ name: String, file: String, at place: Place) -> Finding {
    Finding(.forbiddenCharacter, file: file, at: place, "\(name) is not allowed; indent with spaces, end lines with LF")
  }
}
