import Foundations

/// A picture under construction: rectangles and lines of text in a fixed-width font.
///
/// Text is escaped on its way in, so nothing that a learner typed can become an element. Only
/// shapes and text are ever written: no links, scripts, images or styles from outside.
struct SVGDocument {
  enum Palette {
    static let page = "#ffffff"
    static let border = "#d5dbdb"
    static let header = "#f2f3f3"
    static let ink = "#16191f"
    static let muted = "#545b64"
    static let success = "#037f0c"
    static let failure = "#d13212"
    static let terminal = "#161e2d"
    static let terminalInk = "#e9ebed"
    static let bar = "#7fb2ea"
  }

  /// What a character takes, in user units, at `fontSize`.
  static let characterWidth = 7.8
  static let fontSize = 13
  static let lineHeight = 20

  let width: Int
  let height: Int
  /// Read out where the picture can't be seen.
  let title: String
  private var elements: [String] = []

  init(width: Int, height: Int, title: String) {
    self.width = width
    self.height = height
    self.title = title
    rectangle(x: 0, y: 0, width: width, height: height, fill: Palette.page, stroke: Palette.border)
  }

  mutating func rectangle(
    x: Int, y: Int, width: Int, height: Int, fill: String, stroke: String? = nil, radius: Int = 0
  ) {
    let border = stroke.map { #" stroke="\#($0)""# } ?? ""
    let corner = radius > 0 ? #" rx="\#(radius)""# : ""
    elements.append(
      #"<rect x="\#(x)" y="\#(y)" width="\#(width)" height="\#(height)" fill="\#(fill)"\#(border)\#(corner)/>"#
    )
  }

  mutating func line(x1: Int, y1: Int, x2: Int, y2: Int, color: String = Palette.border) {
    elements.append(#"<line x1="\#(x1)" y1="\#(y1)" x2="\#(x2)" y2="\#(y2)" stroke="\#(color)"/>"#)
  }

  /// A line of text whose baseline is at `y`.
  mutating func text(
    _ text: String, x: Int, y: Int, color: String = Palette.ink, isBold: Bool = false
  ) {
    let weight = isBold ? #" font-weight="bold""# : ""
    elements.append(
      #"<text x="\#(x)" y="\#(y)" fill="\#(color)"\#(weight) xml:space="preserve">\#(Self.escaped(text))</text>"#
    )
  }

  var text: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
    height="\(height)" role="img" font-family="ui-monospace, Menlo, Consolas, DejaVu Sans Mono, \
    monospace" font-size="\(Self.fontSize)">
    <title>\(Self.escaped(title))</title>
    \(elements.joined(separator: "\n"))
    </svg>

    """
  }

  /// Characters that mean something in XML as entities, those that XML has not as U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result += " "
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default:
        // The terminal's list of what is safe is ours.
        result.unicodeScalars.append(scalar.isSafeToShow ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  static func width(ofCharacters count: Int) -> Int {
    Int((Double(count) * characterWidth).rounded(.up))
  }
}
