/// What a line must hold to pass the first filter, as far as that can be told from its bytes alone.
///
/// Searching a whole piece of a file for it costs a fraction of taking all lines apart; only lines
/// that hold it, and those that are no flow log records, then go through the query.
enum LineNeedle: Sendable {
  case text(ByteNeedle)
  case expression(RegularExpression)

  /// `nil` when the query takes all records, or a filter that says nothing about bytes.
  init?(_ plan: Plan) {
    guard let filter = plan.stages.first as? FilterStage else { return nil }
    let demands = Demands(filter.condition, fields: plan.sourceFields)
    // A match that is given up is told to the person who asks, so all lines of a query must be tried
    // by all its expressions, or all by the one that is searched for.
    guard !demands.hasCalls else { return nil }
    switch demands.expressions.count {
    case 0:
      guard let longest = demands.texts.max(by: { $0.count < $1.count }) else { return nil }
      self = .text(longest)
    case 1:
      guard demands.expressionCount == 1 else { return nil }
      self = .expression(demands.expressions[0])
    default: return nil
    }
  }
}

/// What each record that passes a condition has in its message.
private struct Demands {
  private(set) var texts: [ByteNeedle] = []
  private(set) var expressions: [RegularExpression] = []
  /// Expressions anywhere in the condition.
  private(set) var expressionCount = 0
  private(set) var hasCalls = false

  init(_ condition: BoundExpression, fields: [SourceField]) {
    var message: Set<Int> = []
    for field in fields {
      switch field.origin {
      case .discovered, .system(.message): message.insert(field.slot)
      case .system: break
      }
    }
    demand(condition, message)
    survey(condition)
    if expressionCount > 0, expressions.isEmpty { hasCalls = true }
  }

  private mutating func demand(_ condition: BoundExpression, _ message: Set<Int>) {
    switch condition {
    case .and(let left, let right):
      demand(left, message)
      demand(right, message)
    case .comparison(.equal, .slot(let slot), .constant(.text(let text))),
      .comparison(.equal, .constant(.text(let text)), .slot(let slot)):
      // Text that is a number equals other spellings of it.
      if message.contains(slot), Number.parse(text.bytes) == nil { demand(text) }
    case .match(.slot(let slot), .containing(let text)):
      if message.contains(slot) { demand(text) }
    case .match(.slot(let slot), .matching(let expression)):
      if message.contains(slot), expression.isWithinLines { expressions.append(expression) }
    default: break
    }
  }

  private mutating func demand(_ text: Text) {
    let hasLineEnds = text.bytes.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    if !hasLineEnds, let needle = ByteNeedle(text) { texts.append(needle) }
  }

  private mutating func survey(_ expression: BoundExpression) {
    switch expression {
    case .constant, .slot: break
    case .call, .columnCall, .floor: hasCalls = true
    case .part(let inner, _), .not(let inner), .membership(let inner, _): survey(inner)
    case .and(let left, let right), .or(let left, let right), .comparison(_, let left, let right),
      .arithmetic(_, let left, let right):
      survey(left)
      survey(right)
    case .match(let inner, let pattern):
      if case .matching = pattern { expressionCount += 1 }
      survey(inner)
    }
  }
}

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
