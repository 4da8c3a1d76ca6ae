extension StatisticRegistry {
  static let all = families.flatMap(\.self)

  static let names = all.flatMap(\.names)

  private static let byName: [String: Aggregate] = {
    var table: [String: Aggregate] = [:]
    for aggregate in all { for name in aggregate.names { table[name.lowercased()] = aggregate } }
    return table
  }()

  static func aggregate(_ name: String) -> Aggregate? { byName[name.lowercased()] }
}
