extension Column {
  /// The column as places in bytes; what is no text is printed first.
  func texts(count: Int) -> TextColumn {
    if case .text(let column) = self { return column }
    var column = TextColumn(bytes: [], starts: [], ends: [])
    for row in 0..<count {
      guard let text = self[row].asText else {
        column.starts.append(-1)
        column.ends.append(-1)
        continue
      }
      column.starts.append(column.bytes.count)
      column.bytes.append(contentsOf: text.bytes)
      column.ends.append(column.bytes.count)
    }
    return column
  }
}
