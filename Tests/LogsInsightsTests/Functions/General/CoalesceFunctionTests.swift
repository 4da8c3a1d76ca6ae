import LogsInsights
import Testing

@Suite struct CoalesceFunctionTests {
  @Test(
    arguments: [
      ("coalesce(vpcId, srcAddr)", "10.0.0.5"),
      ("coalesce('', 'x')", ""),
      ("coalesce(1)", "1"),
      ("coalesce(vpcId, subnetId)", nil),
      ("coalesce(vpcId, split('a,b', ','))", #"["a","b"]"#),
    ] as [(String, String?)])
  func `the first value that is there`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("coalesce()", 7, "Function coalesce takes at least 1 arguments, found 0")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
