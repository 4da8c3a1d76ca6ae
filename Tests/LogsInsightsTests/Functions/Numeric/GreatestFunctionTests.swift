import LogsInsights
import Testing

@Suite struct GreatestFunctionTests {
  @Test(
    arguments: [
      ("greatest(1, '20', 3)", "20"),
      ("greatest(bytes, packets)", "4000"),
      ("greatest(-1)", "-1"),
      ("greatest(vpcId, 2)", "2"),
      ("greatest(0.5, 'x')", "0.5"),
      ("greatest(vpcId)", nil),
      ("greatest('a', 'b')", nil),
    ] as [(String, String?)])
  func `the largest of the numbers, missing ones passed over`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("greatest()", 7, "Function greatest takes at least 1 arguments, found 0")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
