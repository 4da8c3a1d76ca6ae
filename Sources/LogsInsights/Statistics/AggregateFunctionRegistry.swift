/// All aggregates, by family: one file each.
enum AggregateFunctionRegistry {
  static let all: [AggregateFunction] =
    countAggregates + sumAggregates + extremeAggregates + spreadAggregates + orderAggregates
    + distinctAggregates + seriesAggregates + medianAggregates

  static let names = all.flatMap(\.names)

  private static let byName: [String: AggregateFunction] = {
    var table: [String: AggregateFunction] = [:]
    for aggregate in all { for name in aggregate.names { table[name.lowercased()] = aggregate } }
    return table
  }()

  static func aggregate(_ name: String) -> AggregateFunction? { byName[name.lowercased()] }
}
