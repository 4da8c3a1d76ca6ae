/// Lines of a file, each a record, and where their columns are: the bytes stay where they were read.
struct LineTable: Sendable {
  /// What the lines stand in.
  let bytes: [UInt8]
  let layout: FlowLogLayout
  let file: String
  /// Where lines of `bytes` were in the file, in their order.
  let sources: [Source]
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  /// For each line the index of its first separator in `places`, -1 when it is no record of the
  /// layout.
  private(set) var firsts: [Int] = []
  /// Places of spaces and line breaks.
  private(set) var places: [UInt32] = []
  /// Rows that are no records of the layout.
  private(set) var irregular: [Int] = []

  /// Bytes of all lines, without what ends them.
  private(set) var size = 0
  private(set) var longestLine = 0

  /// Lines from a place in `bytes` on and how much further back or ahead they are in the file.
  struct Source: Sendable {
    var start: Int
    var shift: Int
  }

  var count: Int { starts.count }

  init(bytes: [UInt8], layout: FlowLogLayout, file: String, sources: [Source]) {
    self.bytes = bytes
    self.layout = layout
    self.file = file
    self.sources = sources
  }

  /// What made reading stop: a line that names other columns than the layout.
  struct Header {
    var layout: FlowLogLayout
    /// Where the line after it begins.
    var next: Int
  }

  /// Takes in the lines of an index, all whose separators are known. Empty lines and those that name
  /// the columns anew are no records.
  mutating func append(_ index: SeparatorIndex) -> Header? {
    let base = places.count
    places.append(contentsOf: index.places[..<index.count])
    let room = starts.count + index.lineCount
    starts.reserveCapacity(room)
    ends.reserveCapacity(room)
    firsts.reserveCapacity(room)
    let columns = layout.names.count
    let bytes = bytes
    let text = bytes.span
    var first = 0
    // Lines follow each other, so one begins where the one before ended.
    var start = index.start
    for line in 0..<index.lineCount {
      let last = Int(index.breaks[line])
      let next = Int(index.places[last]) + 1
      var end = next - 1
      if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      defer {
        start = next
        first = last + 1
      }
      if end == start { continue }
      if text[start] > UInt8(ascii: "9"),
        let header = FlowLogLayout(header: text.extracting(start..<end))
      {
        if header == layout { continue }
        return Header(layout: header, next: next)
      }
      let isRecord =
        last - first + 1 == columns
        && (!index.mayHaveEmptyColumns
          || !hasEmptyColumn(first + base, start, end, columns))
        && (columns == 1 || end > Int(index.places[last - 1]) + 1)
      if !isRecord { irregular.append(starts.count) }
      size += end - start
      longestLine = max(longestLine, end - start)
      starts.append(start)
      ends.append(end)
      firsts.append(isRecord ? first + base : -1)
    }
    return nil
  }

  /// The table with some of its lines.
  func gathered(_ rows: [Int]) -> LineTable {
    var result = self
    result.starts = rows.map { starts[$0] }
    result.ends = rows.map { ends[$0] }
    result.firsts = rows.map { firsts[$0] }
    result.irregular = rows.indices.filter { result.firsts[$0] < 0 }
    result.size = rows.reduce(0) { $0 + ends[$1] - starts[$1] }
    return result
  }

  /// Where a line begins in the file.
  func offset(_ row: Int) -> Int {
    let start = starts[row]
    var (low, high) = (0, sources.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if sources[middle].start <= start { low = middle } else { high = middle }
    }
    return start + (sources.isEmpty ? 0 : sources[low].shift)
  }

  private func hasEmptyColumn(_ first: Int, _ start: Int, _ end: Int, _ columns: Int) -> Bool {
    var start = start
    for place in places[first..<(first + columns - 1)] {
      if Int(place) == start { return true }
      start = Int(place) + 1
    }
    return start >= end
  }

  /// The texts of a column, missing where a line is no record.
  func column(_ column: Int) -> TextColumn {
    let isFirst = column == 0
    let isLast = column == layout.names.count - 1
    let count = count
    var columnStarts: [Int] = []
    let columnEnds = [Int](unsafeUninitializedCapacity: count) { ends, endCount in
      columnStarts = [Int](unsafeUninitializedCapacity: count) { starts, startCount in
        places.withUnsafeBufferPointer { places in
          firsts.withUnsafeBufferPointer { firsts in
            for row in 0..<count {
              let first = firsts[row]
              guard first >= 0 else {
                starts[row] = -1
                ends[row] = -1
                continue
              }
              starts[row] = isFirst ? self.starts[row] : Int(places[first + column - 1]) + 1
              ends[row] = isLast ? self.ends[row] : Int(places[first + column])
            }
          }
        }
        startCount = count
      }
      endCount = count
    }
    return TextColumn(bytes: bytes, starts: columnStarts, ends: columnEnds)
  }

  /// When each record was made: the start of its window, 0 for a line that does not tell.
  func timestamps() -> [Int] {
    guard let startColumn = layout.startColumn else { return Array(repeating: 0, count: count) }
    let text = bytes.span
    let column = column(startColumn)
    return (0..<count).map { row in
      guard column.isPresent(row) else { return layout.timestamp(text, starts[row]..<ends[row]) }
      return FlowLogLayout.milliseconds(text, column.starts[row]..<column.ends[row])
    }
  }
}
