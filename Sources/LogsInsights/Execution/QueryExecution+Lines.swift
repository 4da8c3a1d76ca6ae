extension QueryExecution {
  /// Takes in the lines of a piece of a file, each of them a record whose time is its `start`.
  ///
  /// The bytes are read in place: no line becomes a `String`. A line that names columns is no
  /// record; it sets the layout of what follows. Empty lines are passed over.
  public mutating func consume(
    lines bytes: [UInt8], layout: inout FlowLogLayout, file: String, firstLine: Int = 0
  ) {
    flush()
    let origin = RecordBuffer.Origin(stream: file, log: "")
    let readsTimestamps = scanner.readsTimestamps || context.period != nil
    let text = bytes.span
    var lines = RecordBuffer(lines: bytes, layout: layout, origin: origin)
    var start = 0
    var ordinal = firstLine
    while start < text.count {
      var end = start
      while end < text.count, text[unchecked: end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      defer { start = next }
      if end == start { continue }
      if text[start] > UInt8(ascii: "9"),
        let header = FlowLogLayout(header: text.extracting(start..<end))
      {
        run(lines)
        layout = header
        lines = RecordBuffer(lines: bytes, layout: layout, origin: origin)
        continue
      }
      let timestamp = readsTimestamps ? layout.timestamp(text, start..<end) : 0
      if context.period != nil, !isInPeriod(timestamp) { continue }
      lines.append(line: start..<end, timestamp: timestamp, ordinal: ordinal)
      ordinal += 1
      statistics.recordsScanned += 1
      statistics.bytesScanned += end - start
    }
    run(lines)
  }

  private mutating func run(_ lines: RecordBuffer) {
    buffer = lines
    flush()
  }
}
