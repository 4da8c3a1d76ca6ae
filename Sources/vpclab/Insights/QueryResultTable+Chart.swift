import Foundations
import Presentation
import TerminalUI

extension QueryResultTable {
  /// A bar for each value of the axis, those of several series end to end or one below the other, with
  /// a scale and a legend; `nil` when there is no column of numbers.
  func chart(in layout: Layout, palette: Palette) -> String? {
    Chart(self).map { ChartText(chart: $0, layout: layout, palette: palette).text }
  }

  /// The same for a screen reader: a table with a column for each series.
  func chartTable(in layout: Layout) -> String? {
    Chart(self)?.table.text(in: layout, palette: Palette(isColored: false))
  }

  func isTime(_ column: Int) -> Bool {
    !rows.isEmpty
      && rows.allSatisfy { row in
        let bytes = Array(row[column].utf8)
        return bytes.count == 23 && bytes[4] == UInt8(ascii: "-") && bytes[13] == UInt8(ascii: ":")
      }
  }

  /// Times to the second, if no more is in them.
  static func label(_ value: String, isTime: Bool) -> String {
    isTime && value.hasSuffix(".000") ? String(value.dropLast(4)) : shown(value)
  }
}

/// A chart in lines of text. Series differ in their characters, so colour is not needed.
private struct ChartText {
  let chart: Chart
  let layout: Layout
  let palette: Palette

  private var fills: [String] {
    layout.form == .drawn
      ? ["█", "▒", "#", "=", "+", "o", ":", "."] : ["#", "=", "+", "o", ":", ".", "*", "x"]
  }
  private static let styles: [Style] = [.command, .lost, .heading, .plain]

  var text: String {
    let width = layout.columns
    let columns = chart.points.first?.count ?? 0
    let widths = (0..<columns).map { column in
      chart.points.map { $0[column].displayWidth }.max() ?? 0
    }
    let labels = chart.points.map { point in
      zip(point, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
    }
    let labelWidth = min(labels.map(\.displayWidth).max() ?? 0, width / 2)
    let bars = chart.points.indices.flatMap { point in
      self.bars(
        point,
        labels[point].truncated(to: labelWidth, ellipsis: layout.ellipsis).padded(to: labelWidth))
    }
    let valueWidth = bars.map(\.value.count).max() ?? 0
    let nameWidth = bars.map(\.name.displayWidth).max() ?? 0
    let before = labelWidth + valueWidth + (nameWidth > 0 ? nameWidth + 2 : 0) + 4
    let room = max(8, width - before)
    let greatest = chart.greatest
    let lines = bars.map { bar in
      bar.label + "  " + (nameWidth > 0 ? bar.name.padded(to: nameWidth) + "  " : "")
        + String(repeating: " ", count: valueWidth - bar.value.count) + bar.value + "  "
        + drawn(bar.parts, greatest: greatest, room: room)
    }
    let scale = String(repeating: " ", count: before) + Self.scale(greatest, room: room)
    let heading = palette.paint(chart.title, .heading)
    return ([heading] + legend + lines + [scale]).joined(separator: "\n") + "\n"
  }

  private struct Entry {
    var label: String
    /// The name of its series, where each series has a bar of its own.
    var name = ""
    var value: String
    var parts: [(series: Int, amount: Double)]
  }

  private func bars(_ point: Int, _ label: String) -> [Entry] {
    if chart.series.count == 1 || chart.isStacked {
      let present = chart.series.indices.filter { chart.series[$0].values[point] != nil }
      let value =
        present.count == 1
        ? chart.series[present[0]].values[point] ?? ""
        : QueryResultTable.number(chart.height(point))
      return [
        Entry(
          label: label, value: value,
          parts: present.map { ($0, chart.series[$0].amount(point)) })
      ]
    }
    let blank = String(repeating: " ", count: label.displayWidth)
    return chart.series.indices.map { index in
      let series = chart.series[index]
      return Entry(
        label: index == 0 ? label : blank, name: series.name, value: series.values[point] ?? "",
        parts: [(index, series.amount(point))])
    }
  }

  private func drawn(
    _ parts: [(series: Int, amount: Double)], greatest: Double, room: Int
  ) -> String {
    guard greatest > 0 else { return "" }
    if chart.series.count == 1 {
      let amount = parts.first?.amount ?? 0
      return palette.paint(
        Bar.text(share: abs(amount) / greatest, columns: room, form: layout.form),
        amount < 0 ? .lost : .command)
    }
    var (sum, drawn, line) = (0.0, 0, "")
    for (series, amount) in parts {
      sum += abs(amount)
      let end = Int((sum / greatest * Double(room)).rounded())
      let fill = String(repeating: fills[series % fills.count], count: end - drawn)
      line += palette.paint(fill, Self.styles[series % Self.styles.count])
      drawn = end
    }
    return line
  }

  private var legend: [String] {
    guard chart.series.count > 1 else { return [] }
    var parts = chart.series.indices.map { index in
      palette.paint(
        fills[index % fills.count], Self.styles[index % Self.styles.count])
        + " " + chart.series[index].name
    }
    if chart.leftOut > 0 { parts.append("(\(chart.leftOut) more, which are smaller, left out)") }
    return [parts.joined(separator: "   ")]
  }

  /// `|0      |20k    |40k`: each mark stands where a bar of its value ends.
  private static func scale(_ greatest: Double, room: Int) -> String {
    guard greatest > 0 else { return "|0" }
    var line = ""
    for tick in ChartScale.ticks(upTo: greatest, steps: max(1, min(5, room / 10)))
    where tick <= greatest {
      let label = ChartScale.label(tick)
      var place = Int((tick / greatest * Double(room)).rounded())
      // At the edge of the screen the label stands before its mark.
      let isBefore = place + 1 + label.count > room
      if isBefore { place = min(place, room - 1) - label.count }
      guard place >= line.count + (line.isEmpty ? 0 : 1) else { continue }
      line +=
        String(repeating: " ", count: place - line.count)
        + (isBefore ? label + "|" : "|" + label)
    }
    return line
  }
}

extension QueryResultTable {
  /// A sum as a result would print it.
  fileprivate static func number(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return "\(whole)" }
    let rounded = (value * 10_000).rounded() / 10_000
    return Int(exactly: rounded).map { "\($0)" } ?? "\(rounded)"
  }
}
