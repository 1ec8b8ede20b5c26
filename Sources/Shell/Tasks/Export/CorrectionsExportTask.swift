import Reports

/// `sonde export corrections`: what mentors read otherwise than the reader, as lines that its trainer takes in.
public struct CorrectionsExportTask: Sendable {
  private let since: Int?
  private let language: String?
  private let folder: String?

  /// Exports the relabellings of reviews that are done.
  ///
  /// - Parameters:
  ///   - since: only of reviews that were finished at this moment or later, in seconds since 1970.
  ///   - language: only lines of this language, to standard output.
  ///   - folder: a file for each language, `corrections-LANGUAGE.tsv`, is written there.
  public init(since: Int?, language: String?, folder: String?) {
    self.since = since
    self.language = language
    self.folder = folder
  }

  /// Writes the corpora. Without language and folder there may be lines of one language only.
  public func run(in place: Workplace) throws(Failure) {
    var book = CorrectionsBook(desk: place.desk(), since: since)
    try book.gather(language: language)
    if let folder {
      guard Files.kind(of: folder) == .folder else { throw Failure(.missing, .noFile, ["path": folder]) }
      for (code, corpus) in book.corpora {
        let path = folder + (folder.hasSuffix("/") ? "" : "/") + "corrections-\(code).tsv"
        try OutputFile(path).write(Array(corpus.text.utf8))
        try place.console.write([
          place.words(.correctionsWritten, ["path": path, "count": "\(corpus.rows.count)"])
        ])
      }
    } else {
      guard language != nil || book.corpora.count <= 1 else {
        let codes = book.corpora.map(\.language).joined(separator: ", ")
        throw Failure(.usage, .correctionsLanguages, ["languages": codes])
      }
      try place.console.write(Array((book.corpora.first?.corpus ?? CorrectionsCorpus([])).text.utf8))
    }
    func tell(_ phrase: Phrase, _ count: Int) {
      if count > 0 { place.console.complain("sonde: " + place.words(phrase, ["count": "\(count)"])) }
    }
    if book.corpora.isEmpty { place.console.complain("sonde: " + place.words(.correctionsNone)) }
    tell(.correctionsDisputed, book.corpora.map(\.corpus.disputed).reduce(0, +))
    tell(.correctionsForeign, book.foreign)
    tell(.correctionsErased, book.erased)
  }
}
