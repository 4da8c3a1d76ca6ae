/// A page of a console, in a style of our own: bar, breadcrumb, heading with buttons, and sections.
public struct ConsolePicture: Drawable, Equatable {
  public struct Button: Equatable, Sendable {
    public var title: String
    public var isPrimary: Bool
    public var hasMenu: Bool

    public init(_ title: String, isPrimary: Bool = false, hasMenu: Bool = false) {
      self.title = title
      self.isPrimary = isPrimary
      self.hasMenu = hasMenu
    }
  }

  public enum Section: Equatable, Sendable {
    /// Tabs, of which one is in front.
    case tabs([String], selected: Int)
    case table(ConsoleTable)
    case details(ConsoleDetails)
    case code(ConsoleCode)
    case query(ConsoleQuery)
    /// A sentence across the page, with the sign of a state.
    case notice(ConsoleCell)
  }

  /// What the picture shows, for those who cannot see it.
  public var title: String
  public var frame: ConsoleFrame
  public var heading: String
  /// How many there are, beside the heading.
  public var count: Int?
  public var buttons: [Button]
  public var sections: [Section]

  public init(
    title: String, frame: ConsoleFrame, heading: String, count: Int? = nil, buttons: [Button] = [],
    sections: [Section]
  ) {
    self.title = title
    self.frame = frame
    self.heading = heading
    self.count = count
    self.buttons = buttons
    self.sections = sections
  }

  public var picture: SVGPicture {
    var canvas = Canvas()
    let margin = 20.0
    let height = canvas.below {
      $0.rectangle(
        x: 0, y: 0, width: Canvas.width, height: $1, fill: .page, stroke: .border,
        radius: ConsoleFrame.radius)
    } contents: { canvas in
      var top = drawHeading(on: &canvas, y: frame.draw(on: &canvas), margin)
      for section in sections {
        top +=
          section.draw(on: &canvas, x: margin, y: top, width: Canvas.width - 2 * margin) + 14
      }
      return top + 6
    }
    return canvas.picture(title: title, description: description, height: height)
  }

  private func drawHeading(on canvas: inout Canvas, y: Double, _ margin: Double) -> Double {
    var right = Canvas.width - margin
    for button in buttons.reversed() {
      let label = TextStyle.strong.painted(button.isPrimary ? .accentInk : .accent)
      let width = label.width(of: SVGText.shown(button.title)) + 32 + (button.hasMenu ? 16 : 0)
      guard right - width > Canvas.width / 3 else { break }
      canvas.rectangle(
        x: right - width, y: y + 2, width: width, height: 32,
        fill: button.isPrimary ? .accent : .surface, stroke: .accent, radius: 16)
      canvas.text(
        button.title, x: right - width / 2 - (button.hasMenu ? 8 : 0), y: y + 22.5, label,
        anchor: .middle)
      if button.hasMenu {
        canvas.icon(.caret, x: right - 28, y: y + 10, label.paint)
      }
      right -= width + 8
    }
    let room = right - margin - 60
    canvas.text(
      [(TextStyle.heading.fitted(SVGText.shown(heading), in: room), .heading)]
        + (count.map { [(" (\($0))", .heading.painted(.muted))] } ?? []), x: margin, y: y + 25)
    return y + 48
  }

  private var description: String {
    ([frame.words, heading + "."] + sections.map(\.words)).joined(separator: " ")
  }
}

extension ConsolePicture.Section {
  func draw(on canvas: inout Canvas, x: Double, y: Double, width: Double) -> Double {
    switch self {
    case .tabs(let names, let selected):
      return Self.draw(names, selected, on: &canvas, x: x, y: y, width: width)
    case .table(let table): return table.draw(on: &canvas, x: x, y: y, width: width)
    case .details(let details): return details.draw(on: &canvas, x: x, y: y, width: width)
    case .code(let code): return code.draw(on: &canvas, x: x, y: y, width: width)
    case .query(let query): return query.draw(on: &canvas, x: x, y: y, width: width)
    case .notice(let notice):
      return canvas.below {
        let soft: Paint =
          switch notice.look {
          case .success: .successSoft
          case .failure: .failureSoft
          case .pending: .pendingSoft
          default: .tag
          }
        $0.rectangle(
          x: x, y: y, width: width, height: $1, fill: soft, stroke: notice.style.paint, radius: 8)
      } contents: { canvas in
        notice.draw(on: &canvas, x: x + 16, y: y + 25, room: width - 32, most: 4)
        return notice.height(in: width - 32, most: 4) + 22
      }
    }
  }

  private static func draw(
    _ names: [String], _ selected: Int, on canvas: inout Canvas, x: Double, y: Double, width: Double
  ) -> Double {
    var left = x
    for (index, name) in names.enumerated() {
      let isSelected = index == selected
      let style = TextStyle.strong.painted(isSelected ? .accent : .muted)
      let room = min(width, style.width(of: SVGText.shown(name)))
      guard left + room <= x + width else { break }
      canvas.text(name, x: left + 4 + room / 2, y: y + 16, style, anchor: .middle, room: room)
      if isSelected {
        canvas.rectangle(x: left, y: y + 25, width: room + 8, height: 3, fill: .accent, radius: 1.5)
      }
      left += room + 32
    }
    canvas.line(x1: x, y1: y + 28.5, x2: x + width, y2: y + 28.5)
    return 29
  }

  var words: String {
    switch self {
    case .tabs(let names, let selected):
      names.indices.contains(selected) ? "Tab \(names[selected])." : ""
    case .table(let table): table.words
    case .details(let details): details.words
    case .code(let code): code.words
    case .query(let query): query.words
    case .notice(let notice): notice.text
    }
  }
}
