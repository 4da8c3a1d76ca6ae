/// An aggregate function of the language, for `stats`.
struct AggregateFunction: Sendable {
  /// As documented; the first is the usual one. Found in any letter case.
  let names: [String]
  let arity: ClosedRange<Int>
  /// Whether `name(*)` may be written.
  let allowsStar: Bool
  /// Whether `@timestamp` is handed over as last argument.
  let needsTimestamp: Bool
  /// Whether it must stand alone, without `by`.
  let standsAlone: Bool
  /// The arguments that are columns; the others are read from the call site.
  let columns: Range<Int>
  let bind: @Sendable (CallSite) throws(Diagnostic) -> any Accumulator

  init(
    _ names: String..., arity: ClosedRange<Int>, columns: Range<Int>? = nil,
    allowsStar: Bool = false, needsTimestamp: Bool = false, standsAlone: Bool = false,
    bind: @escaping @Sendable (CallSite) throws(Diagnostic) -> any Accumulator
  ) {
    self.names = names
    self.arity = arity
    self.columns = columns ?? 0..<arity.upperBound
    self.allowsStar = allowsStar
    self.needsTimestamp = needsTimestamp
    self.standsAlone = standsAlone
    self.bind = bind
  }
}

/// The running state of one aggregate over all groups.
protocol Accumulator: Sendable {
  /// Takes in a batch. `groups` has the group of each row, all below `groupCount`.
  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int)

  /// Missing when the group gave nothing to count with.
  func result(_ group: Int) -> Datum

  /// The results of some groups.
  func results(_ groups: [Int]) -> Column

  /// Whether whole numbers may be handed over by themselves, apart from all other values.
  var takesNumbers: Bool { get }

  /// Takes in whole numbers, each with its group.
  mutating func add(numbers: Span<Int>, groups: Span<Int>, groupCount: Int)

  /// Whether two states can become one whose results do not depend on how values were shared out.
  var isMergeable: Bool { get }

  /// Takes in a state of the same kind; `groups` has the group here of each group there.
  mutating func merge(_ other: any Accumulator, groups: [Int], groupCount: Int)
}

extension Accumulator {
  func results(_ groups: [Int]) -> Column { Self.column(groups.map { result($0) }) }

  /// Whole numbers are sorted faster by themselves.
  static func column(_ results: [Datum]) -> Column {
    var numbers: [Int] = []
    numbers.reserveCapacity(results.count)
    for result in results {
      guard case .integer(let number) = result else { return .datums(results) }
      numbers.append(number)
    }
    return .integers(numbers[...])
  }

  var takesNumbers: Bool { false }
  mutating func add(numbers: Span<Int>, groups: Span<Int>, groupCount: Int) {}
  var isMergeable: Bool { false }
  mutating func merge(_ other: any Accumulator, groups: [Int], groupCount: Int) {}
}

extension AggregateFunctionRegistry {
  static let all = families.flatMap(\.self)

  static let names = all.flatMap(\.names)

  private static let byName: [String: AggregateFunction] = {
    var table: [String: AggregateFunction] = [:]
    for aggregate in all { for name in aggregate.names { table[name.lowercased()] = aggregate } }
    return table
  }()

  static func aggregate(_ name: String) -> AggregateFunction? { byName[name.lowercased()] }
}
