import Foundations

/// Anybody's text inside an XML or HTML document.
enum XMLText {
  /// Characters that mean something as entities; those that XML has not, and those that would steer a
  /// screen, as U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n": result.append(scalar)
      case "\t": result.append(" ")
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar.isSafeToShow ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }

  /// ` name="value"`, for a start tag.
  static func attributes(_ pairs: [(String, String)]) -> String {
    pairs.map { " \($0.0)=\"\(escaped($0.1).replacing("\n", with: "&#10;"))\"" }.joined()
  }
}
