import Documents
import Foundations

/// `--output table`: boxes within boxes, one `|` deeper for each level.
struct TableFormatter {
  private var sections: [TableSection] = []

  /// Empty for `null`; an empty response is only its title.
  static func text(of value: JSONValue, title: String, width: Int, isColored: Bool) -> String {
    var formatter = TableFormatter()
    guard formatter.build(value, title: title, level: 0) else { return "" }
    return TableRenderer(isColored: isColored).text(of: formatter.sections, width: width)
  }

  private mutating func build(_ value: JSONValue, title: String?, level: Int) -> Bool {
    guard value.isTruthyInPython else { return false }
    if let title { sections.append(TableSection(title: title, indentation: level)) }
    switch value {
    case .array(let elements):
      if elements.first?.members != nil {
        build(elements, title: title ?? "", level: level)
      } else {
        for element in elements { buildRow(element) }
      }
    case .object(let members): build(members, level: level)
    case .null, .boolean, .integer, .number, .string: break
    }
    return true
  }

  private mutating func buildRow(_ element: JSONValue) {
    if case .array(let cells) = element {
      if cells.allSatisfy(\.isScalar) {
        addRow(cells.map(\.pythonText))
      } else {
        _ = build(element, title: nil, level: 0)
      }
    } else {
      addRow([element.pythonText])
    }
  }

  private mutating func build(_ members: JSONObject, level: Int) {
    let headers = members.filter(\.value.isScalar).map(\.name).sorted(by: byCodePoints)
    if headers.count == 1 {
      addRow([headers[0], members[headers[0]]?.pythonText ?? ""])
    } else if !headers.isEmpty {
      setHeaders(headers)
      addRow(headers.map { members[$0]?.pythonText ?? "" })
    }
    for name in members.names.sorted(by: byCodePoints) where !headers.contains(name) {
      _ = build(members[name] ?? .null, title: name, level: level + 1)
    }
  }

  private mutating func build(_ elements: [JSONValue], title: String, level: Int) {
    var scalars: Set<String> = []
    var others: Set<String> = []
    for member in elements.compactMap(\.members).joined() {
      if member.value.isScalar { scalars.insert(member.name) } else { others.insert(member.name) }
    }
    let headers = scalars.sorted(by: byCodePoints)
    setHeaders(headers)
    for (index, element) in elements.enumerated() {
      if index > 0 && !others.isEmpty {
        sections.append(TableSection(title: title, indentation: level))
        setHeaders(headers)
      }
      addRow(headers.map { element[$0]?.pythonText ?? "" })
      for name in others.sorted(by: byCodePoints) {
        if let value = element[name] { _ = build(value, title: name, level: level + 1) }
      }
    }
  }

  private mutating func addRow(_ row: [String]) {
    if !sections.isEmpty { sections[sections.count - 1].addRow(row) }
  }

  private mutating func setHeaders(_ headers: [String]) {
    if !sections.isEmpty { sections[sections.count - 1].setHeaders(headers) }
  }
}

extension JSONValue {
  /// Python's truth, in which 0 is false.
  fileprivate var isTruthyInPython: Bool {
    switch self {
    case .null: false
    case .boolean(let flag): flag
    case .integer(let number): number != 0
    case .number(let number): number != 0
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    }
  }
}

/// Draws the sections of a table one below the other, all equally wide.
struct TableRenderer {
  var isColored: Bool

  func text(of sections: [TableSection], width terminal: Int) -> String {
    var sections = sections
    var width = sections.map(\.totalWidth).max() ?? 0
    if width > terminal {
      sections = sections.map(\.vertical)
      width = sections.map(\.totalWidth).max() ?? 0
    }
    var text = String(repeating: "-", count: width) + "\n" + reset
    for section in sections {
      let edge = String(repeating: styledEdge, count: section.indentation)
      for line in lines(of: section, width: width) {
        text += "\(edge)\(reset)\(line)\(reset)\(edge)\(reset)\n\(reset)"
      }
    }
    return text
  }

  private func lines(of section: TableSection, width: Int) -> [String] {
    let inner = width - 2 * section.indentation
    var lines: [String] = []
    if !section.title.isEmpty {
      lines.append(centered(section.title, in: inner, leftEdge: "|"))
      if section.headers.isEmpty && section.rows.isEmpty {
        lines.append("+" + String(repeating: "-", count: max(0, inner - 2)) + "+")
      }
    }
    let widths = section.columnWidths(in: inner)
    if !section.headers.isEmpty {
      lines.append(lineBreak(widths))
      var line = ""
      for (index, (width, header)) in zip(widths, section.headers).enumerated() {
        line += centered(header, in: width, leftEdge: index == 0 ? "|" : "")
      }
      lines.append(line)
    }
    if !section.rows.isEmpty && !widths.isEmpty {
      lines.append(lineBreak(widths))
      for row in section.rows {
        var line = ""
        for (index, (width, cell)) in zip(widths, row).enumerated() {
          line += leftAligned(cell, in: width, leftEdge: index == 0 ? "|" : "")
        }
        lines.append(line)
      }
      lines.append(lineBreak(widths))
    }
    return lines
  }

  private func lineBreak(_ widths: [Int]) -> String {
    "+"
      + widths.enumerated().map { index, width in
        String(repeating: "-", count: max(0, width - (index == 0 ? 2 : 1))) + "+"
      }.joined()
  }

  private func centered(_ text: String, in width: Int, leftEdge: String) -> String {
    let length = text.pythonDisplayWidth
    let left = max(0, width / 2 - length / 2 - 1)
    let right = width - 1 - leftEdge.utf8.count - left - length
    return leftEdge + blanks(left) + text + blanks(right) + "|"
  }

  private func leftAligned(_ text: String, in width: Int, leftEdge: String) -> String {
    let length = text.pythonDisplayWidth
    let edges = leftEdge.utf8.count + 1
    let padding = width - (length + 2 + edges) >= 0 ? 2 : 0
    let right = width - edges - padding - length
    return leftEdge + blanks(padding) + styled(text) + blanks(right) + "|"
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  // MARK: Colour

  /// The library behind the CLI resets after every write, also of nothing.
  private var reset: String { isColored ? "\u{1B}[0m" : "" }

  private var styledEdge: String { isColored ? "\u{1B}[2m\u{1B}[33m|\(reset)" : "|" }

  private func styled(_ text: String) -> String {
    isColored ? "\u{1B}[1m\u{1B}[34m\(text)\(reset)" : text
  }
}

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
