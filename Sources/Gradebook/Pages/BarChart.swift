/// Bars with their words and numbers beside them, as SVG that needs no colour to be read.
struct BarChart: Equatable, Sendable {
  struct Bar: Equatable, Sendable {
    var label: String
    /// From 0 to 1.
    var share: Double
    var text: String
  }

  var title: String
  var bars: [Bar]

  /// Forty characters of the widest of the usual fonts.
  private static let labelWidth = 340
  private static let barWidth = 200
  private static let textWidth = 160
  private static let rowHeight = 24
  /// What fits before the bar.
  private static let labelLength = 40

  var svg: String {
    let width = Self.labelWidth + Self.barWidth + Self.textWidth
    let height = max(1, bars.count) * Self.rowHeight + 8
    let rows = bars.enumerated().map { number, bar in row(bar, y: number * Self.rowHeight + 4) }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" font-family="system-ui, sans-serif" font-size="13" \
      fill="currentColor">
      <title>\(XMLText.escaped(title))</title>
      \(rows.joined(separator: "\n"))
      </svg>
      """
  }

  private func row(_ bar: Bar, y: Int) -> String {
    let share = bar.share.isFinite ? min(1, max(0, bar.share)) : 0
    let width = GradebookNumber.text(share * Double(Self.barWidth), digits: 1)
    let label =
      bar.label.count <= Self.labelLength
      ? bar.label : bar.label.prefix(Self.labelLength - 1) + "…"
    let x = Self.labelWidth
    return
      "<text x=\"\(x - 8)\" y=\"\(y + 15)\" text-anchor=\"end\">\(XMLText.escaped(label))</text>"
      + "<rect x=\"\(x)\" y=\"\(y + 3)\" width=\"\(Self.barWidth)\" height=\"16\" fill=\"none\" "
      + "stroke=\"currentColor\" stroke-opacity=\"0.3\"/>"
      + "<rect x=\"\(x)\" y=\"\(y + 3)\" width=\"\(width)\" height=\"16\" fill=\"#4f8fd0\"/>"
      + "<text x=\"\(x + Self.barWidth + 8)\" y=\"\(y + 15)\">\(XMLText.escaped(bar.text))</text>"
  }
}
