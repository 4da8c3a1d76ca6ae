import LogsInsights
import Testing

@Suite struct StddevStatisticTests {
  @Test(
    arguments: [
      ("stddev(bytes)", "2.2361"),
      ("stddev(7)", "0"),
      ("stddev(action)", nil),
      ("stddev(vpcId)", nil),
    ] as [(String, String?)])
  func `how far numbers lie from their mean, over the population`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("stddev()", 6, "Function stddev takes 1 argument, found 0"),
    ("stddev(a, b)", 6, "Function stddev takes 1 argument, found 2"),
    ("stddev(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct VarianceStatisticTests {
  @Test(
    arguments: [
      ("variance(bytes)", "5"),
      ("variance(1e9 + bytes)", "5"),
      ("variance(7)", "0"),
      ("variance(action)", nil),
      ("variance(vpcId)", nil),
    ] as [(String, String?)])
  func `the square of how far numbers lie from their mean`(expression: String, expected: String?)
    throws
  {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("variance()", 6, "Function variance takes 1 argument, found 0"),
    ("variance(a, b)", 6, "Function variance takes 1 argument, found 2"),
    ("variance(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct PctStatisticTests {
  @Test(
    arguments: [
      ("pct(bytes, 50)", "4"),
      ("pct(bytes, 51)", "6"),
      ("pct(bytes, 100)", "8"),
      ("pct(bytes, 0)", "2"),
      ("pct(bytes, 99.9)", "8"),
      ("percentile(bytes, '25')", "2"),
      ("pct(action, 50)", nil),
      ("pct(vpcId, 50)", nil),
    ] as [(String, String?)])
  func `the value that so many percent of all do not exceed, by nearest rank`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("pct(bytes)", 6, "Function pct takes 2 arguments, found 1"),
    ("pct(bytes, 101)", 17, "Function pct expects a percentage from 0 to 100 as argument 2"),
    ("pct(bytes, -1)", 17, "Function pct expects a percentage from 0 to 100 as argument 2"),
    ("pct(bytes, packets)", 17, "Function pct expects a percentage from 0 to 100 as argument 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct MedianStatisticTests {
  @Test(arguments: [
    ("median(bytes)", "5"), ("median(packets)", "50"), ("Median(if(bytes > 2, bytes, ''))", "6"),
    ("pct(bytes, 50)", "4"),
  ])
  func `the middle value, or the mean of the two in the middle`(
    expression: String, expected: String
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    #expect(query.run(over: Sample.five).rows.first?.first?.value == expected)
  }

  @Test func `nothing but missing values has none`() throws {
    let query = try InsightsQuery(parsing: "stats median(vpcId) as x, count(*) as n")
    #expect(query.run(over: Sample.five).rows.first?.map(\.field) == ["n"])
  }
}
