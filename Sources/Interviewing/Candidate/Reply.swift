import Scenarios
import Transcripts

/// What the candidate is about to say, before its wording is drawn.
struct Reply {
  /// One text of the scenario, with slots of its own.
  struct Part {
    var text: TextID
    var slots: [String: String] = [:]
    /// What else was used in filling it, to be recorded.
    var fillers: [TextUse] = []
    /// An opening that goes before the next part: no sentence of its own.
    var isOpening = false
  }

  var move: Move
  var parts: [Part]
  var disclosed: [Disclosure] = []
  /// The episode that runs afterwards; nil leaves the running one.
  var episode: String?
  /// How her trust changes.
  var trust = 0
  var isThinking = false
  /// Texts that she does not say, recorded for what they mean.
  var unspoken: [TextUse] = []

  init(
    _ move: Move, _ parts: [Part], disclosed: [Disclosure] = [], episode: String? = nil, trust: Int = 0,
    isThinking: Bool = false
  ) {
    self.move = move
    self.parts = parts
    self.disclosed = disclosed
    self.episode = episode
    self.trust = trust
    self.isThinking = isThinking
  }
}
