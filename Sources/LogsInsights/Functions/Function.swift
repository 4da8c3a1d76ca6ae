/// A scalar function of the language: one value for each record, from the values of its arguments.
struct Function: Sendable {
  /// Never sees a number of arguments outside `arity`; decides itself what missing values mean.
  typealias Body = FunctionBody

  /// As documented; the first is the usual one. Found in any letter case.
  let names: [String]
  let arity: ClosedRange<Int>
  /// Fields that the function reads without being told, handed over before its arguments.
  let implicitFields: [String]
  /// The argument that is a period, if one is.
  let period: Int?
  /// Whether it gives the start of the period, its last argument, that an instant lies in; whole
  /// columns of instants are then rounded at once.
  let isFloor: Bool
  let bind: @Sendable (CallSite) throws(Diagnostic) -> Body

  var name: String { names[0] }

  /// A function of its arguments alone.
  init(
    _ names: String..., arity: ClosedRange<Int>, body: @escaping @Sendable ([Datum]) -> Datum
  ) {
    self.names = names
    self.arity = arity
    implicitFields = []
    period = nil
    isFloor = false
    bind = { _ in { arguments, _ in body(arguments) } }
  }

  /// A function that prepares itself once for a query, from arguments that are constant there.
  init(
    _ names: String..., arity: ClosedRange<Int>, implicitFields: [String] = [],
    period: Int? = nil, isFloor: Bool = false,
    binding bind: @escaping @Sendable (CallSite) throws(Diagnostic) -> Body
  ) {
    self.names = names
    self.arity = arity
    self.implicitFields = implicitFields
    self.period = period
    self.isFloor = isFloor
    self.bind = bind
  }
}

extension FunctionRegistry {
  static let all = families.flatMap(\.self)

  static let names = all.flatMap(\.names)

  private static let byName: [String: Function] = {
    var table: [String: Function] = [:]
    for function in all { for name in function.names { table[name.lowercased()] = function } }
    return table
  }()

  static func function(_ name: String) -> Function? { byName[name.lowercased()] }
}
