import Foundation
import Storage
import Testing
import Transcripts

/// What the store does with files, and what it says when they resist.
@Suite struct FileTests {
  let folder = TemporaryFolder()

  @Test func `Nobody else can look into the files`() throws {
    let store = try SQLiteSessionStore(creatingIn: folder.data + "/deep/er")
    try store.begin(["één"])
    #expect(try folder.mode(folder.data) == 0o700 && folder.mode(folder.data + "/deep/er") == 0o700)
    for file in ["sonde.db", "sonde.db-wal", "sonde.db-shm"] {
      #expect(try folder.mode(folder.data + "/deep/er/" + file) == 0o600, "\(file)")
    }
  }

  @Test func `A database that others could read is closed to them`() throws {
    _ = try folder.store()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.database)
    _ = try folder.store()
    #expect(try folder.mode(folder.database) == 0o600)
  }

  @Test func `Looking makes nothing where nothing is`() throws {
    #expect(try SQLiteSessionStore.existing(in: folder.data) == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.data))
  }

  @Test func `A file where the folder should be is named`() throws {
    try Data("x".utf8).write(to: URL(filePath: folder.data))
    #expect(throws: StorageError.directory(folder.data, reason: "Not a directory")) { try folder.store() }
    let below = folder.data + "/below"
    #expect(throws: StorageError.directory(below, reason: "Not a directory")) {
      try SQLiteSessionStore(creatingIn: below)
    }
  }

  @Test func `A folder that cannot be made is named`() throws {
    #expect(throws: StorageError.self) { try SQLiteSessionStore(creatingIn: "/proc/sonde/data") }
    #expect(
      StorageError.directory("/x", reason: "Permission denied").description
        == "/x: the folder cannot be written in (Permission denied); --data names another")
  }

  @Test func `A file that is no database is refused and left alone`() throws {
    try FileManager.default.createDirectory(atPath: folder.data, withIntermediateDirectories: true)
    let content = Data(String(repeating: "Geen databank. ", count: 100).utf8)
    try content.write(to: URL(filePath: folder.database))
    #expect(throws: StorageError.notADatabase(folder.database)) { try folder.store() }
    #expect(try Data(contentsOf: URL(filePath: folder.database)) == content)
  }

  @Test func `A database that another program keeps locked is named after a while`() throws {
    _ = try folder.store()
    try Database.whileLocked(folder.database) {
      let start = ContinuousClock.now
      #expect(throws: StorageError.busy(folder.database)) { try folder.store().setDefaultTrainee("id-1") }
      #expect(ContinuousClock.now - start < .seconds(20))
    }
  }

  @Test func `A database of a newer form is refused and left alone`() throws {
    try folder.store().begin(["één"])
    try Database.run("PRAGMA user_version = 99", folder.database)
    let before = try Data(contentsOf: URL(filePath: folder.database))
    #expect(throws: StorageError.newerSchema(folder.database, found: 99, known: 4)) { try folder.store() }
    #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `In a folder without write permission everything saved can be read, and writing says why not`() throws {
    do { try folder.store().begin(["één"]) }
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.data)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.data) }
    let store = try #require(try SQLiteSessionStore.existing(in: folder.data))
    #expect(try store.export("s-1") == Sample.export(["één"]))
    #expect(throws: StorageError.readOnly(store.path)) { try store.create(Sample.header("s-2"), snapshots: []) }
    let below = folder.data + "/below"
    #expect(throws: StorageError.directory(below, reason: "Permission denied")) {
      try SQLiteSessionStore(creatingIn: below)
    }
  }

  @Test(.enabled(if: TemporaryDisk.isPossible))
  func `On a read-only disk everything saved can be read, and writing says why not`() throws {
    let disk = try #require(TemporaryDisk(kilobytes: 2000))
    let data = disk.path + "/a ?#%b"
    do { try SQLiteSessionStore(creatingIn: data).begin(["één"]) }
    try #require(disk.makeReadOnly())
    let store = try #require(try SQLiteSessionStore.existing(in: data))
    #expect(store.obstacle == .readOnly(store.path))
    #expect(try store.export("s-1") == Sample.export(["één"]))
    #expect(throws: StorageError.readOnly(store.path)) { try store.create(Sample.header("s-2"), snapshots: []) }
    #expect(throws: StorageError.directory(disk.path + "/other", reason: "Read-only file system")) {
      try SQLiteSessionStore(creatingIn: disk.path + "/other")
    }
  }

  @Test(.enabled(if: TemporaryDisk.isPossible))
  func `When the disk is full nothing saved is lost, and there is a word for it`() throws {
    let disk = try #require(TemporaryDisk(kilobytes: 600))
    let store = try SQLiteSessionStore(creatingIn: disk.path + "/data")
    var writer = try store.begin([])
    var saved: [String] = []
    var failure: StorageError?
    while failure == nil && saved.count < 1000 {
      let text = "\(saved.count) " + String(repeating: "x", count: 4000)
      let line = writer.append(Sample.event(text))
      do throws(StorageError) {
        try store.append([line], to: "s-1")
        saved.append(text)
      } catch { failure = error }
    }
    #expect(failure == .full(store.path))
    let advice = "the disk is full; make room and try again, what was saved before is safe"
    #expect(failure?.description == "\(store.path): \(advice)")
    #expect(saved.count > 10)
    #expect(try store.export("s-1") == Sample.export(saved))
    try? Data(count: 600_000).write(to: URL(filePath: disk.path + "/filler"), options: [])
    #expect(throws: StorageError.full(disk.path + "/data2/sonde.db")) {
      try SQLiteSessionStore(creatingIn: disk.path + "/data2")
    }
    let again = try #require(try SQLiteSessionStore.existing(in: disk.path + "/data"))
    #expect(try again.export("s-1") == Sample.export(saved))
  }
}
