/// Lines of a file, each a record, and where their columns are: the bytes stay where they were read.
struct LineTable: Sendable {
  /// What the lines stand in, and behind them texts that stand nowhere in them as they are.
  private(set) var bytes: [UInt8]
  let layout: FlowLogLayout
  let file: String
  /// Where lines of `bytes` were in the file, in their order.
  let sources: [Source]
  /// Where messages begin and end.
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  /// For each line the index of its first separator in `places`; -1 when its columns are not found by
  /// separators.
  private(set) var firsts: [Int] = []
  /// Places of spaces and line breaks.
  private(set) var places: [UInt32] = []
  /// Lines that are no ordinary records of the layout, in the order of rows.
  private(set) var irregular: [IrregularLine] = []
  /// The columns of those that have some, one after the other.
  private var columnRanges: [Range<Int>] = []

  /// Bytes of all lines, without what ends them.
  private(set) var size = 0
  private(set) var tally = LineTally()

  /// Longer lines are left out and told of: a flow log record has some hundred bytes.
  static let lengthLimit = 64 << 10

  /// Lines from a place in `bytes` on and how much further back or ahead they are in the file.
  struct Source: Sendable {
    var start: Int
    var shift: Int
    /// How many lines of the piece come before them.
    var lines: Int
  }

  struct IrregularLine: Sendable {
    var row: Int
    /// Where the line begins: its message may stand behind all lines.
    var start: Int
    /// The index of the first column's range, `nil` without columns.
    var columns: Int?
    var time: LineReading.Time
    var document: Datum?
    var stream: Range<Int>?
  }

  var count: Int { starts.count }
  /// Whether any line has columns.
  var hasColumns: Bool { irregular.count < count || !columnRanges.isEmpty }

  init(bytes: [UInt8], layout: FlowLogLayout, file: String, sources: [Source]) {
    self.bytes = bytes
    self.layout = layout
    self.file = file
    self.sources = sources
  }

  /// What made reading stop: a line that names other columns than the layout.
  struct Header {
    var layout: FlowLogLayout
    /// Where the line after it begins, and how many lines there were with it.
    var next: Int
    var lines: Int
  }

  /// The lines of an index. Empty ones and those that name the columns anew are no records.
  ///
  /// Without `columns` the index has only the ends of lines. `firstLine` is how many lines of the
  /// same bytes came before.
  mutating func read(
    _ index: SeparatorIndex, columns readsColumns: Bool, readsContent: Bool, firstLine: Int
  ) -> Header? {
    places = Array(index.places[..<index.count])
    let columns = layout.names.count
    let isBare = layout.frame == .bare
    let mayBeEmpty = index.mayHaveEmptyColumns
    let check = layout.check
    let bytes = bytes
    let text = bytes.span
    let (indexPlaces, breaks) = (index.places.span, index.breaks.span)
    let spaces = index.spaces.span
    var reading = LineReading(layout: layout, readsContent: readsContent, base: bytes.count)
    let room = index.lineCount
    var (starts, ends) = ([Int](repeating: 0, count: room), [Int](repeating: 0, count: room))
    var firsts = [Int](repeating: -1, count: room)
    var startSpan = starts.mutableSpan
    var endSpan = ends.mutableSpan
    var firstSpan = firsts.mutableSpan
    var (row, ordinary, size) = (0, 0, 0)
    var header: Header?
    // Lines follow each other, so one begins where the one before ended.
    var (start, first) = (index.start, 0)
    for line in 0..<index.lineCount {
      let last = readsColumns ? Int(breaks[unchecked: line]) : line
      let next = Int(indexPlaces[unchecked: last]) + 1
      var end = next - 1
      if end > start, text[unchecked: end - 1] == UInt8(ascii: "\r") { end -= 1 }
      defer {
        start = next
        first = last + 1
      }
      if end == start { continue }
      let found = readsColumns ? last - first : Int(spaces[unchecked: line])
      let isOrdinary =
        found == columns - 1 && isBare && check.accepts(text, start, end)
        && end - start <= Self.lengthLimit
        && (!mayBeEmpty || !Self.hasEmptyColumn(text, start..<end))
      if isOrdinary {
        ordinary += 1
        startSpan[unchecked: row] = start
        endSpan[unchecked: row] = end
        if readsColumns { firstSpan[unchecked: row] = first }
        row += 1
        size += end - start
        continue
      }
      if end - start > Self.lengthLimit {
        tally.longLines.note(line: lineNumber(firstLine + line, start))
        continue
      }
      switch reading.kind(of: start..<end, in: text) {
      case .nothing: continue
      case .header(let layout):
        header = Header(layout: layout, next: next, lines: line + 1)
      case .record(let record):
        note(record, row: row, start: start)
        startSpan[unchecked: row] = record.message.lowerBound
        endSpan[unchecked: row] = record.message.upperBound
        row += 1
        size += end - start
        if record.isText {
          tally.texts.note(line: lineNumber(firstLine + line, start))
          if tally.strangeColumns == nil {
            tally.strangeColumns = Self.columnCount(text, start..<end)
          }
        } else if record.columns != nil {
          ordinary += 1
        } else {
          tally.documents += 1
        }
      }
      if header != nil { break }
    }
    tally.records = ordinary
    starts.removeLast(room - row)
    ends.removeLast(room - row)
    firsts.removeLast(room - row)
    (self.starts, self.ends, self.firsts, self.size) = (starts, ends, firsts, size)
    if !reading.extra.isEmpty { self.bytes += reading.extra }
    return header
  }

  private mutating func note(_ record: LineReading.Record, row: Int, start: Int) {
    irregular.append(
      IrregularLine(
        row: row, start: start, columns: record.columns == nil ? nil : columnRanges.count,
        time: record.time, document: record.document, stream: record.stream))
    columnRanges += record.columns ?? []
  }

  /// The number of words of a line that looks like a record of another format.
  private static func columnCount(_ text: Span<UInt8>, _ line: Range<Int>) -> Int? {
    var words: [[UInt8]] = [[]]
    for place in line {
      if text[place] != UInt8(ascii: " ") {
        words[words.count - 1].append(text[place])
      } else if words.last?.isEmpty == false {
        words.append([])
      }
    }
    if words.last?.isEmpty == true { words.removeLast() }
    let marks = ["OK", "NODATA", "SKIPDATA", "ACCEPT", "REJECT"].map { Array($0.utf8) }
    return words.count > 3 && words.count < 100 && words.contains(where: marks.contains)
      ? words.count : nil
  }

  /// The table with some of its lines.
  func gathered(_ rows: [Int]) -> LineTable {
    var result = self
    result.starts = rows.map { starts[$0] }
    result.ends = rows.map { ends[$0] }
    result.firsts = rows.map { firsts[$0] }
    var found = irregular[...]
    result.irregular = []
    for (place, row) in rows.enumerated() {
      while let line = found.first, line.row < row { found.removeFirst() }
      guard var line = found.first, line.row == row else { continue }
      line.row = place
      result.irregular.append(line)
    }
    result.size = rows.reduce(0) { $0 + ends[$1] - starts[$1] }
    return result
  }

  private func source(of place: Int) -> Source {
    var (low, high) = (0, sources.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if sources[middle].start <= place { low = middle } else { high = middle }
    }
    return sources.isEmpty ? Source(start: 0, shift: 0, lines: 0) : sources[low]
  }

  /// The number in its piece of a line of the bytes.
  private func lineNumber(_ line: Int, _ start: Int) -> Int {
    sources.count > 1 ? source(of: start).lines : line + (sources.first?.lines ?? 0)
  }

  /// Where each line begins in the file, wherever its message stands.
  func offsets() -> [Int] {
    var starts = starts
    for line in irregular { starts[line.row] = line.start }
    return starts.map { $0 + source(of: $0).shift }
  }

  /// Whether a line begins or ends with a space, or has two side by side.
  static func hasEmptyColumn(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var isAfterSpace = true
    for place in line {
      let isSpace = text[place] == UInt8(ascii: " ")
      if isSpace, isAfterSpace { return true }
      isAfterSpace = isSpace
    }
    return isAfterSpace
  }

  /// The texts of a column, missing where a line has none.
  func column(_ column: Int) -> TextColumn {
    let isFirst = column == 0
    let isLast = column == layout.names.count - 1
    let count = count
    var columnStarts: [Int] = []
    var columnEnds = [Int](unsafeUninitializedCapacity: count) { ends, endCount in
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
    for line in irregular {
      guard let columns = line.columns else { continue }
      let range = columnRanges[columns + column]
      guard !range.isEmpty else { continue }
      columnStarts[line.row] = range.lowerBound
      columnEnds[line.row] = range.upperBound
    }
    return TextColumn(bytes: bytes, starts: columnStarts, ends: columnEnds)
  }

  /// When each record was made: the start of its window or what stands before it, `noTime` where a
  /// line does not tell.
  func timestamps() -> [Int] {
    var times: [Int]
    if let startColumn = layout.startColumn {
      let text = bytes.span
      let column = column(startColumn)
      times = (0..<count).map { row in
        guard column.isPresent(row) else { return FlowLogLayout.noTime }
        return FlowLogLayout.milliseconds(text, column.starts[row]..<column.ends[row])
      }
      for line in irregular where line.columns != nil && times[line.row] == FlowLogLayout.noTime {
        let range = column.starts[line.row]..<column.ends[line.row]
        if range.lowerBound >= 0 {
          times[line.row] = WrittenTime.whole(text, range) ?? FlowLogLayout.noTime
        }
      }
    } else {
      times = Array(repeating: FlowLogLayout.noTime, count: count)
    }
    for line in irregular {
      switch line.time {
      case .ofColumns: break
      case .at(let time): times[line.row] = time
      case .unknown: times[line.row] = FlowLogLayout.noTime
      }
    }
    return times
  }

  /// The same as values of a field.
  func timeColumn() -> Column {
    let times = timestamps()
    guard times.contains(FlowLogLayout.noTime) else { return .timestamps(times[...]) }
    return .datums(times.map { $0 == FlowLogLayout.noTime ? .null : .timestamp($0) })
  }

  /// The stream of each record: the file, unless a log event says another.
  func streamColumn() -> Column {
    let file = Datum.text(Text(file))
    guard irregular.contains(where: { $0.stream != nil }) else { return .constant(file) }
    var streams = [Datum](repeating: file, count: count)
    for line in irregular {
      if let stream = line.stream { streams[line.row] = .text(Text(bytes[stream])) }
    }
    return .datums(streams)
  }
}
