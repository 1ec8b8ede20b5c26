import QuestionReading
import Scenarios

extension Rubric {
  /// The shipped rubric, which travels inside the binary. Its file is held sound by a test; should it not be, the
  /// result is nil.
  public static let shipped: Rubric? = shippedFile.flatMap {
    RubricDecoder.decode(Array($0.utf8), file: "default.yaml").sound
  }

  /// The text of the shipped rubric: what an academy copies and changes.
  public static var shippedFile: String? { EmbeddedText.file("rubrics/default") }
}

/// Text files that travel inside the binary.
package enum EmbeddedText {
  /// The text of the file with this name.
  package static func file(_ name: String) -> String? {
    Resource.embedded(under: name).first { $0.name.isEmpty }?.resource.text
  }
}
