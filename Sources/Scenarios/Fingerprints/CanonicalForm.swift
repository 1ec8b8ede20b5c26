/// The SHA-256 of bytes, given by the caller, since this module has no cryptography of its own.
public typealias Hash = @Sendable ([UInt8]) -> [UInt8]

/// Writes values in one fixed form, from which fingerprints are taken.
///
/// The form is a sequence of fields. A field is the number of its bytes in decimal digits, `:`, and its bytes
/// (UTF-8), so that no text can be taken for a boundary. A number is the field of its decimal digits, a truth value
/// `true` or `false`, an absent value the field `-` followed by nothing, a present optional one `+` followed by the
/// value, a list the number of its items followed by the items. Fields stand in the order that is documented where
/// they are written. Formatting and comments of the YAML never show.
package struct CanonicalForm {
  package private(set) var bytes: [UInt8] = []

  /// Begins a form with its name and version.
  package init(_ name: String) { add(name) }

  package mutating func add(_ text: String) {
    bytes += String(text.utf8.count).utf8
    bytes.append(UInt8(ascii: ":"))
    bytes += text.utf8
  }

  package mutating func add(_ number: Int) { add(String(number)) }

  package mutating func add(_ truth: Bool) { add(truth ? "true" : "false") }

  package mutating func add(_ text: String?) {
    add(text == nil ? "-" : "+")
    if let text { add(text) }
  }

  package mutating func add(_ list: [String]) { add(list) { $0.add($1) } }

  package mutating func add<Item>(_ list: [Item], item: (inout CanonicalForm, Item) -> Void) {
    add(list.count)
    for element in list { item(&self, element) }
  }

  /// The SHA-256 in 64 hexadecimal digits.
  package func fingerprint(_ hash: Hash) -> String { hexadecimal(hash(bytes)) }
}

/// Lower-case hexadecimal digits, two per byte.
func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(2 * bytes.count)
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
