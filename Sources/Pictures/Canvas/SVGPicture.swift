import Foundations

/// A finished picture: SVG with a name and a description for those who cannot see it.
///
/// It has no ids, links, scripts or anything from outside, so any number of them stand in one HTML
/// page. Every picture is as wide as every other, so that letters are of one size on a page.
public struct SVGPicture: Equatable, Sendable {
  /// The width of every picture.
  public static let width = 960

  /// What it shows, in a few words: good as alternative text.
  public let title: String
  /// Everything in it that could be read, in words.
  public let description: String
  public let height: Int
  let elements: [String]
  let rules: String

  /// The document, which stands alone in a file or within a page.
  public var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" \
    width="\(Self.width)" height="\(height)" role="img" aria-label="\(SVGText.escaped(title))" \
    font-family="\(Self.fonts)" font-size="13">
    <title>\(SVGText.escaped(title))</title>
    <desc>\(SVGText.escaped(description))</desc>
    <style>@media screen and (prefers-color-scheme:dark){\(rules)}</style>
    \(elements.joined(separator: "\n"))
    </svg>

    """
  }

  /// The same described by somebody who has more words for it, or another language's.
  public func described(as description: String) -> SVGPicture {
    SVGPicture(
      title: title, description: description, height: height, elements: elements, rules: rules)
  }

  static let fonts = "'Helvetica Neue',Helvetica,Arial,'Liberation Sans','DejaVu Sans',sans-serif"
  static let monospacedFonts =
    "ui-monospace,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"
}

/// What can be drawn.
public protocol Drawable: Sendable {
  var picture: SVGPicture { get }
}

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
    let whole = GivenNumber(clamping: tenths).value
    return whole % 10 == 0
      ? "\(whole / 10)" : "\(whole < 0 ? "-" : "")\(abs(whole) / 10).\(abs(whole) % 10)"
  }
}
