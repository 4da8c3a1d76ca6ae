import LogsInsights
import Testing

@Suite struct MinStatisticTests {
  @Test(
    arguments: [
      ("min(bytes)", "2"),
      ("min(-bytes)", "-8"),
      ("min(@timestamp)", "2026-03-02 00:00:00.000"),
      ("min(action)", nil),
      ("min(vpcId)", nil),
    ] as [(String, String?)])
  func `the smallest number, a timestamp as one`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("min()", 6, "Function min takes 1 argument, found 0"),
    ("min(a, b)", 6, "Function min takes 1 argument, found 2"),
    ("min(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct MaxStatisticTests {
  @Test(
    arguments: [
      ("max(bytes)", "8"),
      ("-max(bytes)", "-8"),
      ("max(bytes) > 5", "1"),
      ("max(@timestamp)", "2026-03-02 00:00:09.000"),
      ("max(action)", nil),
      ("max(vpcId)", nil),
    ] as [(String, String?)])
  func `the largest number, a timestamp as one`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("max()", 6, "Function max takes 1 argument, found 0"),
    ("max(a, b)", 6, "Function max takes 1 argument, found 2"),
    ("max(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct EarliestStatisticTests {
  /// INQ-05
  @Test(
    arguments: [
      ("earliest(bytes)", "4"),
      ("earliest(@timestamp)", "1772409600000"),
      ("earliest(if(bytes < 5, vpcId, bytes))", "8"),
      ("earliest(vpcId)", nil),
    ] as [(String, String?)])
  func `the value of the first record by @timestamp, instants in milliseconds`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("earliest()", 6, "Function earliest takes 1 argument, found 0"),
    ("earliest(a, b)", 6, "Function earliest takes 1 argument, found 2"),
    ("earliest(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct LatestStatisticTests {
  @Test(
    arguments: [
      ("latest(srcAddr)", "-"),
      ("latest(@timestamp)", "1772409609000"),
      ("latest(if(bytes > 0, bytes, vpcId))", "2"),
      ("latest(vpcId)", nil),
    ] as [(String, String?)])
  func `the value of the last record by @timestamp, instants in milliseconds`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("latest()", 6, "Function latest takes 1 argument, found 0"),
    ("latest(a, b)", 6, "Function latest takes 1 argument, found 2"),
    ("latest(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct SortsFirstStatisticTests {
  @Test(
    arguments: [
      ("sortsFirst(srcAddr)", "-"),
      ("sortsFirst(if(bytes > 0, bytes, vpcId))", "2"),
      ("sortsFirst(@timestamp)", "2026-03-02 00:00:00.000"),
      ("sortsFirst(vpcId)", nil),
    ] as [(String, String?)])
  func `the value that sort would put first`(expression: String, expected: String?) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("sortsFirst()", 6, "Function sortsFirst takes 1 argument, found 0"),
    ("sortsFirst(a, b)", 6, "Function sortsFirst takes 1 argument, found 2"),
    ("sortsFirst(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct SortsLastStatisticTests {
  @Test(
    arguments: [
      ("sortsLast(bytes)", "8"),
      ("sortsLast(srcAddr)", "10.0.0.1"),
      ("sortsLast(vpcId)", nil),
    ] as [(String, String?)])
  func `the value that sort would put last, numbers after all else`(
    expression: String, expected: String?
  ) throws {
    let query = try InsightsQuery(parsing: "stats \(expression) as x")
    let row = query.run(over: Sample.five).rows.first
    #expect(row?.first?.value == expected)
  }

  @Test(arguments: [
    ("sortsLast()", 6, "Function sortsLast takes 1 argument, found 0"),
    ("sortsLast(a, b)", 6, "Function sortsLast takes 1 argument, found 2"),
    ("sortsLast(*)", 6, "unexpected symbol found * at line 1 and position 6"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("stats \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
