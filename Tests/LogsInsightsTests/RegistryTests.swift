import Testing

@testable import LogsInsights

@Suite struct RegistryTests {
  @Test(arguments: [
    ("keywords", CommandRegistry.keywords + CommandRegistry.unsupported.keys),
    ("functions", FunctionRegistry.names.map { $0.lowercased() }),
    ("aggregate functions", AggregateFunctionRegistry.names.map { $0.lowercased() }),
  ])
  func `no name is there twice`(what: String, names: [String]) {
    let doubles = Dictionary(grouping: names, by: \.self).filter { $1.count > 1 }.keys.sorted()
    #expect(doubles == [], "\(what)")
  }
}
