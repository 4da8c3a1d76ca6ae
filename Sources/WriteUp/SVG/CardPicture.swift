/// A console details page: names with their values, and a block of text under them.
struct CardPicture {
  var title: String
  var fields: [(name: String, value: String)]
  var block: [String] = []

  var svg: String {
    let nameWidth = SVGDocument.width(ofCharacters: fields.map(\.name.count).max() ?? 0) + 32
    let valueLength =
      (fields.map(\.value.count) + block.map(\.count) + [title.count, 40]).max() ?? 40
    let width = nameWidth + SVGDocument.width(ofCharacters: valueLength) + 48
    let line = SVGDocument.lineHeight + 6
    let blockHeight = block.isEmpty ? 0 : block.count * SVGDocument.lineHeight + 28
    let height = 56 + fields.count * line + blockHeight + 16
    var picture = SVGDocument(width: width, height: height, title: title)
    picture.text(title, x: 16, y: 32, isBold: true)
    picture.line(x1: 16, y1: 46, x2: width - 16, y2: 46)
    var y = 52
    for field in fields {
      picture.text(field.name, x: 16, y: y + 18, color: SVGDocument.Palette.muted)
      picture.text(field.value, x: nameWidth, y: y + 18)
      y += line
    }
    guard !block.isEmpty else { return picture.text }
    picture.rectangle(
      x: 16, y: y + 8, width: width - 32, height: blockHeight - 8, fill: SVGDocument.Palette.header,
      radius: 4)
    for (index, text) in block.enumerated() {
      picture.text(text, x: 28, y: y + 30 + index * SVGDocument.lineHeight)
    }
    return picture.text
  }
}
