import Foundations
import TerminalUI

extension FoundTable {
  /// A bar for each row by its last column of numbers, in the order of time if the rows have one;
  /// `nil` when there is no such column.
  func chart(width: Int, palette: Palette) -> String? {
    guard let values = columns.indices.last(where: isNumeric) else { return nil }
    let time = columns.indices.first(where: isTime)
    let labels = columns.indices.filter { $0 != values && (time == nil || !isNumeric($0)) }
    let ordered =
      if let time { rows.sorted { $0[time] < $1[time] } } else { rows }
    let texts = ordered.map { row in labels.map { Self.label(row[$0], isTime: $0 == time) } }
    let widths = labels.indices.map { label in texts.map { $0[label].displayWidth }.max() ?? 0 }
    let bars = zip(ordered, texts).map { row, texts in
      Bar(
        label: zip(texts, widths).map { $0.padded(to: $1) }.joined(separator: "  "),
        value: row[values], amount: Double(row[values]) ?? 0)
    }
    let labelWidth = min(bars.map(\.label.displayWidth).max() ?? 0, width / 2)
    let valueWidth = bars.map(\.value.count).max() ?? 0
    let room = max(8, width - labelWidth - valueWidth - 4)
    let most = bars.map { abs($0.amount) }.max() ?? 0
    let lines = bars.map { bar in
      let value = String(repeating: " ", count: valueWidth - bar.value.count) + bar.value
      let blocks = Self.blocks(most > 0 ? abs(bar.amount) / most * Double(room) : 0)
      return bar.label.truncated(to: labelWidth).padded(to: labelWidth) + "  " + value + "  "
        + palette.paint(blocks, bar.amount < 0 ? .lost : .command)
    }
    let heading = palette.paint(Self.shown(columns[values]), .heading)
    return ([heading] + lines).joined(separator: "\n") + "\n"
  }

  private struct Bar {
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

  /// A bar in eighths of a character.
  private static func blocks(_ length: Double) -> String {
    let eighths = Int((length * 8).rounded())
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }
}
