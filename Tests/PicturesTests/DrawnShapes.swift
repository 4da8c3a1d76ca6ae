import MarkupTesting

@testable import Pictures

/// What a picture draws and where, read from its elements as a renderer reads them.
struct DrawnShapes {
  struct Box {
    var x, y, width, height: Double
    var right: Double { x + width }
    var bottom: Double { y + height }

    func contains(_ x: Double, _ y: Double) -> Bool {
      (self.x...right).contains(x) && (self.y...bottom).contains(y)
    }
  }

  /// A line of text, and the room that it takes at most; the baseline is its box's bottom.
  struct Line {
    var text: String
    var box: Box
    /// Where `x` and `y` say that it stands.
    var anchor: (x: Double, y: Double)
  }

  private(set) var rectangles: [Box] = []
  private(set) var circles: [Box] = []
  /// The ends of lines and the corners of paths.
  private(set) var points: [(x: Double, y: Double)] = []
  private(set) var texts: [Line] = []
  /// The classes of all elements: `vf-ink`, `vs-border`.
  private(set) var classes: Set<String> = []

  struct Unreadable: Error {
    var element: String
  }

  init(_ picture: SVGPicture) throws {
    for element in picture.elements {
      let markup = try Markup(element)
      for part in markup.elements {
        classes.formUnion(
          (Self.value("class", of: part) ?? "").split(separator: " ").map(String.init))
      }
      guard let first = markup.elements.first else { throw Unreadable(element: element) }
      func number(_ name: String) throws -> Double {
        guard let number = Self.value(name, of: first).flatMap(Double.init) else {
          throw Unreadable(element: element)
        }
        return number
      }
      switch first.name {
      case "rect":
        rectangles.append(
          Box(
            x: try number("x"), y: try number("y"), width: try number("width"),
            height: try number("height")))
      case "circle":
        let (x, y, radius) = (try number("cx"), try number("cy"), try number("r"))
        circles.append(Box(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius))
      case "line":
        points.append((try number("x1"), try number("y1")))
        points.append((try number("x2"), try number("y2")))
      case "path": points += try Self.corners(of: first)
      case "text": texts.append(try Self.line(of: markup, at: (try number("x"), try number("y"))))
      default: throw Unreadable(element: element)
      }
    }
  }

  private static func value(_ name: String, of element: Markup.Element) -> String? {
    element.attributes.first { $0.name == name }?.value
  }

  private static func line(
    of markup: Markup, at anchor: (x: Double, y: Double)
  ) throws -> Line {
    var width = 0.0
    var size = 13.0
    // Pieces of several styles are elements of their own within the line.
    let pieces = markup.elements.count > 1 ? Array(markup.elements.dropFirst()) : markup.elements
    // What stands between the tags of each, and nothing between one and the next.
    let isInPieces = markup.elements.count > 1
    let texts = pieces.indices.map { markup.texts[isInPieces ? 2 + 2 * $0 : 1] }
    guard let first = markup.elements.first, texts.joined() == markup.texts.joined() else {
      throw Unreadable(element: markup.texts.joined())
    }
    for (piece, text) in zip(pieces, texts) {
      let style = TextStyle(
        size: value("font-size", of: piece).flatMap(Double.init) ?? 13,
        isBold: value("font-weight", of: piece) == "bold",
        isMonospaced: value("font-family", of: first) != nil)
      width += style.width(of: text)
      size = max(size, style.size)
    }
    let start =
      switch value("text-anchor", of: first) {
      case "end": anchor.x - width
      case "middle": anchor.x - width / 2
      default: anchor.x
      }
    // Capitals reach three quarters of the size above the baseline.
    let height = size * 0.75
    return Line(
      text: texts.joined(),
      box: Box(x: start, y: anchor.y - height, width: width, height: height), anchor: anchor)
  }

  /// The points of a path of absolute commands: `M1 2L3 4H5V6A7 7 0 0 1 8 9Z`.
  private static func corners(of path: Markup.Element) throws -> [(x: Double, y: Double)] {
    let data = value("d", of: path) ?? ""
    let moved = (value("transform", of: path) ?? "translate(0 0)").dropFirst(10).dropLast()
      .split(separator: " ").compactMap { Double($0) }
    guard moved.count == 2 else { throw Unreadable(element: data) }
    var corners: [(x: Double, y: Double)] = []
    var (x, y) = (0.0, 0.0)
    var rest = Substring(data)
    while let command = rest.popFirst() {
      let written = rest.prefix { !$0.isLetter }
      rest = rest.dropFirst(written.count)
      let numbers = written.split(separator: " ").compactMap { Double($0) }
      switch (command, numbers.count) {
      case ("M", 2), ("L", 2), ("C", 6), ("A", 7):
        (x, y) = (numbers[numbers.count - 2], numbers[numbers.count - 1])
      case ("H", 1): x = numbers[0]
      case ("V", 1): y = numbers[0]
      case ("Z", 0): break
      default: throw Unreadable(element: data)
      }
      corners.append((x + moved[0], y + moved[1]))
    }
    return corners
  }
}
