import Foundations

/// Text on its way into a picture: characters that mean something in XML become entities, those
/// that could hide or turn text, and those that XML has not, become visible.
enum SVGText {
  /// One line that shows everything that is in the text.
  static func shown(_ text: String) -> String {
    let line = text.split(omittingEmptySubsequences: false) { $0.isNewline || $0 == "\t" }
      .joined(separator: " ")
    let shown = DisplayText.sanitized(line)
    guard shown.unicodeScalars.contains(where: isNoCharacter) else { return shown }
    var result = String.UnicodeScalarView()
    for scalar in shown.unicodeScalars {
      result.append(isNoCharacter(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in shown(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Code points that are no characters for ever; XML refuses two of them.
  private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
    (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
  }

  /// A coordinate; a tenth of a unit is finer than anybody sees.
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard tenths.magnitude < 1e9 else { return "0" }
    let whole = Int(tenths)
    return whole % 10 == 0
      ? "\(whole / 10)" : "\(whole < 0 ? "-" : "")\(abs(whole) / 10).\(abs(whole) % 10)"
  }
}
