import Foundations

/// A terminal window with what was typed and what came back.
public struct TerminalWindow: Drawable, Equatable {
  public struct Line: Equatable, Sendable {
    public enum Look: Equatable, Sendable {
      case plain
      case muted
      case good
      case bad
    }

    /// What stands before what was typed; empty for output.
    public var prompt: String
    public var text: String
    public var look: Look

    public init(_ text: String, prompt: String = "", _ look: Look = .plain) {
      self.prompt = prompt
      self.text = text
      self.look = look
    }
  }

  /// What the picture shows, for those who cannot see it.
  public var title: String
  /// What the window's bar says.
  public var windowTitle: String
  public var lines: [Line]
  /// A longer session is cut in its middle.
  public var mostLines = 32

  public init(title: String, windowTitle: String, lines: [Line]) {
    self.title = title
    self.windowTitle = windowTitle
    self.lines = lines
  }

  private static let style = TextStyle(size: 13, isMonospaced: true, paint: .terminalInk)
  private static let lineHeight = 20.0
  private static let barHeight = 36.0
  /// What a window holds in a row.
  static let columns = 116

  public var picture: SVGPicture {
    var canvas = Canvas()
    let rows = cut(lines.flatMap(Self.wrapped))
    let (width, bar, radius) = (Canvas.width, Self.barHeight, ConsoleFrame.radius)
    let height = bar + Double(rows.count) * Self.lineHeight + 28
    canvas.rectangle(
      x: 0, y: 0, width: width, height: height, fill: .terminal, stroke: .terminalBorder,
      radius: radius)
    let (right, corner) = (SVGText.number(width - 1), SVGText.number(radius))
    canvas.path(
      "M1 \(SVGText.number(bar))V\(corner)A9 9 0 0 1 \(corner) 1H\(SVGText.number(width - radius))A9 9 0 0 1 \(right) \(corner)V\(SVGText.number(bar))Z",
      fill: .terminalBar)
    for index in 0..<3 {
      canvas.circle(
        x: 22 + Double(index) * 18, y: bar / 2, radius: 5, fill: nil, stroke: .terminalMuted)
    }
    canvas.text(
      windowTitle, x: width / 2, y: bar / 2 + 4.5, .strong.painted(.terminalInk), anchor: .middle,
      room: width - 180)
    var baseline = bar + 28
    for row in rows {
      canvas.text(row.prompt, x: 20, y: baseline, Self.style.painted(.terminalPrompt))
      canvas.text(
        row.text, x: 20 + Self.style.width(of: SVGText.shown(row.prompt)), y: baseline,
        Self.style.painted(row.paint))
      baseline += Self.lineHeight
    }
    return canvas.picture(title: title, description: words, height: height)
  }

  private var words: String {
    "Terminal \(windowTitle). "
      + cut(lines).map { SVGText.shown($0.prompt + $0.text) }.joined(separator: " / ")
  }

  /// A line in rows of the window's width; no terminal breaks at words.
  private static func wrapped(_ line: Line) -> [Line] {
    let prompt = String(SVGText.shown(line.prompt).prefix(columns: columns - 20))
    var rows: [Line] = []
    var row = Line("", prompt: prompt, line.look)
    var used = prompt.displayWidth
    // A tab of a terminal goes to the next eighth column.
    for character in line.text {
      let shown =
        character == "\t"
        ? String(repeating: " ", count: 8 - used % 8) : SVGText.shown(String(character))
      let width = shown.displayWidth
      if used + width > columns {
        rows.append(row)
        row = Line("", line.look)
        used = 0
      }
      row.text += shown
      used += width
    }
    return rows + [row]
  }

  private func cut(_ lines: [Line]) -> [Line] {
    guard lines.count > mostLines else { return lines }
    let (head, tail) = (mostLines / 2, mostLines - mostLines / 2 - 1)
    return lines.prefix(head) + [Line("[\(lines.count - head - tail) lines more]", .muted)]
      + lines.suffix(tail)
  }
}

extension TerminalWindow.Line {
  fileprivate var paint: Paint {
    switch look {
    case .plain: .terminalInk
    case .muted: .terminalMuted
    case .good: .terminalGood
    case .bad: .terminalBad
    }
  }
}
