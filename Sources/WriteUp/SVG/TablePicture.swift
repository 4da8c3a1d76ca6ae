import Foundations

/// A console table: title, column heads, rows.
struct TablePicture {
  var title: String
  var columns: [String]
  var rows: [[String]]
  /// A line under the table.
  var caption: String?
  /// Numbers of one column drawn as bars behind the cells.
  var barColumn: Int?
  /// A longer cell is cut and ends in `…`.
  var widestCell = 34

  var svg: String {
    let cells = rows.map { $0.map(shortened) }
    let widths = columns.indices.map { column in
      let longest = ([columns[column]] + cells.map { $0[column] }).map(\.count).max() ?? 0
      return SVGDocument.width(ofCharacters: longest) + 24
    }
    let line = SVGDocument.lineHeight + 8
    let captionLine = caption == nil ? 0 : line
    let width = max(
      widths.reduce(0, +) + 32,
      SVGDocument.width(ofCharacters: max(title.count, caption?.count ?? 0)) + 48)
    var picture = SVGDocument(
      width: width, height: 56 + line * (max(1, rows.count) + 1) + captionLine + 12, title: title)
    picture.text(title, x: 16, y: 32, isBold: true)
    picture.rectangle(
      x: 16, y: 46, width: width - 32, height: line, fill: SVGDocument.Palette.header)
    var x = 28
    for (column, name) in columns.enumerated() {
      picture.text(name, x: x, y: 46 + 19, color: SVGDocument.Palette.muted, isBold: true)
      x += widths[column]
    }
    var y = 46 + line
    if rows.isEmpty {
      picture.text("No entries", x: 28, y: y + 19, color: SVGDocument.Palette.muted)
      y += line
    }
    let largest =
      barColumn.map { column in rows.compactMap { GivenNumber($0[column])?.value }.max() ?? 1 } ?? 1
    for (row, values) in cells.enumerated() {
      x = 28
      for (column, value) in values.enumerated() {
        if column == barColumn, let number = GivenNumber(rows[row][column])?.value {
          picture.rectangle(
            x: x - 6, y: y + 5, width: max(2, (widths[column] - 12) * number / max(1, largest)),
            height: line - 10, fill: SVGDocument.Palette.bar, radius: 2)
        }
        picture.text(value, x: x, y: y + 19, color: color(of: value))
        x += widths[column]
      }
      y += line
      picture.line(x1: 16, y1: y, x2: width - 16, y2: y)
    }
    if let caption { picture.text(caption, x: 16, y: y + 20, color: SVGDocument.Palette.muted) }
    return picture.text
  }

  private func shortened(_ cell: String) -> String {
    cell.count <= widestCell ? cell : cell.prefix(widestCell - 1) + "…"
  }

  private func color(of value: String) -> String {
    switch value {
    case "running", "active", "Active", "ACTIVE", "SUCCESS", "ACCEPT", "available":
      SVGDocument.Palette.success
    case "blackhole", "FAILED", "REJECT", "failed": SVGDocument.Palette.failure
    default: SVGDocument.Palette.ink
    }
  }
}
