import Foundations

/// A console's table: its toolbar, the heads of its columns and its rows.
public struct ConsoleTable: Equatable, Sendable {
  public struct Column: Equatable, Sendable {
    public var title: String
    /// Numbers stand at the right of their column.
    public var isNumeric: Bool
    /// A bar beside each number, all of them on one scale.
    public var hasBars: Bool

    public init(_ title: String, isNumeric: Bool = false, hasBars: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric || hasBars
      self.hasBars = hasBars
    }
  }

  /// What stands above the table, with the number of rows beside it; `nil` where the page's own
  /// heading says so.
  public var title: String?
  public var columns: [Column]
  public var rows: [[ConsoleCell]]
  /// What the search field says, `nil` for a table without a toolbar.
  public var searchHint: String?
  /// The rows that are ticked; `nil` for a table in which nothing can be chosen.
  public var selection: Set<Int>?
  /// What stands below the table.
  public var note: String?
  /// More rows than these are left out, which is said.
  public var mostRows = 30

  public init(
    title: String? = nil, columns: [Column], rows: [[ConsoleCell]], searchHint: String? = nil,
    selection: Set<Int>? = nil, note: String? = nil
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.searchHint = searchHint
    self.selection = selection
    self.note = note
  }

  private static let gap = 16.0
  private static let barWidth = 190.0
  private static let mostLines = 3

  var words: String {
    let names = columns.map(\.title).joined(separator: ", ")
    let shown = rows.prefix(mostRows).enumerated().map { index, row in
      "Row \(index + 1): "
        + zip(columns, row).map { "\($0.title) \($1.text.isEmpty ? "-" : $1.text)" }
        .joined(separator: "; ") + "."
    }
    return "\(title.map { "\($0): t" } ?? "T")able of \(rows.count) "
      + "\(rows.count == 1 ? "row" : "rows") with the columns \(names). "
      + shown.joined(separator: " ") + (note.map { " \($0)" } ?? "")
  }

  /// Draws it on a card; the height that it took.
  func draw(on canvas: inout Canvas, x: Double, y: Double, width: Double) -> Double {
    canvas.below {
      $0.rectangle(
        x: x, y: y, width: width, height: $1, fill: .surface, stroke: .border, radius: 8)
    } contents: { canvas in
      var top = y + 8
      if let title {
        canvas.text(title, x: x + 16, y: top + 20, .subheading, room: width - 120)
        let used = min(width - 120, TextStyle.subheading.width(of: SVGText.shown(title)))
        canvas.text(
          "(\(rows.count))", x: x + 22 + used, y: top + 20, .subheading.painted(.muted))
        top += 34
      }
      if let searchHint { top = toolbar(searchHint, on: &canvas, x: x, y: top, width: width) }
      return body(on: &canvas, x: x, y: top, width: width) - y
    }
  }

  private func toolbar(
    _ hint: String, on canvas: inout Canvas, x: Double, y: Double, width: Double
  ) -> Double {
    canvas.rectangle(
      x: x + 16, y: y + 2, width: min(420, width / 2), height: 30, fill: .surface,
      stroke: .strongBorder, radius: 8)
    canvas.icon(.search, x: x + 26, y: y + 9)
    canvas.text(
      hint, x: x + 48, y: y + 21.5, .body.painted(.muted), room: min(420, width / 2) - 44)
    let right = x + width - 16
    canvas.icon(.sliders, x: right - 16, y: y + 9)
    canvas.line(x1: right - 28, y1: y + 8, x2: right - 28, y2: y + 26)
    canvas.path("M6 3L11 8L6 13", stroke: .muted, strokeWidth: 1.5, x: right - 52, y: y + 9)
    canvas.text("1", x: right - 62, y: y + 21.5, .strong, anchor: .middle)
    canvas.path("M10 3L5 8L10 13", stroke: .muted, strokeWidth: 1.5, x: right - 88, y: y + 9)
    return y + 40
  }

  private func body(on canvas: inout Canvas, x: Double, y: Double, width: Double) -> Double {
    let tick = selection == nil ? 0 : 32.0
    let widths = columnWidths(in: width - 32 - tick)
    let head = 32.0
    canvas.line(x1: x, y1: y + 0.5, x2: x + width, y2: y + 0.5)
    canvas.rectangle(x: x + 1, y: y + 1, width: width - 2, height: head - 1, fill: .raised)
    if selection != nil { box(on: &canvas, x: x + 16, y: y + 9, isTicked: false) }
    var left = x + 16 + tick
    for (column, room) in zip(columns, widths) {
      let style = TextStyle.strong.painted(.muted)
      if column.isNumeric {
        let edge = left + (column.hasBars ? room - Self.barWidth - Self.gap : room) - Self.gap
        canvas.text(
          column.title, x: edge, y: y + 21, style, anchor: .end,
          room: edge - left + (column.hasBars ? 0 : 0))
      } else {
        canvas.text(column.title, x: left, y: y + 21, style, room: room - Self.gap)
      }
      if left > x + 16 + tick {
        canvas.line(x1: left - 10.5, y1: y + 9, x2: left - 10.5, y2: y + head - 9)
      }
      left += room
    }
    var top = y + head
    canvas.line(x1: x, y1: top - 0.5, x2: x + width, y2: top - 0.5)
    if rows.isEmpty {
      canvas.text(
        "No entries", x: x + width / 2, y: top + 24, .body.painted(.muted), anchor: .middle)
      top += 40
    }
    let greatest = columns.indices.map { column in
      columns[column].hasBars ? rows.map { Self.amount($0, column) }.max() ?? 0 : 0
    }
    for (index, row) in rows.prefix(mostRows).enumerated() {
      let isLast = index == min(rows.count, mostRows) - 1 && rows.count <= mostRows && note == nil
      top = draw(
        row, on: &canvas, x: x, y: top, width: width, widths, greatest, tick,
        isSelected: selection?.contains(index) ?? false, isLast: isLast)
    }
    var notes: [String] = note.map { [$0] } ?? []
    if rows.count > mostRows { notes.insert("\(rows.count - mostRows) rows more", at: 0) }
    for note in notes {
      top +=
        canvas.paragraph(
          note, x: x + 16, y: top + 21, .label, room: width - 32, most: 3) + 14
    }
    return top + 4
  }

  private func draw(
    _ row: [ConsoleCell], on canvas: inout Canvas, x: Double, y: Double, width: Double,
    _ widths: [Double], _ greatest: [Double], _ tick: Double, isSelected: Bool, isLast: Bool
  ) -> Double {
    let height =
      14 + (zip(row, widths).map { $0.height(in: $1 - Self.gap, most: Self.mostLines) }.max() ?? 18)
    if isSelected {
      canvas.rectangle(x: x + 1, y: y, width: width - 2, height: height - 1, fill: .tag)
    }
    if tick > 0 { box(on: &canvas, x: x + 16, y: y + 9, isTicked: isSelected) }
    var left = x + 16 + tick
    for (index, cell) in row.enumerated() where index < widths.count {
      let room = widths[index]
      if columns[index].hasBars {
        let edge = left + room - Self.barWidth - 2 * Self.gap
        canvas.text(cell.text, x: edge, y: y + 20.5, cell.style, anchor: .end, room: edge - left)
        let start = edge + Self.gap
        canvas.rectangle(
          x: start, y: y + 9, width: Self.barWidth, height: 14, fill: .measureTrack, radius: 3)
        let share = greatest[index] > 0 ? Self.amount(row, index) / greatest[index] : 0
        if share > 0 {
          canvas.rectangle(
            x: start, y: y + 9, width: max(2, Self.barWidth * share), height: 14, fill: .measure,
            radius: 3)
        }
      } else if columns[index].isNumeric {
        canvas.text(
          cell.text, x: left + room - Self.gap, y: y + 20.5, cell.style, anchor: .end,
          room: room - Self.gap)
      } else {
        cell.draw(
          on: &canvas, x: left, y: y + 20.5, room: room - Self.gap, most: Self.mostLines)
      }
      left += room
    }
    if !isLast {
      canvas.line(x1: x, y1: y + height - 0.5, x2: x + width, y2: y + height - 0.5)
    }
    return y + height
  }

  private func box(on canvas: inout Canvas, x: Double, y: Double, isTicked: Bool) {
    canvas.rectangle(
      x: x, y: y, width: 14, height: 14, fill: isTicked ? .accent : .surface,
      stroke: isTicked ? .accent : .strongBorder, radius: 3)
    if isTicked {
      canvas.path(
        "M3 7.2L6 10.2L11 4", stroke: .accentInk, strokeWidth: 1.8, x: x, y: y)
    }
  }

  /// The value of a number's cell; what is no number has no bar.
  private static func amount(_ row: [ConsoleCell], _ column: Int) -> Double {
    guard row.indices.contains(column), let value = Double(row[column].text), value.isFinite else {
      return 0
    }
    return max(0, value)
  }

  // MARK: Widths

  /// As wide as contents ask; where that is too much, the widest give way together, and where it is
  /// less, all get a part of the rest.
  private func columnWidths(in room: Double) -> [Double] {
    let asked = columns.indices.map { index in
      let column = columns[index]
      let cells = rows.prefix(mostRows).map { $0.indices.contains(index) ? $0[index].width : 0 }
      let text = max(TextStyle.strong.width(of: SVGText.shown(column.title)), cells.max() ?? 0)
      return text + Self.gap + (column.hasBars ? Self.barWidth + Self.gap : 0)
    }
    let total = asked.reduce(0, +)
    guard total > room else {
      let rest = (room - total) / Double(max(1, asked.count))
      return asked.map { $0 + rest }
    }
    // The limit above which columns are cut so that the sum fits.
    var limit = room
    var fixed = 0.0
    var open = asked
    while true {
      limit = (room - fixed) / Double(max(1, open.count))
      let small = open.filter { $0 <= limit }
      if small.isEmpty { break }
      fixed += small.reduce(0, +)
      open.removeAll { $0 <= limit }
    }
    return asked.map { min($0, limit) }
  }
}
