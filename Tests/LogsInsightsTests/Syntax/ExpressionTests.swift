import LogsInsights
import Testing

@Suite struct ExpressionTests {
  @Test(
    arguments: [
      ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("2 ^ 3 ^ 2", "512"), ("-2 ^ 2", "-4"),
      ("2 ^ -1", "0.5"),
      ("10 - 3 - 2", "5"), ("7 % 4", "3"), ("7 / 2", "3.5"), ("8 / 2", "4"), ("1 / 0", nil),
      ("1 % 0", nil), ("bytes + 'x'", nil), ("vpcId * 2", nil),
      ("9223372036854775807 + 1", "9223372036854775808"),
      ("0.1 + 0.2", "0.3"), ("'-9223372036854775808' / -1", "9223372036854775808"),
      ("'-9223372036854775808' % -1", "0"), ("abs('-9223372036854775808')", "9223372036854775808"),
      ("1 < 2", "1"), ("not 1 > 2", "1"), ("! (1 = 1)", "0"),
      ("vpcId = 'x'", nil), ("vpcId = 'x' or 1 = 1", "1"), ("vpcId = 'x' and 1 = 2", "0"),
      ("not vpcId = 'x'", nil), ("dstPort in [22, '443']", "1"), ("dstPort not in []", "1"),
      ("vpcId not in ['x']", nil), ("srcAddr like '0.0'", "1"), ("srcAddr like /^10\\./", "1"),
      ("srcAddr not like '10.'", "0"), ("vpcId not like 'x'", nil), ("bytes like '40'", "1"),
      ("srcAddr =~ '^10[.]'", "1"), ("@message like /ACCEPT|REJECT/", "1"), ("'a' like /\\//", "0"),
      ("'a/b' like /a\\/b/", "1"), ("true", "1"), ("packets / 3", "3.3333"),
      ("bytes = 4e3", "1"), ("bytes=4000", "1"),
    ] as [(String, String?)])
  func `expressions`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test func `a regular expression that needs too much work is reported`() throws {
    let line = Sample.line(String(repeating: "a", count: 60) + "b")
    let result = try InsightsQuery(parsing: "filter @message like /(a+)+$/").run(over: [line, line])
    #expect(result.rows.isEmpty)
    #expect(result.notices == [.abandonedMatches(2)])
  }
}
