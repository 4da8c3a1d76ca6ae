import Foundations

/// One box of a table: a title, column headers and rows.
struct TableSection {
  var title = ""
  var indentation = 0
  var headers: [String] = []
  var rows: [[String]] = []
  private(set) var widths: [Int] = []

  mutating func setHeaders(_ headers: [String]) {
    self.headers = headers
    widen(headers)
  }

  mutating func addRow(_ row: [String]) {
    rows.append(row)
    widen(row)
  }

  private mutating func widen(_ row: [String]) {
    let needed = row.map(\.pythonDisplayWidth)
    if widths.isEmpty {
      widths = needed
    } else {
      widths = zip(widths, needed).map { max($0, $1) }
    }
  }

  /// Two blanks left and right of each cell, two edges, and the indentation on both sides.
  var totalWidth: Int {
    let cells = widths.reduce(0) { $0 + $1 + 4 } + 2
    return max(title.pythonDisplayWidth + 2, cells) + 2 * indentation
  }

  /// The same facts as names in the first and values in the second column.
  var vertical: TableSection {
    guard rows.count == 1, !headers.isEmpty else { return self }
    var section = TableSection(title: title, indentation: indentation)
    for (header, cell) in zip(headers, rows[0]) { section.addRow([header, cell]) }
    return section
  }

  /// The columns' widths, edges included, stretched to `width` together.
  func columnWidths(in width: Int) -> [Int] {
    let natural = widths.map { $0 + 4 }
    let total = natural.reduce(0, +)
    guard total > 0 else { return natural }
    let scale = Double(width) / Double(total)
    var scaled = natural.map { Int((scale * Double($0)).rounded(.toNearestOrEven)) }
    var excess = scaled.reduce(0, +) - width
    while excess != 0 {
      let order = excess < 0 ? Array(scaled.indices.reversed()) : Array(scaled.indices)
      for index in order where excess != 0 {
        scaled[index] += excess > 0 ? -1 : 1
        excess += excess > 0 ? -1 : 1
      }
    }
    return scaled
  }
}
