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
  private static let headStyle = TextStyle.strong.painted(.muted)

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
    let table = fitted(in: width)
    guard table == self else { return table.draw(on: &canvas, x: x, y: y, width: width) }
    return canvas.below {
      $0.rectangle(
        x: x, y: y, width: width, height: $1, fill: .surface, stroke: .border, radius: 8)
    } contents: { canvas in
      var top = y + (title == nil && searchHint == nil ? 0 : 8)
      if let title {
        canvas.text(
          [
            (TextStyle.subheading.fitted(SVGText.shown(title), in: width - 120), .subheading),
            (" (\(rows.count))", .subheading.painted(.muted)),
          ], x: x + 16, y: top + 20)
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
    let heads = zip(columns, widths).map { column, room in
      Self.headStyle.lines(
        SVGText.shown(column.title), in: room - Self.gap - (column.hasBars ? Self.barWidth : 0),
        most: 2)
    }
    let head = 14 + Double(heads.map(\.count).max() ?? 1) * 18
    if title == nil && searchHint == nil {
      let (left, right) = (SVGText.number(x + 1), SVGText.number(x + width - 1))
      canvas.path(
        "M\(left) \(SVGText.number(y + head))V\(SVGText.number(y + 8))A7 7 0 0 1 \(SVGText.number(x + 8)) \(SVGText.number(y + 1))H\(SVGText.number(x + width - 8))A7 7 0 0 1 \(right) \(SVGText.number(y + 8))V\(SVGText.number(y + head))Z",
        fill: .raised)
    } else {
      canvas.line(x1: x, y1: y + 0.5, x2: x + width, y2: y + 0.5)
      canvas.rectangle(x: x + 1, y: y + 1, width: width - 2, height: head - 1, fill: .raised)
    }
    if selection != nil { box(on: &canvas, x: x + 16, y: y + 9, isTicked: false) }
    var left = x + 16 + tick
    for (index, column) in columns.enumerated() {
      let room = widths[index]
      for (line, text) in heads[index].enumerated() {
        let baseline = y + 21 + Double(line) * 18
        if column.isNumeric {
          let edge = left + room - Self.gap - (column.hasBars ? Self.barWidth + Self.gap : 0)
          canvas.text(text, x: edge, y: baseline, Self.headStyle, anchor: .end)
        } else {
          canvas.text(text, x: left, y: baseline, Self.headStyle)
        }
      }
      if index > 0 {
        canvas.line(x1: left - 9.5, y1: y + 9, x2: left - 9.5, y2: y + head - 9)
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

  /// The least that a column is wide beside its gap: some letters.
  private static let leastWidth = 24.0

  /// Without bars where they leave no room, and without the last columns where even so not all have
  /// some, which is said.
  private func fitted(in width: Double) -> ConsoleTable {
    var table = self
    if !table.hasRoom(in: width) {
      for index in columns.indices { table.columns[index].hasBars = false }
    }
    while table.columns.count > 1, !table.hasRoom(in: width) { table.columns.removeLast() }
    let left = columns.count - table.columns.count
    if left > 0 {
      table.note = (note.map { "\($0) " } ?? "") + "\(left) column\(left == 1 ? "" : "s") more"
    }
    return table
  }

  /// Whether every column has what it asks for, or at least some letters' room.
  private func hasRoom(in width: Double) -> Bool {
    let widths = columnWidths(in: width - 32 - (selection == nil ? 0 : 32))
    let (asked, _, extra) = askedWidths
    return widths.indices.allSatisfy {
      widths[$0] >= min(asked[$0], extra[$0] + Self.leastWidth)
    }
  }

  /// As wide as contents ask; where that is too much, the widest give way together, but no word is
  /// torn as long as that can be; where it is less, all but numbers get a part of the rest.
  private func columnWidths(in room: Double) -> [Double] {
    let (asked, least, _) = askedWidths
    let total = asked.reduce(0, +)
    if total <= room {
      let open = columns.filter { !$0.isNumeric }.count
      let rest = (room - total) / Double(max(1, open == 0 ? columns.count : open))
      return zip(columns, asked).map { $0.isNumeric && open > 0 ? $1 : $1 + rest }
    }
    // Where not even the longest words fit, those give way, too.
    guard least.reduce(0, +) <= room else { return Self.limited(least, to: room) }
    let spare = Self.limited(zip(asked, least).map { $0 - $1 }, to: room - least.reduce(0, +))
    return zip(least, spare).map { $0 + $1 }
  }

  /// What columns take in one line, what they take without tearing a word, and what of both is no
  /// text: gaps and bars.
  private var askedWidths: (asked: [Double], least: [Double], extra: [Double]) {
    let extra = columns.map { Self.gap + ($0.hasBars ? Self.barWidth + Self.gap : 0) }
    var asked = extra
    var least = extra
    for (index, column) in columns.enumerated() {
      let cells = rows.prefix(mostRows).compactMap { $0.indices.contains(index) ? $0[index] : nil }
      let head = ConsoleCell(column.title)
      let ratio = Self.headStyle.width(of: "mean") / TextStyle.body.width(of: "mean")
      asked[index] += max(head.width * ratio, cells.map(\.width).max() ?? 0)
      least[index] += max(head.leastWidth * ratio, cells.map(\.leastWidth).max() ?? 0)
    }
    return (asked, least, extra)
  }

  /// Widths cut at one limit, so that their sum is the room.
  private static func limited(_ widths: [Double], to room: Double) -> [Double] {
    var rest = room
    var open = widths.count
    var limit = room
    for width in widths.sorted() {
      limit = rest / Double(max(1, open))
      if width > limit { break }
      rest -= width
      open -= 1
    }
    return widths.map { min($0, limit) }
  }
}
