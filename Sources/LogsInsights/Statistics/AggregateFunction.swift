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
