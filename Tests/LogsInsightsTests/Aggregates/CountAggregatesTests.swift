import LogsInsights
import Testing

@Suite struct CountStatisticTests {
  @Test(
    arguments: [
      ("count(*)", "5"),
      ("COUNT()", "5"),
      ("count(srcAddr)", "5"),
      ("count(vpcId)", "0"),
      ("count(if(bytes > 5, 1, vpcId))", "2"),
      ("countOverTime(*)", "5"),
      ("count_over_time(srcAddr)", "5"),
      ("count(*) / 2", "2.5"),
    ] as [(String, String?)])
  func `records, or those that have a field`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("count(a, b)", 6, "Function count takes 0 to 1 arguments, found 2"),
    ("count(count(*))", 12, "Statistic count can only be used in the stats command"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct CountDistinctStatisticTests {
  @Test(
    arguments: [
      ("count_distinct(srcAddr)", "3"),
      ("countDistinct(action)", "2"),
      ("count_distinct(if(bytes > 5, 1, 1))", "1"),
      ("count_distinct(vpcId)", "0"),
    ] as [(String, String?)])
  func `how many different values there are`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("count_distinct()", 6, "Function count_distinct takes 1 argument, found 0"),
    ("count_distinct(a, b)", 6, "Function count_distinct takes 1 argument, found 2"),
    ("count_distinct(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct ValuesStatisticTests {
  @Test(
    arguments: [
      ("values(action)", #"["ACCEPT","-"]"#),
      ("collect_values(bytes)", #"["4","8","6","2","-"]"#),
      ("values(vpcId)", "[]"),
    ] as [(String, String?)])
  func `the different values in the order of appearance`(expression: String, expected: String?)
    throws
  {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("values()", 6, "Function values takes 1 argument, found 0"),
    ("values(a, b)", 6, "Function values takes 1 argument, found 2"),
    ("values(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
