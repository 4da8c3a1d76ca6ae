/// The lines of a block that must be looked at, and how much was read.
struct LineSearch {
  /// Without what ends them, in their order.
  private(set) var lines: [Range<Int>] = []
  private(set) var statistics = QueryStatistics()
  private(set) var longestLine = 0

  /// `nil` when the search took too much work.
  init?(_ needle: LineNeedle, _ bytes: Span<UInt8>, _ block: Range<Int>, _ index: SeparatorIndex) {
    guard let hits = Self.hits(needle, bytes, block, index) else { return nil }
    var next = hits[...]
    var start = block.lowerBound
    for line in 0..<index.lineCount {
      let lineEnd = Int(index.places[line])
      var end = lineEnd
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      let isHit = next.first == line
      if isHit { next.removeFirst() }
      if end > start {
        statistics.recordsScanned += 1
        statistics.bytesScanned += end - start
        longestLine = max(longestLine, end - start)
        // Objects and headers begin with what is no digit.
        if isHit || bytes[start] > UInt8(ascii: "9") { lines.append(start..<end) }
      }
      start = lineEnd + 1
    }
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
