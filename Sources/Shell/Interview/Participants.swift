import Transcripts

/// The ids of those who take part where nothing may be random.
enum Participants {
  /// The trainee of an interview through a pipe: the same id for the same name, without the name and whatever the store
  /// holds, since the same input must give the same bytes. Who guesses the name can check the guess; at the keyboard
  /// ids are random.
  static func pipedTrainee(_ name: String?) -> String {
    String(ContentHash.digits("sonde-trainee\n" + NormalForm.composed(name ?? "")).prefix(32))
  }

  /// The candidate of a scenario: nobody real.
  static func candidate(of scenario: String) -> String {
    String(ContentHash.digits("sonde-candidate\n" + scenario).prefix(32))
  }
}
