import Transcripts

/// A log as a file.
enum ExportedLog {
  /// Header, lines and a plain end line, each with a line feed.
  static func bytes(header: Header, lines: [LogLine]) -> [UInt8] {
    let first = header.canonicalBytes
    var bytes = first + [0x0A]
    for line in lines { bytes += line.bytes + [0x0A] }
    let chain = lines.last.map { Chain(after: $0.chain) } ?? Chain(header: first)
    return bytes + EndLine(events: lines.count, chain: chain).bytes + [0x0A]
  }
}
