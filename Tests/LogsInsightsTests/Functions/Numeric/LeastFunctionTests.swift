import LogsInsights
import Testing

@Suite struct LeastFunctionTests {
  @Test(
    arguments: [
      ("least(1, '-20', 3)", "-20"),
      ("least(bytes, packets)", "10"),
      ("least(7)", "7"),
      ("least(vpcId, 2)", "2"),
      ("least(0.5, 'x')", "0.5"),
      ("least(vpcId)", nil),
      ("least('a', 'b')", nil),
    ] as [(String, String?)])
  func `the smallest of the numbers, missing ones passed over`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("least()", 7, "Function least takes at least 1 arguments, found 0")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
