import Glibc
import LineEditing
import QuestionReading
import Scenarios
import Storage
import Transcripts

/// What the shell works with that is no value: store, scenarios, chance and time. Each is opened when it is first
/// needed, so that the prompt is there at once.
public final class Desk {
  /// What the desk is given; tests bring their own.
  public struct Sources {
    /// The environment.
    public var environment: Environment
    /// Finds the scenarios; where a folder's path is asked for, those beside it too, and the id that it has there.
    public var findScenarios: (_ scenario: String?) throws(Failure) -> (shelf: ScenarioShelf, id: String?)
    /// Opens the store; where there is none, one is made if asked for.
    public var openStore: (_ isMade: Bool) throws(Failure) -> (any SessionStore)?
    /// A random number.
    public var random: @Sendable () -> UInt64
    /// The machine's clock for what takes time.
    public var clock: MillisecondClock
    /// The present moment in seconds since 1970.
    public var now: () -> Int
  }

  let environment: Environment
  /// The trainee's name, where `--trainee` gives one.
  let traineeName: String?
  /// The file of `--transcript`.
  let transcriptFile: OutputFile?
  let clock: MillisecondClock
  private let sources: Sources
  private var openedStore: (any SessionStore)?
  private var openedShelf: ScenarioShelf?
  private(set) lazy var reader = Reader()

  /// A desk with these sources.
  public init(_ sources: Sources, trainee: String? = nil, transcript: OutputFile? = nil) {
    self.sources = sources
    environment = sources.environment
    clock = sources.clock
    traineeName = trainee
    transcriptFile = transcript
  }

  /// The store.
  func store() throws(Failure) -> any SessionStore {
    if let openedStore { return openedStore }
    guard let store = try sources.openStore(true) else { throw Failure(.inputOutput, .noHome) }
    openedStore = store
    return store
  }

  /// The store if there is one already.
  func existingStore() throws(Failure) -> (any SessionStore)? {
    if openedStore == nil { openedStore = try sources.openStore(false) }
    return openedStore
  }

  /// The scenarios of the library.
  func shelf() throws(Failure) -> ScenarioShelf {
    if let openedShelf { return openedShelf }
    let shelf = try sources.findScenarios(nil).shelf
    openedShelf = shelf
    return shelf
  }

  /// Opens a scenario by its id or its folder's path.
  func open(_ scenario: String, language: String?, preferring preferred: String?) throws(Failure) -> OpenScenario {
    let (shelf, id) = try sources.findScenarios(scenario)
    return try shelf.open(id ?? scenario, language: language, preferring: preferred)
  }

  /// The present moment in seconds since 1970.
  var now: Int { sources.now() }

  /// A seed that is not asked for: 0 to 2^53 − 1.
  func drawSeed() -> UInt64 { sources.random() >> 11 }

  /// A random id of 32 hexadecimal digits.
  func drawID() -> String {
    [sources.random(), sources.random()].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Random salts.
  var salts: SaltSource { .random(sources.random) }

  /// The id of the trainee at the keyboard: random, kept in the store beside the name; made where there is none yet.
  func traineeID() throws(Failure) -> String {
    let store = try store()
    if let traineeName {
      return try Failure.storing { () throws(StorageError) in
        try store.actor(named: traineeName, role: .trainee, makeID: drawID)
      }
    }
    if let known = try Failure.storing({ () throws(StorageError) in try store.defaultTrainee() }) { return known }
    let id = drawID()
    try Failure.storing { () throws(StorageError) in try store.setDefaultTrainee(id) }
    return id
  }
}
