/// A frame around a few lines, for what must not be overlooked.
public struct TextBox: Sendable {
  public var title: String
  public var lines: [String]
  public var columns: Int
  /// Whether a screen reader listens: it gets the words and no frame.
  public var isAccessible: Bool

  public init(title: String, lines: [String], columns: Int, isAccessible: Bool = false) {
    self.title = title
    self.lines = lines
    self.columns = columns
    self.isAccessible = isAccessible
  }

  public var text: String {
    guard !isAccessible, columns >= 20 else {
      return ([title] + lines).joined(separator: "\n") + "\n"
    }
    let room = columns - 4
    let body = lines.flatMap { line in
      TextWrapping(columns: room).wrap(line).split(
        separator: "\n", omittingEmptySubsequences: false)
    }
    let inner = min(room, max(title.displayWidth + 2, body.map(\.displayWidth).max() ?? 0))
    let heading = title.truncated(to: inner - 1)
    let rule = String(repeating: "─", count: max(0, inner - heading.displayWidth - 1))
    let rows = body.map { "│ " + $0.truncated(to: inner).padded(to: inner) + " │" }
    let top = "┌─ \(heading) \(rule)┐"
    let bottom = "└" + String(repeating: "─", count: inner + 2) + "┘"
    return ([top] + rows + [bottom]).joined(separator: "\n") + "\n"
  }
}
