/// The lines of a block that must be looked at, and how much was read.
struct LineSearch {
  struct Line {
    /// Without what ends it.
    var range: Range<Int>
    /// How many lines of the block come before it.
    var number: Int
  }

  /// In their order.
  private(set) var lines: [Line] = []
  private(set) var statistics = QueryStatistics()
  /// Records that need no look.
  private(set) var passedOver = 0

  /// `nil` when the search took too much work.
  init?(
    _ needle: LineNeedle, _ bytes: Span<UInt8>, _ block: Range<Int>, _ index: SeparatorIndex,
    _ layout: FlowLogLayout
  ) {
    guard let hits = Self.hits(needle, bytes, block, index) else { return nil }
    let separators = layout.names.count - 1
    let check = layout.check
    let isBare = layout.frame == .bare
    let mayBeEmpty = index.mayHaveEmptyColumns
    let (places, spaces) = (index.places.span, index.spaces.span)
    let isStandard = isBare && check.isUsual && separators == SeparatorIndex.usualSpaces
    if isStandard, index.lineCount > 0, index.hasOnlyUsualRecords(bytes) {
      for line in hits {
        let start = line == 0 ? block.lowerBound : Int(places[unchecked: line - 1]) + 1
        lines.append(Line(range: start..<Int(places[unchecked: line]), number: line))
      }
      passedOver = index.lineCount - hits.count
      statistics.recordsScanned = index.lineCount
      // The last line may have no line break.
      let endsWithBreak = Int(places[unchecked: index.lineCount - 1]) < block.upperBound
      statistics.bytesScanned = block.count - index.lineCount + (endsWithBreak ? 0 : 1)
      return
    }
    var next = 0
    var nextHit = hits.first ?? .max
    var (size, passedOver) = (0, 0)
    var start = block.lowerBound
    for line in 0..<index.lineCount {
      let lineEnd = Int(places[unchecked: line])
      defer { start = lineEnd + 1 }
      var end = lineEnd
      if end > start, bytes[unchecked: end - 1] == UInt8(ascii: "\r") { end -= 1 }
      let isHit = nextHit == line
      if isHit {
        next += 1
        nextHit = next < hits.count ? hits[next] : .max
      }
      if end == start { continue }
      size += end - start
      // What is no record may still have the text that is sought, written in another manner.
      if !isHit, isBare, Int(spaces[unchecked: line]) == separators,
        check.accepts(bytes, start, end),
        end - start <= LineTable.lengthLimit,
        !mayBeEmpty || !LineTable.hasEmptyColumn(bytes, start..<end)
      {
        passedOver += 1
      } else {
        lines.append(Line(range: start..<end, number: line))
      }
    }
    statistics.recordsScanned = lines.count + passedOver
    statistics.bytesScanned = size
    self.passedOver = passedOver
  }

  /// The numbers of the lines that the needle is in.
  private static func hits(
    _ needle: LineNeedle, _ bytes: Span<UInt8>, _ block: Range<Int>, _ index: SeparatorIndex
  ) -> [Int]? {
    var hits: [Int] = []
    var line = 0
    var position = block.lowerBound
    /// Notes the line of a place, and goes on after it.
    func note(_ place: Int) {
      while Int(index.places[line]) < place { line += 1 }
      hits.append(line)
      position = Int(index.places[line]) + 1
    }
    switch needle {
    case .text(let text):
      while position < block.upperBound,
        let place = text.first(in: bytes, position..<block.upperBound)
      {
        note(place)
      }
    case .expression(let expression):
      let matcher = expression.matcher()
      while position < block.upperBound {
        switch matcher.search(bytes, position..<block.upperBound) {
        case .found(let place): note(place)
        case .nothing: return hits
        case .givenUp: return nil
        }
      }
    }
    return hits
  }
}
