import Foundations

/// Rows in columns that fit the screen: the widest columns give way, and where even that leaves too
/// little, each row stands as a block of "Name: value" lines.
public struct TextTable: Sendable {
  public enum Alignment: Sendable {
    case leading, trailing
  }

  public struct Column: Sendable {
    public var title: StyledText
    public var alignment: Alignment
    /// Columns of the screen below which it is not cut.
    public var minimum: Int

    /// Columns of the screen above which it is cut, however wide the screen is.
    public var maximum: Int

    public init(
      _ title: StyledText, _ alignment: Alignment = .leading, minimum: Int = 4, maximum: Int = .max
    ) {
      self.title = title
      self.alignment = alignment
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  public let columns: [Column]

  public init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The whole table with its heading; cells are on one line each.
  ///
  /// - Parameter isStackable: whether a narrow screen gets blocks instead of cut cells.
  public func lines(
    _ rows: [[StyledText]], in layout: Layout, isStackable: Bool = true
  ) -> [StyledLine] {
    guard !rows.isEmpty else { return [] }
    let rows = rows.map { $0.map(layout.said) }
    let widths = columns.indices.map { column in
      rows.map { $0[column].width }.max() ?? 0
    }
    let fitted = fitted(contents: widths, in: layout, isStackable: isStackable)
    return fitted.heading
      + rows.enumerated().flatMap { fitted.lines($0.element, number: $0.offset + 1) }
  }

  /// The layout of rows whose cells are at most so wide: for tables of which not all rows should be
  /// laid out at once.
  public func fitted(
    contents: [Int], in layout: Layout, isStackable: Bool = true
  ) -> FittedTable {
    var columns = columns
    for index in columns.indices { columns[index].title = layout.said(columns[index].title) }
    let natural = zip(columns, contents).map { min($0.maximum, max($0.title.width, $1)) }
    let gaps = FittedTable.gap * max(0, columns.count - 1)
    var widths = natural
    let least = zip(columns, natural).map { min($0.minimum, $1) }
    // The widest gives way first, down to its minimum.
    while widths.reduce(gaps, +) > layout.columns,
      let widest = widths.indices.filter({ widths[$0] > least[$0] }).max(by: {
        widths[$0] < widths[$1]
      })
    {
      let next =
        widths.indices.filter { $0 != widest && widths[$0] > least[$0] }
        .map { widths[$0] }.max() ?? 0
      let surplus = widths.reduce(gaps, +) - layout.columns
      let step = max(1, min(surplus, widths[widest] - max(next, least[widest])))
      widths[widest] -= step
    }
    let fits = widths.reduce(gaps, +) <= layout.columns
    let arrangement: FittedTable.Arrangement =
      if layout.isSpoken { .spoken } else if !fits && isStackable { .stacked } else { .columns }
    return FittedTable(
      columns: columns, widths: widths, layout: layout, arrangement: arrangement)
  }
}

/// A table whose columns have their widths: lays out row by row.
public struct FittedTable: Sendable {
  enum Arrangement: Sendable {
    case columns
    /// Each row is a block.
    case stacked
    /// Each row is a line of "Name: value".
    case spoken
  }

  static let gap = 2

  let columns: [TextTable.Column]
  let widths: [Int]
  let layout: Layout
  let arrangement: Arrangement

  /// Columns that the rows take, without what may stand beside them.
  public var width: Int { widths.reduce(Self.gap * max(0, widths.count - 1), +) }
  public var hasColumns: Bool { arrangement == .columns }

  /// Nothing where the titles stand beside the values.
  public var heading: [StyledLine] {
    guard arrangement == .columns else { return [] }
    return [row(columns.map { $0.title.styled(.heading) })]
  }

  /// - Parameter number: counts rows from 1, so that a listener knows where one begins.
  public func lines(_ cells: [StyledText], number: Int) -> [StyledLine] {
    switch arrangement {
    case .columns: [row(cells)]
    case .stacked:
      zip(columns, cells).enumerated().flatMap { index, field in
        let (column, cell) = field
        return cell.isEmpty
          ? []
          : layout.lines(
            cell, label: "\(index == 0 ? "" : "  ")\(column.title): ", hanging: 4)
      }
    case .spoken:
      layout.lines(
        StyledText("\(number): ")
          + zip(columns, cells).filter { !$1.isEmpty }
          .map { $0.title.isEmpty ? $1 : "\($0.title): \($1)" as StyledText }.joined(
            separator: "; "))
    }
  }

  /// A row in columns as plain text, for tables of many rows; its cells are safe to show and on one
  /// line each.
  public func text(_ cells: [String]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let shown = cell.truncated(to: widths[index], ellipsis: layout.ellipsis)
      let filling = String(repeating: " ", count: max(0, widths[index] - shown.displayWidth))
      if index > 0 { line += "  " }
      if columns[index].alignment == .trailing {
        line += filling + shown
      } else {
        line += index == cells.count - 1 ? shown : shown + filling
      }
    }
    return line
  }

  private func row(_ cells: [StyledText]) -> StyledLine {
    var line = StyledLine()
    var start = 0
    for (index, cell) in cells.enumerated() {
      let text = StyledLine(cell).truncated(to: widths[index], ellipsis: layout.ellipsis)
      line.pad(
        to: columns[index].alignment == .trailing ? start + widths[index] - text.width : start)
      line.append(text)
      start += widths[index] + Self.gap
    }
    return line.trimmed()
  }
}

extension Layout {
  /// Terms with what they mean, in two columns where there is room, else one below the other.
  public func definitions(
    _ entries: [(term: StyledText, meaning: StyledText)], indentation: Int = 2
  ) -> [StyledLine] {
    let entries = entries.map { (term: said($0.term), meaning: $0.meaning) }
    guard !isSpoken else {
      return entries.flatMap { entry in lines(entry.term + ": " + entry.meaning) }
    }
    let margin = String(repeating: " ", count: indentation)
    let limit = isNarrow ? 0 : deepestIndentation - indentation - 2
    // A few long terms must not push all meanings to the right.
    let column = indentation + (entries.map(\.term.width).filter { $0 <= limit }.max() ?? 2) + 2
    return entries.flatMap { entry -> [StyledLine] in
      let term = StyledText(margin) + entry.term
      let filling = String(repeating: " ", count: max(0, column - term.width))
      guard term.width + 2 <= column else {
        return lines(term)
          + lines(entry.meaning, label: StyledText(String(repeating: " ", count: column)))
      }
      return lines(entry.meaning, label: term + StyledText(filling))
    }
  }

  /// A text with something short at the right of its last line, as points beside a title.
  func lines(
    _ text: StyledText, label: StyledText = "", atRight right: StyledText
  ) -> [StyledLine] {
    let edge = min(columns, 76)
    let right = said(right)
    let label = said(label)
    let inner = Layout(columns: edge - right.width - 2, form: form, language: language)
    var lines = inner.lines(text, label: label)
    guard var last = lines.popLast() else { return [StyledLine(right)] }
    guard last.width + 2 + right.width <= columns else {
      return lines + [last] + [StyledLine(right).indented(by: label.width)]
    }
    last.pad(to: max(last.width + 2, edge - right.width))
    last.append(right)
    return lines + [last]
  }
}
