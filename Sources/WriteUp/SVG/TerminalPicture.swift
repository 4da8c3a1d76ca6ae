/// A terminal window with what was typed and what came back.
struct TerminalPicture {
  var title: String
  var lines: [String]
  /// A longer session is cut in its middle.
  var mostLines = 24
  /// A longer line goes on in the next.
  var columns = 88

  var svg: String {
    let shown = cut(lines.flatMap(wrapped))
    let width = SVGDocument.width(ofCharacters: columns) + 40
    let height = 48 + shown.count * SVGDocument.lineHeight + 16
    var picture = SVGDocument(width: width, height: height, title: title)
    picture.rectangle(
      x: 0, y: 0, width: width, height: height, fill: SVGDocument.Palette.terminal, radius: 8)
    for (index, color) in ["#ff5f57", "#febc2e", "#28c840"].enumerated() {
      picture.rectangle(x: 16 + 20 * index, y: 14, width: 12, height: 12, fill: color, radius: 6)
    }
    picture.text(title, x: 96, y: 25, color: "#95a5b8")
    for (index, line) in shown.enumerated() {
      picture.text(
        line, x: 20, y: 56 + index * SVGDocument.lineHeight, color: SVGDocument.Palette.terminalInk)
    }
    return picture.text
  }

  private func wrapped(_ line: String) -> [String] {
    guard line.count > columns else { return [line] }
    var rest = line[...]
    var parts: [String] = []
    while !rest.isEmpty {
      parts.append(String(rest.prefix(columns)))
      rest = rest.dropFirst(columns)
    }
    return parts
  }

  private func cut(_ lines: [String]) -> [String] {
    guard lines.count > mostLines else { return lines }
    let tail = 8
    let head = mostLines - tail - 1
    return lines.prefix(head) + ["… \(lines.count - head - tail) lines more …"] + lines.suffix(tail)
  }
}
