import Storage
import Transcripts

/// No mentor works on a store that fails.
extension FailingStore {
  private var unused: StorageError { .readOnly("memory") }

  func create(_ review: ReviewHeader) throws(StorageError) { throw unused }
  func append(_ lines: [ReviewLine], toReview review: String) throws(StorageError) { throw unused }
  func review(_ id: String) throws(StorageError) -> ReviewRecording { throw .noReview(id) }
  func reviews(ofSession session: String) throws(StorageError) -> [ReviewRecording] { [] }
  func doneReviews(
    _ filter: SessionFilter
  ) throws(StorageError) -> [(session: String, review: ReviewRecording)] { [] }
  func importReview(_ bytes: [UInt8]) throws(StorageError) -> ReviewImportOutcome { throw unused }
  func listings(_ query: SessionQuery) throws(StorageError) -> [SessionListing] { [] }
  func sessionIDs(beginningWith text: String, limit: Int) throws(StorageError) -> [String] { [] }
  func count(_ query: SessionQuery) throws(StorageError) -> Int { 0 }
  func put(_ scores: [StoredScore]) throws(StorageError) { throw unused }
  func unscored(byRubric rubric: String, limit: Int) throws(StorageError) -> [String] { [] }
  func scores(byRubric rubric: String) throws(StorageError) -> [StoredScore] { [] }
  func score(of session: String, byRubric rubric: String) throws(StorageError) -> StoredScore? { nil }
  func doneReviewCount(ofSession session: String) throws(StorageError) -> Int { 0 }
  func digests(_ filter: SessionFilter, rubric: String) throws(StorageError) -> [DigestedSession] { [] }
  func words(at places: [LinePlace]) throws(StorageError) -> [String?] { places.map { _ in nil } }
  func indexWords(ofSessions limit: Int) throws(StorageError) -> Int { 0 }
  func find(_ query: SearchQuery) throws(StorageError) -> SearchPage { SearchPage(hits: [], next: nil) }
  func actors(named name: String, role: Header.Actor.Role) throws(StorageError) -> [String] { [] }
  func names(ofRole role: Header.Actor.Role) throws(StorageError) -> [String] { [] }
  func cohorts() throws(StorageError) -> [String] { [] }
  func undelivered(_ statements: [[UInt8]], to address: String) throws(StorageError) -> [[UInt8]] { statements }
  func putDelivered(_ statements: [[UInt8]], to address: String) throws(StorageError) { throw unused }
}
