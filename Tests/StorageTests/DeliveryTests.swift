import Storage
import Testing

/// What learning record stores have accepted.
@Suite struct DeliveryTests {
  private let folder = TemporaryFolder()
  private let ids: [[UInt8]] = (0..<4).map { Array(repeating: $0, count: 16) }

  @Test func `what an address has accepted is remembered for that address, once`() throws {
    let store = try folder.store()
    let (here, there) = ("https://a.example/xAPI/statements", "https://b.example/xAPI/statements")
    #expect(try store.undelivered(ids, to: here) == ids)
    try store.putDelivered([], to: here)
    try store.putDelivered([ids[1], ids[3]], to: here)
    try store.putDelivered([ids[3]], to: here)
    #expect(try store.undelivered(ids, to: here) == [ids[0], ids[2]])
    #expect(try store.undelivered(ids, to: there) == ids)
    #expect(try folder.store().undelivered(ids, to: here) == [ids[0], ids[2]])
  }
}
