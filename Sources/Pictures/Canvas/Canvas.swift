import Foundations

/// A picture under construction: shapes and lines of text, in user units.
///
/// Text is escaped on its way in, so nothing that anybody typed becomes an element.
struct Canvas {
  enum Anchor: String {
    case start, middle, end
  }

  private(set) var elements: [String] = []
  private var fills: Set<Paint> = []
  private var strokes: Set<Paint> = []

  static var width: Double { Double(SVGPicture.width) }

  // MARK: Shapes

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: Paint? = nil, stroke: Paint? = nil,
    radius: Double = 0, strokeWidth: Double = 1, isDashed: Bool = false
  ) {
    // Strokes lie on whole pixels.
    let inset = stroke == nil ? 0 : 0.5
    let corner = radius > 0 ? " rx=\"\(SVGText.number(radius))\"" : ""
    add(
      "<rect x=\"\(number(x + inset))\" y=\"\(number(y + inset))\" width=\"\(number(max(0, width - 2 * inset)))\" height=\"\(number(max(0, height - 2 * inset)))\"\(corner)",
      fill, stroke, strokeWidth, isDashed)
  }

  mutating func circle(x: Double, y: Double, radius: Double, fill: Paint?, stroke: Paint? = nil) {
    add(
      "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\"", fill, stroke, 1,
      false)
  }

  mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, _ stroke: Paint = .border,
    strokeWidth: Double = 1
  ) {
    add(
      "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\"",
      nil, stroke, strokeWidth, false)
  }

  /// A path in SVG's own notation, which is made by us alone.
  mutating func path(
    _ data: String, fill: Paint? = nil, stroke: Paint? = nil, strokeWidth: Double = 1,
    isDashed: Bool = false, x: Double = 0, y: Double = 0
  ) {
    let moved = x == 0 && y == 0 ? "" : " transform=\"translate(\(number(x)) \(number(y)))\""
    let joins = stroke == nil ? "" : " stroke-linejoin=\"round\" stroke-linecap=\"round\""
    add("<path d=\"\(data)\"\(moved)\(joins)", fill, stroke, strokeWidth, isDashed)
  }

  private mutating func add(
    _ beginning: String, _ fill: Paint?, _ stroke: Paint?, _ strokeWidth: Double, _ isDashed: Bool
  ) {
    var classes: [String] = []
    var element = beginning
    if let fill {
      fills.insert(fill)
      classes.append("vf-\(fill.rawValue)")
      element += " fill=\"\(fill.light)\""
    } else {
      element += " fill=\"none\""
    }
    if let stroke {
      strokes.insert(stroke)
      classes.append("vs-\(stroke.rawValue)")
      element += " stroke=\"\(stroke.light)\""
      if strokeWidth != 1 { element += " stroke-width=\"\(number(strokeWidth))\"" }
      if isDashed { element += " stroke-dasharray=\"6 4\"" }
    }
    elements.append(element + " class=\"\(classes.joined(separator: " "))\"/>")
  }

  // MARK: Text

  /// A line of text on its baseline, cut to the room that it has.
  mutating func text(
    _ text: String, x: Double, y: Double, _ style: TextStyle = .body, anchor: Anchor = .start,
    room: Double = .infinity
  ) {
    let shown = style.fitted(SVGText.shown(text), in: room)
    guard !shown.isEmpty else { return }
    if style.isMonospaced {
      // Wide characters are not two columns in every font, so each run knows its column.
      let width = style.width(of: shown)
      let left = anchor == .end ? x - width : anchor == .middle ? x - width / 2 : x
      var column = 0
      for run in Self.runs(of: shown) {
        let start = left + Double(column) * GlyphWidths.column * style.size / 1000
        if !run.allSatisfy({ $0 == " " }) { add(run, start, y, style, .start) }
        column += run.displayWidth
      }
    } else {
      add(shown, x, y, style, anchor)
    }
  }

  /// Pieces of one line behind each other, however wide the reader's font makes each of them.
  ///
  /// What does not fit is cut at the end.
  mutating func text(
    _ pieces: [(text: String, style: TextStyle)], x: Double, y: Double, room: Double = .infinity
  ) {
    var left = room
    var written = ""
    for (text, style) in pieces where left > 0 {
      let shown = style.fitted(SVGText.shown(text), in: left)
      left -= style.width(of: shown)
      fills.insert(style.paint)
      written +=
        "<tspan fill=\"\(style.paint.light)\" class=\"vf-\(style.paint.rawValue)\"\(Self.attributes(of: style))>\(SVGText.escaped(shown))</tspan>"
    }
    elements.append(
      "<text x=\"\(number(x))\" y=\"\(number(y))\" xml:space=\"preserve\">\(written)</text>")
  }

  private static func attributes(of style: TextStyle) -> String {
    (style.size == 13 ? "" : " font-size=\"\(SVGText.number(style.size))\"")
      + (style.isBold ? " font-weight=\"bold\"" : "")
  }

  private mutating func add(
    _ text: String, _ x: Double, _ y: Double, _ style: TextStyle, _ anchor: Anchor
  ) {
    fills.insert(style.paint)
    var attributes = Self.attributes(of: style)
    if style.isMonospaced {
      attributes += " font-family=\"\(SVGPicture.monospacedFonts)\" xml:space=\"preserve\""
    }
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    elements.append(
      "<text x=\"\(number(x))\" y=\"\(number(y))\" fill=\"\(style.paint.light)\" class=\"vf-\(style.paint.rawValue)\"\(attributes)>\(SVGText.escaped(text))</text>"
    )
  }

  /// The line in pieces of equally wide characters.
  private static func runs(of line: String) -> [String] {
    var runs: [String] = []
    var wasWide = false
    for character in line {
      let isWide = String(character).displayWidth > 1
      if isWide == wasWide, !runs.isEmpty {
        runs[runs.count - 1].append(character)
      } else {
        runs.append(String(character))
      }
      wasWide = isWide
    }
    return runs
  }

  /// Text in lines below each other; the height that they took.
  mutating func paragraph(
    _ text: String, x: Double, y: Double, _ style: TextStyle = .body, room: Double,
    most: Int = .max, leading: Double = 1.4
  ) -> Double {
    let lines = style.lines(SVGText.shown(text), in: room, most: most)
    for (index, line) in lines.enumerated() {
      self.text(line, x: x, y: y + Double(index) * style.size * leading, style)
    }
    return Double(lines.count) * style.size * leading
  }

  // MARK: Layers

  /// Draws what is to lie below everything that `contents` draws, whose size only they know.
  mutating func below(
    _ background: (inout Canvas, Double) -> Void, contents: (inout Canvas) -> Double
  ) -> Double {
    let above = elements
    elements = []
    let height = contents(&self)
    let drawn = elements
    elements = above
    background(&self, height)
    elements += drawn
    return height
  }

  /// The finished picture.
  func picture(title: String, description: String, height: Double) -> SVGPicture {
    let rules = Paint.allCases.map { paint in
      (fills.contains(paint) ? ".vf-\(paint.rawValue){fill:\(paint.dark)}" : "")
        + (strokes.contains(paint) ? ".vs-\(paint.rawValue){stroke:\(paint.dark)}" : "")
    }.joined()
    return SVGPicture(
      title: title, description: description,
      height: GivenNumber(clamping: height.rounded(.up)).value, elements: elements,
      rules: rules)
  }

  private func number(_ value: Double) -> String { SVGText.number(value) }
}
