import Foundations

/// Who reaches whom: a row for each sender, a column for each receiver.
public struct ReachabilityMatrix: Drawable, Equatable {
  public enum Cell: Equatable, Sendable {
    /// Sender and receiver are the same.
    case same
    /// An answer comes back.
    case reaches(String)
    /// Why none does, in a word or two.
    case fails(String)
  }

  public struct End: Equatable, Sendable {
    public var name: String
    /// Its address, or what else tells it apart.
    public var detail: String

    public init(_ name: String, detail: String = "") {
      self.name = name
      self.detail = detail
    }
  }

  /// The matrix's own words, in the language of who reads it; `%1` and the like are gaps.
  public struct Wording: Equatable, Sendable {
    public var from = "from"
    public var to = "to"
    public var reaches = "%1 reaches %2: %3."
    public var fails = "%1 does not reach %2: %3."
    public var leftOut = "%1 left out"
    public var nobody = "Nobody sends or receives here."

    public init() {}
  }

  /// What the matrix shows, for those who cannot see it.
  public var title: String
  public var wording = Wording()
  /// What stands above it.
  public var heading: String
  /// What is sent: `ICMP echo request`, `TCP port 22`.
  public var traffic: String
  public var senders: [End]
  public var receivers: [End]
  /// A row for each sender.
  public var cells: [[Cell]]
  /// What stands below it.
  public var note: String?

  public init(
    title: String, heading: String, traffic: String, senders: [End], receivers: [End],
    cells: [[Cell]], note: String? = nil
  ) {
    self.title = title
    self.heading = heading
    self.note = note
    self.traffic = traffic
    self.senders = senders
    self.receivers = receivers
    self.cells = cells
  }

  /// More than these do not fit beside each other.
  static let mostColumns = 8
  static let mostRows = 20

  public var picture: SVGPicture {
    var canvas = Canvas()
    let margin = 20.0
    let columns = receivers.prefix(Self.mostColumns)
    let rows = senders.prefix(Self.mostRows)
    let label = 244.0
    let room = (Canvas.width - 2 * margin - label) / Double(max(1, columns.count))
    let cell = (width: min(room, 220), height: 54.0)
    let height = canvas.below {
      $0.rectangle(
        x: 0, y: 0, width: Canvas.width, height: $1, fill: .surface, stroke: .border,
        radius: ConsoleFrame.radius)
    } contents: { canvas in
      canvas.icon(.nodes, x: margin, y: 18, .network)
      canvas.text(heading, x: margin + 26, y: 31, .subheading, room: 560)
      canvas.text(
        traffic, x: Canvas.width - margin, y: 31, .label, anchor: .end, room: 320)
      var top = 56.0
      canvas.text(wording.from, x: margin, y: top + 32, .label)
      canvas.text(wording.to, x: margin + label - 10, y: top + 14, .label, anchor: .end)
      canvas.path(
        "M0 0L16 16", stroke: .border, x: margin + label - 24, y: top + 20)
      for (index, end) in columns.enumerated() {
        let center = margin + label + (Double(index) + 0.5) * cell.width
        canvas.text(
          end.name, x: center, y: top + 14, .strong, anchor: .middle, room: cell.width - 10)
        canvas.text(
          end.detail, x: center, y: top + 32, .label, anchor: .middle, room: cell.width - 10)
      }
      top += 44
      for (row, end) in rows.enumerated() {
        canvas.text(end.name, x: margin, y: top + 24, .strong, room: label - 16)
        canvas.text(end.detail, x: margin, y: top + 42, .label, room: label - 16)
        for column in columns.indices {
          let value =
            cells.indices.contains(row) && cells[row].indices.contains(column)
            ? cells[row][column] : .same
          value.draw(
            on: &canvas, x: margin + label + Double(column) * cell.width + 3, y: top + 3,
            width: cell.width - 6, height: cell.height - 6)
        }
        top += cell.height
      }
      if senders.isEmpty || receivers.isEmpty {
        canvas.text(wording.nobody, x: margin, y: top + 14, .label)
        top += 24
      }
      let left = [
        (senders.count - rows.count, "sender"), (receivers.count - columns.count, "receiver"),
      ].filter { $0.0 > 0 }.map { "\($0.0) more \($0.1)\($0.0 == 1 ? "" : "s")" }
      if !left.isEmpty {
        canvas.text(
          wording.leftOut.filled(left.joined(separator: ", ")), x: margin, y: top + 20, .label)
        top += 24
      }
      if let note {
        top +=
          10
          + canvas.paragraph(note, x: margin, y: top + 20, .label, room: Canvas.width - 2 * margin)
      }
      return top + 18
    }
    return canvas.picture(title: title, description: words, height: height)
  }

  private var words: String {
    var sentences = ["\(traffic)."]
    for (sender, row) in zip(senders, cells) {
      for (receiver, cell) in zip(receivers, row) {
        switch cell {
        case .same: break
        case .reaches(let how):
          sentences.append(wording.reaches.filled(sender.name, receiver.name, how))
        case .fails(let why):
          sentences.append(wording.fails.filled(sender.name, receiver.name, why))
        }
      }
    }
    if let note { sentences.append(note) }
    return sentences.joined(separator: " ")
  }
}

extension ReachabilityMatrix.Cell {
  fileprivate func draw(
    on canvas: inout Canvas, x: Double, y: Double, width: Double, height: Double
  ) {
    let (fill, paint, icon, text): (Paint, Paint, Icon?, String) =
      switch self {
      case .same: (.raised, .muted, nil, "")
      case .reaches(let how): (.successSoft, .success, .check, how)
      case .fails(let why): (.failureSoft, .failure, .cross, why)
      }
    canvas.rectangle(x: x, y: y, width: width, height: height, fill: fill, radius: 6)
    guard let icon else {
      canvas.path(
        "M0 0H12", stroke: .muted, strokeWidth: 1.5, x: x + width / 2 - 6, y: y + height / 2)
      return
    }
    canvas.icon(icon, x: x + width / 2 - 8, y: y + 5, paint, strokeWidth: 2)
    canvas.text(
      text, x: x + width / 2, y: y + 38, .label.painted(.ink), anchor: .middle, room: width - 8)
  }
}
