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
    let needed = row.map(displayWidth)
    if widths.isEmpty {
      widths = needed
    } else {
      widths = zip(widths, needed).map { max($0, $1) }
    }
  }

  /// Two blanks left and right of each cell, two edges, and the indentation on both sides.
  var totalWidth: Int {
    let cells = widths.reduce(0) { $0 + $1 + 4 } + 2
    return max(displayWidth(title) + 2, cells) + 2 * indentation
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

/// Columns that text takes: characters of East Asian scripts take two.
func displayWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}
