import CEmbedded

/// Bytes that never change: a file that travels inside the binary, or a copy of trained ones.
public final class Resource: @unchecked Sendable {
  /// The bytes; valid as long as the resource lives.
  public let bytes: UnsafeRawBufferPointer
  private let copy: UnsafeMutableRawBufferPointer?

  private init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    copy = nil
  }

  /// A copy of bytes.
  public init(copying source: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(source.count, 1), alignment: 16)
    copy.copyBytes(from: source)
    self.copy = copy
    bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[..<source.count])
  }

  deinit { copy?.deallocate() }

  /// The bytes as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The files that travel inside the binary under a name that starts with `prefix`, by the rest of their name, in
  /// the order of the names.
  public static func embedded(under prefix: String) -> [(name: String, resource: Resource)] {
    (0..<sonde_embedded_file_count()).map { sonde_embedded_file_at($0) }
      .compactMap { file -> (name: String, resource: Resource)? in
        let name = String(cString: file.name)
        guard name.hasPrefix(prefix) else { return nil }
        let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
        return (String(name.dropFirst(prefix.count)), Resource(bytes: bytes))
      }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

/// Reads little-endian numbers from a resource; past its end it reads zeros and is never at the end.
struct ResourceReader {
  let bytes: UnsafeRawBufferPointer
  var offset = 0
  var isAtEnd: Bool { offset == bytes.count }

  mutating func u32() -> UInt32 {
    guard let part = take(4) else { return 0 }
    return UInt32(littleEndian: part.loadUnaligned(as: UInt32.self))
  }

  mutating func i32() -> Int32 { Int32(bitPattern: u32()) }

  mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count >= 0, count <= bytes.count - min(offset, bytes.count), offset <= bytes.count else {
      offset = bytes.count + 1
      return nil
    }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  mutating func calibration() -> [LinearModel.CalibrationPoint] {
    let count = u32()
    guard count <= 256 else { return [] }
    return (0..<count).map { _ in LinearModel.CalibrationPoint(margin: i32(), thousandths: i32()) }
  }
}
