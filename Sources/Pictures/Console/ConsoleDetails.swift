import Foundations

/// A card with the details of one thing: names above values, in columns.
public struct ConsoleDetails: Equatable, Sendable {
  public struct Detail: Equatable, Sendable {
    public var name: String
    public var value: ConsoleCell

    public init(_ name: String, _ value: ConsoleCell) {
      self.name = name
      self.value = value
    }
  }

  public var title: String?
  public var details: [Detail]
  /// How many stand beside each other.
  public var columns: Int

  public init(title: String? = "Details", _ details: [Detail], columns: Int = 3) {
    self.title = title
    self.details = details
    self.columns = columns
  }

  var words: String {
    (title.map { "\($0): " } ?? "")
      + details.map { "\($0.name) \($0.value.text)" }.joined(separator: "; ") + "."
  }

  func draw(on canvas: inout Canvas, x: Double, y: Double, width: Double) -> Double {
    canvas.below {
      $0.rectangle(
        x: x, y: y, width: width, height: $1, fill: .surface, stroke: .border, radius: 8)
    } contents: { canvas in
      var top = y + 12
      if let title {
        canvas.text(title, x: x + 16, y: top + 18, .subheading, room: width - 32)
        canvas.line(x1: x, y1: top + 31.5, x2: x + width, y2: top + 31.5)
        top += 44
      }
      let count = max(1, columns)
      let room = (width - 32) / Double(count)
      for start in stride(from: 0, to: details.count, by: count) {
        let row = details[start..<min(start + count, details.count)]
        let height = row.map { $0.value.height(in: room - 24, most: 4) }.max() ?? 18
        for (index, detail) in row.enumerated() {
          let left = x + 16 + Double(index) * room
          canvas.text(detail.name, x: left, y: top + 12, .label, room: room - 24)
          detail.value.draw(on: &canvas, x: left, y: top + 31, room: room - 24, most: 4)
          if index > 0 {
            canvas.line(x1: left - 12.5, y1: top + 2, x2: left - 12.5, y2: top + height + 18)
          }
        }
        top += height + 32
      }
      return top - y
    }
  }
}
