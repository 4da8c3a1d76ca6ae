/// The editor of a query: what it reads, over which time, its text, and what it matched.
public struct ConsoleQuery: Equatable, Sendable {
  public var logGroups: [String]
  /// `2026-01-05 10:20:00 to 11:20:00 (UTC)`.
  public var timeRange: String
  public var text: String
  /// `10 records of 46 matched`; `nil` before it ran.
  public var outcome: String?

  public init(logGroups: [String], timeRange: String, text: String, outcome: String? = nil) {
    self.logGroups = logGroups
    self.timeRange = timeRange
    self.text = text
    self.outcome = outcome
  }

  var words: String {
    "Query over \(logGroups.joined(separator: ", ")), \(timeRange): \(SVGText.shown(text))."
      + (outcome.map { " \($0)." } ?? "")
  }

  func draw(on canvas: inout Canvas, x: Double, y: Double, width: Double) -> Double {
    canvas.below {
      $0.rectangle(
        x: x, y: y, width: width, height: $1, fill: .surface, stroke: .border, radius: 8)
    } contents: { canvas in
      let timeWidth = min(
        width * 0.5,
        max(
          TextStyle.label.width(of: "Time range"),
          TextStyle.body.width(of: SVGText.shown(timeRange)) + 46))
      canvas.text("Log groups", x: x + 16, y: y + 24, .label)
      canvas.rectangle(
        x: x + 16, y: y + 32, width: width - 48 - timeWidth, height: 30, fill: .surface,
        stroke: .strongBorder, radius: 8)
      canvas.text(
        logGroups.joined(separator: ", "), x: x + 28, y: y + 51.5,
        room: width - 48 - timeWidth - 44)
      canvas.icon(.caret, x: x + width - 32 - timeWidth - 24, y: y + 39)
      canvas.text("Time range", x: x + width - 16 - timeWidth, y: y + 24, .label)
      canvas.rectangle(
        x: x + width - 16 - timeWidth, y: y + 32, width: timeWidth, height: 30, fill: .surface,
        stroke: .strongBorder, radius: 8)
      canvas.icon(.clock, x: x + width - 8 - timeWidth, y: y + 39)
      canvas.text(
        timeRange, x: x + width + 14 - timeWidth, y: y + 51.5, room: timeWidth - 38)
      var top = y + 74
      top += ConsoleCode(text: text, language: .query).drawEditor(
        on: &canvas, x: x + 16, y: top, width: width - 32)
      if let outcome {
        let cell = ConsoleCell(outcome, .success)
        cell.draw(on: &canvas, x: x + 16, y: top + 25, room: width - 32, most: 2)
        top += cell.height(in: width - 32, most: 2) + 12
      }
      return top + 14 - y
    }
  }
}
