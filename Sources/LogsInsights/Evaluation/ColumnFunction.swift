/// Functions that are faster for a whole column than row by row. What they give is what their bodies
/// would.
enum ColumnFunction: Sendable {
  /// Parts side by side.
  case concat
  /// The first value whose condition is true: `case` and `if`.
  case choice
  /// A text made of an instant, as `formatDate` does: few instants are met again and again.
  case instant

  /// `nil` for a function that has no faster form.
  init?(_ name: String) {
    switch name {
    case "concat": self = .concat
    case "case", "if": self = .choice
    case "formatDate": self = .instant
    default: return nil
    }
  }

  /// `nil` when these arguments are better taken row by row.
  func evaluate(
    _ arguments: [BoundExpression], _ batch: Batch, in context: QueryContext, body: FunctionBody
  ) -> Column? {
    switch self {
    case .concat:
      Self.concatenated(
        arguments.map { $0.evaluate(batch, in: context) }, batch.count, context.madeText)
    case .choice: Self.chosen(arguments, batch, in: context)
    case .instant:
      Self.remembered(arguments.map { $0.evaluate(batch, in: context) }, batch.count) {
        body($0, context)
      }
    }
  }

  // MARK: concat

  private static func concatenated(
    _ parts: [Column], _ count: Int, _ made: MadeText
  ) -> Column {
    var result = TextColumn(bytes: [], starts: [], ends: [])
    result.starts.reserveCapacity(count)
    result.ends.reserveCapacity(count)
    result.bytes.reserveCapacity(count * 16 * parts.count)
    let constants = parts.map { part in
      if case .constant(let value) = part { value.asText } else { Text?.none }
    }
    for row in 0..<count {
      let start = result.bytes.count
      var isMissing = true
      for (index, part) in parts.enumerated() {
        switch part {
        case .text(let texts):
          guard texts.starts[row] >= 0, made.take(texts.ends[row] - texts.starts[row]) else {
            continue
          }
          result.append(texts, row)
        case .constant:
          guard let text = constants[index], made.take(text.bytes.count) else { continue }
          result.bytes += text.bytes
        case .coded, .integers, .timestamps, .booleans, .datums, .pointers, .grouped:
          guard let text = part[row].asText, made.take(text.bytes.count) else { continue }
          result.bytes += text.bytes
        }
        isMissing = false
      }
      result.starts.append(isMissing ? -1 : start)
      result.ends.append(isMissing ? -1 : result.bytes.count)
    }
    result.pad()
    return .text(result)
  }

  // MARK: case, if

  private static func chosen(
    _ arguments: [BoundExpression], _ batch: Batch, in context: QueryContext
  ) -> Column {
    let pairs = arguments.count / 2
    var values = (0..<pairs).map { arguments[2 * $0 + 1].evaluate(batch, in: context) }
    values.append(
      arguments.count % 2 == 1
        ? arguments[arguments.count - 1].evaluate(batch, in: context) : .constant(.null))
    // From the last condition to the first, so that the first one has the last word.
    var choice = [Int](repeating: pairs, count: batch.count)
    for index in (0..<pairs).reversed() {
      let truth = arguments[2 * index].truth(batch, in: context)
      for row in 0..<batch.count where truth[row] == true { choice[row] = index }
    }
    return texts(values, choice) ?? .datums(choice.indices.map { values[choice[$0]][$0] })
  }

  /// A column of the values when all are constant texts.
  private static func texts(_ values: [Column], _ choice: [Int]) -> Column? {
    var (starts, ends): ([Int], [Int]) = ([], [])
    var result = TextColumn(bytes: [], starts: [], ends: [])
    for value in values {
      switch value {
      case .constant(.text(let text)):
        starts.append(result.bytes.count)
        result.bytes += text.bytes
        ends.append(result.bytes.count)
      case .constant(.null):
        starts.append(-1)
        ends.append(-1)
      default: return nil
      }
    }
    result.pad()
    result.starts = choice.map { starts[$0] }
    result.ends = choice.map { ends[$0] }
    return .text(result)
  }

  // MARK: Instants

  /// The values of a function of instants and constants, each computed once as long as it is among the
  /// last few.
  private static func remembered(
    _ arguments: [Column], _ count: Int, body: ([Datum]) -> Datum
  ) -> Column? {
    guard let first = arguments.first, case .timestamps(let instants) = first else { return nil }
    var values: [Datum] = [.null]
    for argument in arguments.dropFirst() {
      guard case .constant(let value) = argument else { return nil }
      values.append(value)
    }
    let size = 256
    var known = [Int?](repeating: nil, count: size)
    var places = [(start: Int, end: Int)](repeating: (-1, -1), count: size)
    var result = TextColumn(bytes: [], starts: [], ends: [])
    result.starts.reserveCapacity(count)
    result.ends.reserveCapacity(count)
    for instant in instants {
      let index = Int(truncatingIfNeeded: UInt(bitPattern: instant) / 1_000) & (size - 1)
      if known[index] != instant {
        known[index] = instant
        values[0] = .timestamp(instant)
        switch body(values) {
        case .text(let text):
          places[index].start = result.bytes.count
          result.bytes += text.bytes
          places[index].end = result.bytes.count
        case .null: places[index] = (-1, -1)
        default: return nil
        }
      }
      result.starts.append(places[index].start)
      result.ends.append(places[index].end)
    }
    result.pad()
    return .text(result)
  }
}

extension TextColumn {
  /// Adds the bytes of another column's text.
  @inline(__always)
  fileprivate mutating func append(_ other: TextColumn, _ row: Int) {
    other.bytes.withUnsafeBufferPointer { all in
      bytes.append(
        contentsOf: UnsafeBufferPointer(rebasing: all[other.starts[row]..<other.ends[row]]))
    }
  }

  /// Room behind the last text, which is then read eight bytes at a time like all others.
  fileprivate mutating func pad() {
    bytes.append(contentsOf: repeatElement(0, count: 16))
  }
}
