/// Something that a console shows in a table's cell or as a detail's value.
public struct ConsoleCell: Equatable, Sendable {
  public enum Look: Equatable, Sendable {
    case plain
    case muted
    /// Leads to a page of its own in the console.
    case link
    case code
    case success
    case failure
    case pending
    case tags
  }

  public var text: String
  public var look: Look
  /// What the chips say, if it is tags.
  var chips: [String] = []

  public init(_ text: String, _ look: Look = .plain) {
    self.text = text
    self.look = look
  }

  /// Tags, each on a chip of its own: `Name = NextWork-1`.
  public static func tags(_ tags: [(key: String, value: String)]) -> ConsoleCell {
    let chips = tags.map { "\($0.key) = \($0.value)" }
    var cell = ConsoleCell(chips.joined(separator: ", "), .tags)
    cell.chips = chips
    return cell
  }

  /// A state by the words that AWS has for states, with its sign and colour.
  public static func state(_ word: String) -> ConsoleCell {
    let look: Look =
      switch word.lowercased() {
      case "running", "active", "available", "associated", "success", "succeeded", "accept",
        "complete", "completed", "enabled", "attached", "allow", "in-use", "ok":
        .success
      case "blackhole", "failed", "failure", "reject", "rejected", "terminated", "deleted",
        "expired", "error", "deny", "impaired":
        .failure
      case "pending", "pending-acceptance", "provisioning", "initiating-request", "stopping",
        "shutting-down", "deleting", "initializing", "modifying", "scheduled", "not tried yet":
        .pending
      default: .plain
      }
    return ConsoleCell(word, look)
  }

  var style: TextStyle {
    switch look {
    case .plain, .tags: .body
    case .muted: .body.painted(.muted)
    case .link: .body.painted(.link)
    case .code: .code
    case .success: .body.painted(.success)
    case .failure: .body.painted(.failure)
    case .pending: .body.painted(.pending)
    }
  }

  /// The sign before a state, which is told by its shape as well as by its colour.
  var icon: Icon? {
    switch look {
    case .success: .check
    case .failure: .cross
    case .pending: .clock
    default: nil
    }
  }

  private static let iconWidth = 20.0
  private static let chipPadding = 8.0

  /// The room that it takes in one line.
  var width: Double {
    if look == .tags {
      return chips.reduce(0) { $0 + TextStyle.label.width(of: $1) + 2 * Self.chipPadding + 6 }
    }
    return style.width(of: SVGText.shown(text)) + (icon == nil ? 0 : Self.iconWidth)
  }

  /// The room below which words would be torn.
  var leastWidth: Double {
    if look == .tags { return min(width, 160) }
    let longest = style.pieces(of: SVGText.shown(text)).map { style.width(of: $0) }.max() ?? 0
    return longest + (icon == nil ? 0 : Self.iconWidth)
  }

  /// How tall it is in so much room, a line being 18 units.
  func height(in room: Double, most: Int) -> Double {
    if look == .tags { return Double(chipRows(in: room).count) * 24 }
    return Double(lines(in: room, most: most).count) * Self.lineHeight
  }

  static let lineHeight = 18.0

  private func lines(in room: Double, most: Int) -> [String] {
    style.lines(
      SVGText.shown(text), in: room - (icon == nil ? 0 : Self.iconWidth), most: most)
  }

  private func chipRows(in room: Double) -> [[String]] {
    var rows: [[String]] = [[]]
    var used = 0.0
    for chip in chips {
      let width = min(room, TextStyle.label.width(of: SVGText.shown(chip)) + 2 * Self.chipPadding)
      if used + width > room, rows.last?.isEmpty == false {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(chip)
      used += width + 6
    }
    return rows
  }

  /// Draws it with its first baseline at `y`.
  func draw(on canvas: inout Canvas, x: Double, y: Double, room: Double, most: Int) {
    guard look != .tags else {
      for (row, chips) in chipRows(in: room).enumerated() {
        var left = x
        for chip in chips {
          let style = TextStyle.label.painted(.ink)
          let width = min(room, style.width(of: SVGText.shown(chip)) + 2 * Self.chipPadding)
          let top = y - 14 + Double(row) * 24
          canvas.rectangle(x: left, y: top, width: width, height: 20, fill: .tag, radius: 10)
          canvas.text(
            chip, x: left + width / 2, y: top + 14, style, anchor: .middle,
            room: width - 2 * Self.chipPadding)
          left += width + 6
        }
      }
      return
    }
    var left = x
    if let icon {
      canvas.icon(icon, x: x, y: y - 12.5, style.paint, strokeWidth: 1.8)
      left += Self.iconWidth
    }
    for (index, line) in lines(in: room, most: most).enumerated() {
      canvas.text(line, x: left, y: y + Double(index) * Self.lineHeight, style)
    }
  }
}

extension ConsoleCell: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}
