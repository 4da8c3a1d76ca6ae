/// A chart as SVG: columns over time that stand on each other, bars of names, or lines where values do
/// not add up.
///
/// Series differ in pattern or dashes, too, so the picture can be read without colour; every value is
/// a cell of a table for a screen reader.
struct ChartPicture {
  let chart: Chart

  private static let width = 960.0
  private static let top = 72.0
  /// Colours that remain different to people who see few (Okabe and Ito).
  private static let colors = [
    "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#999999", "#000000",
  ]
  private static let dashes = ["", "8 4", "2 3", "12 4 2 4", "4 2", "1 5", "16 4", "6 6"]

  var text: String {
    let isTall = !chart.isTime
    let barHeight =
      chart.isStacked || chart.series.count == 1 ? 22.0 : 14.0 * Double(chart.series.count) + 8
    let height = isTall ? Self.top + barHeight * Double(chart.points.count) + 48 : 480
    let labels = chart.points.map { $0.joined(separator: " ") }
    let left = isTall ? min(360, 24 + 7.2 * Double(labels.map(\.count).max() ?? 0)) : 72
    let plot = Plot(left: left, top: Self.top, right: Self.width - 24, bottom: height - 48)
    let name = "\(chart.title) by \(chart.axis)"
    let body =
      isTall
      ? bars(labels, plot, barHeight)
      : chart.isStacked ? columns(labels, plot) : lines(labels, plot)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(Self.width)) \
      \(Self.number(height))" role="img" aria-label="\(Self.escaped(name))" \
      font-family="sans-serif" font-size="12">
      <title>\(Self.escaped(name))</title>
      <desc>\(Self.escaped(description))</desc>
      \(patterns)
      <rect width="100%" height="100%" fill="#fff"/>
      <text x="\(Self.number(24))" y="26" font-size="16" font-weight="bold">\(Self.escaped(name))</text>
      \(legend)
      \(body)
      </svg>

      """
  }

  private struct Plot {
    var left, top, right, bottom: Double
    var width: Double { right - left }
    var height: Double { bottom - top }
  }

  /// All values in words, for readers that do not see tables in pictures.
  private var description: String {
    let table = chart.table
    return ([table.columns] + table.rows).map { $0.joined(separator: ", ") }.joined(separator: "\n")
  }

  // MARK: Parts

  private var patterns: String {
    let lines = [
      "", "M0 0L8 8M-2 6L2 10M6 -2L10 2", "M0 4H8", "M4 0V8", "M0 8L8 0M-2 2L2 -2M6 10L10 6",
      "M0 4H8M4 0V8", "M0 0L8 8M0 8L8 0", "M3 3H5V5H3Z",
    ]
    return "<defs>"
      + chart.series.indices.map { index in
        let (color, line) = (Self.colors[index % 8], lines[index % 8])
        return """
          <pattern id="s\(index)" width="8" height="8" patternUnits="userSpaceOnUse">\
          <rect width="8" height="8" fill="\(color)"/>\
          <path d="\(line)" stroke="#fff" stroke-width="1.5" fill="none"/></pattern>
          """
      }.joined(separator: "\n") + "</defs>"
  }

  private var legend: String {
    guard chart.series.count > 1 else { return "" }
    var (x, marks) = (24.0, "")
    for (index, series) in chart.series.enumerated() {
      let mark =
        usesLines
        ? """
        <line x1="\(Self.number(x))" y1="48" x2="\(Self.number(x + 28))" y2="48" \(stroke(index))/>
        """
        : """
        <rect x="\(Self.number(x))" y="41" width="28" height="14" fill="url(#s\(index))"/>
        """
      marks +=
        mark + """
          <text x="\(Self.number(x + 34))" y="52">\(Self.escaped(series.name))</text>
          """
      x += 58 + 7.2 * Double(series.name.count)
    }
    if chart.leftOut > 0 {
      marks += "<text x=\"\(Self.number(x))\" y=\"52\">\(chart.leftOut) more left out</text>"
    }
    return "<g>\(marks)</g>"
  }

  private var usesLines: Bool { chart.isTime && !chart.isStacked }

  private func stroke(_ index: Int) -> String {
    "stroke=\"\(Self.colors[index % 8])\" stroke-width=\"2\" fill=\"none\" "
      + "stroke-dasharray=\"\(Self.dashes[index % 8])\""
  }

  private var ticks: [Double] { ChartScale.ticks(upTo: chart.greatest, steps: 5) }
  private var limit: Double { max(ticks.last ?? 0, .leastNormalMagnitude) }

  // MARK: Over time

  private func columns(_ labels: [String], _ plot: Plot) -> String {
    let step = plot.width / Double(max(1, labels.count))
    let rows = labels.indices.map { point in
      var bottom = plot.bottom
      let cells = chart.series.indices.compactMap { index -> String? in
        guard let value = chart.series[index].values[point] else { return nil }
        let height = chart.series[index].amount(point) / limit * plot.height
        bottom -= height
        return cell(
          index, labels[point], value, x: plot.left + Double(point) * step + step * 0.1, y: bottom,
          width: step * 0.8, height: height)
      }
      return row(cells)
    }
    return verticalAxes(labels, plot, step) + table(rows)
  }

  private func lines(_ labels: [String], _ plot: Plot) -> String {
    let step = plot.width / Double(max(1, labels.count))
    let (low, high) = range
    func y(_ value: Double) -> Double {
      plot.bottom - (value - low) / max(high - low, .leastNormalMagnitude) * plot.height
    }
    let rows = chart.series.enumerated().map { index, series in
      let points = labels.indices.filter { series.values[$0] != nil }.map { point in
        (point: point, x: plot.left + (Double(point) + 0.5) * step, y: y(series.amount(point)))
      }
      let path = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
      let marks = points.map { mark in
        """
        <circle role="cell" cx="\(Self.number(mark.x))" cy="\(Self.number(mark.y))" r="3" \
        fill="\(Self.colors[index % 8])"\(named(series.name, labels[mark.point], series.values[mark.point] ?? ""))
        """
      }
      return row(["<polyline points=\"\(path)\" \(stroke(index))/>"] + marks)
    }
    return verticalAxes(labels, plot, step) + table(rows)
  }

  /// Values that are drawn as lines may be negative.
  private var range: (low: Double, high: Double) {
    let amounts = chart.series.flatMap { series in
      chart.points.indices.filter { series.values[$0] != nil }.map(series.amount)
    }
    let low = amounts.min() ?? 0
    return (low < 0 ? -limit : 0, limit)
  }

  private func verticalAxes(_ labels: [String], _ plot: Plot, _ step: Double) -> String {
    let (low, high) = usesLines ? range : (0, limit)
    let marks = (low < 0 ? ticks.dropFirst().reversed().map { -$0 } : []) + ticks
    var text = ""
    for mark in marks {
      let y = plot.bottom - (mark - low) / max(high - low, .leastNormalMagnitude) * plot.height
      text += """
        <line x1="\(Self.number(plot.left))" y1="\(Self.number(y))" x2="\(Self.number(plot.right))" \
        y2="\(Self.number(y))" stroke="#ddd"/>\
        <text x="\(Self.number(plot.left - 8))" y="\(Self.number(y + 4))" text-anchor="end">\
        \(ChartScale.label(mark))</text>

        """
    }
    // As many labels as there is room for.
    let every = max(1, Int((130 / step).rounded(.up)))
    for point in stride(from: 0, to: labels.count, by: every) {
      text += """
        <text x="\(Self.number(plot.left + (Double(point) + 0.5) * step))" \
        y="\(Self.number(plot.bottom + 20))" text-anchor="middle">\(Self.escaped(labels[point]))</text>

        """
    }
    return "<g aria-hidden=\"true\">\(text)</g>\n"
  }

  // MARK: By name

  private func bars(_ labels: [String], _ plot: Plot, _ height: Double) -> String {
    let isStacked = chart.isStacked || chart.series.count == 1
    let rows = labels.indices.map { point in
      let top = plot.top + Double(point) * height
      var (x, y) = (plot.left, top + 2)
      let bar = isStacked ? height - 4 : (height - 8) / Double(chart.series.count)
      let cells = chart.series.indices.compactMap { index -> String? in
        guard let value = chart.series[index].values[point] else { return nil }
        let width = abs(chart.series[index].amount(point)) / limit * plot.width
        defer { if isStacked { x += width } else { y += bar } }
        return cell(
          index, labels[point], value, x: x, y: y, width: width,
          height: bar)
      }
      let label = """
        <text role="rowheader" x="\(Self.number(plot.left - 8))" \
        y="\(Self.number(top + height / 2 + 4))" text-anchor="end">\(Self.escaped(shortened(labels[point])))</text>
        """
      return row([label] + cells)
    }
    var axes = ""
    for tick in ticks {
      let x = plot.left + tick / limit * plot.width
      axes += """
        <line x1="\(Self.number(x))" y1="\(Self.number(plot.top))" x2="\(Self.number(x))" \
        y2="\(Self.number(plot.bottom))" stroke="#ddd"/>\
        <text x="\(Self.number(x))" y="\(Self.number(plot.bottom + 18))" text-anchor="middle">\
        \(ChartScale.label(tick))</text>

        """
    }
    return "<g aria-hidden=\"true\">\(axes)</g>\n" + table(rows)
  }

  private func shortened(_ label: String) -> String {
    label.count > 46 ? String(label.prefix(45)) + "…" : label
  }

  // MARK: The table

  private func table(_ rows: [String]) -> String {
    "<g role=\"table\" aria-label=\"\(Self.escaped(chart.title))\">\n"
      + rows.joined(separator: "\n") + "\n</g>"
  }

  private func row(_ cells: [String]) -> String {
    "<g role=\"row\">" + cells.joined(separator: "\n") + "</g>"
  }

  private func cell(
    _ index: Int, _ label: String, _ value: String, x: Double, y: Double, width: Double,
    height: Double
  ) -> String {
    """
    <rect role="cell" x="\(Self.number(x))" y="\(Self.number(y))" width="\(Self.number(width))" \
    height="\(Self.number(height))" fill="url(#s\(index))"\(named(chart.series[index].name, label, value))
    """
  }

  /// The rest of an element that has its value as name, and shows it under the pointer.
  private func named(_ series: String, _ label: String, _ value: String) -> String {
    let element = usesLines ? "circle" : "rect"
    let name = Self.escaped([label, series, value].filter { !$0.isEmpty }.joined(separator: ", "))
    return " aria-label=\"\(name)\"><title>\(name)</title></\(element)>"
  }

  private static func number(_ value: Double) -> String {
    let text = "\((value * 10).rounded() / 10)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Text that XML cannot take for anything else.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
