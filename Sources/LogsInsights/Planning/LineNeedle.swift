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
