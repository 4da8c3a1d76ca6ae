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
