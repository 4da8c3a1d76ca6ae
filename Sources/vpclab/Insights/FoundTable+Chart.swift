import Foundations
import Presentation
import TerminalUI

extension FoundTable {
  /// A bar for each row by its last column of numbers, in the order of time if the rows have one;
  /// `nil` when there is no such column.
  func chart(in layout: Layout, palette: Palette) -> String? {
    guard let values = columns.indices.last(where: isNumeric) else { return nil }
    let time = columns.indices.first(where: isTime)
    let labels = columns.indices.filter { $0 != values && (time == nil || !isNumeric($0)) }
    let ordered =
      if let time { rows.sorted { $0[time] < $1[time] } } else { rows }
    let texts = ordered.map { row in labels.map { Self.label(row[$0], isTime: $0 == time) } }
    let widths = labels.indices.map { label in texts.map { $0[label].displayWidth }.max() ?? 0 }
    let bars = zip(ordered, texts).map { row, texts in
      Entry(
        label: zip(texts, widths).map { $0.padded(to: $1) }.joined(separator: "  "),
        value: row[values], amount: Double(row[values]) ?? 0)
    }
    let labelWidth = min(bars.map(\.label.displayWidth).max() ?? 0, layout.columns / 2)
    let valueWidth = bars.map(\.value.count).max() ?? 0
    let room = max(8, layout.columns - labelWidth - valueWidth - 4)
    let most = bars.map { abs($0.amount) }.max() ?? 0
    let lines = bars.map { bar in
      let value = String(repeating: " ", count: valueWidth - bar.value.count) + bar.value
      let blocks = Bar.text(
        share: most > 0 ? abs(bar.amount) / most : 0, columns: room, form: layout.form)
      return bar.label.truncated(to: labelWidth, ellipsis: layout.ellipsis).padded(to: labelWidth)
        + "  " + value + "  "
        + palette.paint(blocks, bar.amount < 0 ? .lost : .command)
    }
    let heading = palette.paint(Self.shown(columns[values]), .heading)
    return ([heading] + lines).joined(separator: "\n") + "\n"
  }

  private struct Entry {
    var label: String
    var value: String
    var amount: Double
  }

  private func isTime(_ column: Int) -> Bool {
    rows.allSatisfy { row in
      let bytes = Array(row[column].utf8)
      return bytes.count == 23 && bytes[4] == UInt8(ascii: "-") && bytes[13] == UInt8(ascii: ":")
    }
  }

  /// Times to the second, if no more is in them.
  private static func label(_ value: String, isTime: Bool) -> String {
    isTime && value.hasSuffix(".000") ? String(value.dropLast(4)) : shown(value)
  }
}
