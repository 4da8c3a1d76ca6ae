extension NetworkMap {
  /// The picture, no line wider than `width`, which is taken to be 40 at least.
  ///
  /// With a trace, `>` marks what the packet passed and `X` what dropped it.
  public func text(width: Int, style: Style = .boxDrawing, tracing trace: Trace? = nil) -> String {
    let pen = Pen(style, trace)
    let width = max(40, width)
    var lines = vpcs.flatMap { pen.draw($0, width: width) }
    lines += connections.map { pen.fitted($0, to: width) }
    if lines.isEmpty { lines = ["No VPC but the default one, and nothing in it."] }
    return lines.map { Self.trimmed($0) }.joined(separator: "\n") + "\n"
  }

  private static func trimmed(_ line: String) -> Substring {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Draws with the characters of a style.
  private struct Pen {
    let horizontal: String
    let vertical: String
    let corners: [String]
    let ellipsis: String
    let passed: [Component]
    let blocked: Component?

    init(_ style: Style, _ trace: Trace?) {
      switch style {
      case .boxDrawing:
        (horizontal, vertical, ellipsis) = ("─", "│", "…")
        corners = ["┌", "┐", "└", "┘"]
      case .ascii:
        (horizontal, vertical, ellipsis) = ("-", "|", "..")
        corners = ["+", "+", "+", "+"]
      }
      passed = trace?.hops.map(\.component) ?? []
      blocked = trace?.blockers.first?.component
    }

    func draw(_ box: Box, width: Int) -> [String] {
      let title = " \(cut(box.title, to: width - 6)) "
      let top = corners[0] + horizontal + title
      let rest = String(repeating: horizontal, count: max(0, width - top.count - 1))
      let contents =
        box.lines.map { fitted($0, to: width - 4) }
        + box.boxes.flatMap { draw($0, width: width - 4) }
      let bottom = String(repeating: horizontal, count: width - 2)
      return [top + rest + corners[1]]
        + contents.map { "\(vertical) \(padded($0, to: width - 4)) \(vertical)" }
        + [corners[2] + bottom + corners[3]]
    }

    func fitted(_ line: Line, to width: Int) -> String {
      let mark = mark(line.component)
      return cut(String(repeating: " ", count: line.indentation) + mark + line.text, to: width)
    }

    private func mark(_ component: Component?) -> String {
      guard let component else { return "" }
      if component == blocked { return "X " }
      return passed.contains(component) ? "> " : ""
    }

    private func cut(_ text: String, to width: Int) -> String {
      text.count <= width ? text : text.prefix(max(0, width - ellipsis.count)) + ellipsis
    }

    private func padded(_ text: String, to width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
  }
}
