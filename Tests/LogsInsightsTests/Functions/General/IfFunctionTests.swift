import LogsInsights
import Testing

@Suite struct IfFunctionTests {
  @Test(
    arguments: [
      ("if(bytes > 5, 'a', 'b')", "a"),
      ("if(bytes > 5000, 'a', 'b')", "b"),
      ("if(vpcId = 'x', 'a', 'b')", "b"),
      ("if('true', 1, 2)", "1"),
      ("if(0, 1, 2)", "2"),
      ("if('x', 1, 2)", "2"),
      ("if(1 = 1, vpcId, 2)", nil),
      ("if(isempty(''), 'e', 'f')", "e"),
    ] as [(String, String?)])
  func `one of two values; an unknown condition is not true`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("if(1 = 1, 2)", 7, "Function if takes 3 arguments, found 2")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
