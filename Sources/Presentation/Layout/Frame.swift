import Foundations

/// A box around lines, its title in its upper edge.
///
/// Whatever is in it, the frame is never torn: contents that are too wide are cut.
public struct Frame: Sendable {
  public var title: StyledText
  public var contents: [StyledLine]

  public init(title: StyledText, contents: [StyledLine]) {
    self.title = title
    self.contents = contents
  }

  /// Columns that a frame takes beside its contents.
  public static let borders = 4

  /// The box, as wide as the layout; in spoken form the title and the contents.
  public func lines(in layout: Layout) -> [StyledLine] {
    guard !layout.isSpoken else { return layout.lines(title) + contents }
    let pen = Pen(layout.form)
    let room = layout.columns - Self.borders
    var top = StyledLine(pen.topLeft + pen.horizontal + " ")
    let heading = StyledLine(title).truncated(to: room - 1, ellipsis: layout.ellipsis)
    top.append(heading)
    let rule = layout.columns - top.width - 2
    top.append(
      StyledText(" " + String(repeating: pen.horizontal, count: max(0, rule)) + pen.topRight))
    let rows = contents.map { content in
      var row = StyledLine(pen.vertical + " ")
      row.append(content.truncated(to: room, ellipsis: layout.ellipsis))
      row.pad(to: layout.columns - 2)
      row.append(StyledText(" " + pen.vertical))
      return row
    }
    let bottom = String(repeating: pen.horizontal, count: layout.columns - 2)
    return [top] + rows + [StyledLine(pen.bottomLeft + bottom + pen.bottomRight)]
  }

  private struct Pen {
    let horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: String

    init(_ form: Layout.Form) {
      if form == .drawn {
        (horizontal, vertical) = ("─", "│")
        (topLeft, topRight, bottomLeft, bottomRight) = ("┌", "┐", "└", "┘")
      } else {
        (horizontal, vertical) = ("-", "|")
        (topLeft, topRight, bottomLeft, bottomRight) = ("+", "+", "+", "+")
      }
    }
  }
}
