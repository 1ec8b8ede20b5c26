import Glibc

/// The encoding that libedit works in.
enum TextLocale {
  /// Takes the user's locale for characters, or one that knows UTF-8 where the user's does not: in the "C"
  /// locale libedit drops every accent without a word.
  static func prepare() {
    setlocale(LC_CTYPE, "")
    for candidate in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where !isUnicode {
      setlocale(LC_CTYPE, candidate)
    }
  }

  private static var isUnicode: Bool {
    String(cString: nl_langinfo(nl_item(CODESET))).uppercased() == "UTF-8"
  }
}
