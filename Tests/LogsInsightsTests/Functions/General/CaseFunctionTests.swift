import LogsInsights
import Testing

@Suite struct CaseFunctionTests {
  @Test(
    arguments: [
      ("case(bytes > 9000, 'big', bytes > 100, 'small')", "small"),
      ("case(bytes > 9000, 'big', 'other')", "other"),
      ("case(bytes > 9000, 'big')", nil),
      ("case(vpcId = 'x', 1, vpcId != 'x', 2, 3)", "3"),
      ("case('x', 1, 2)", "2"),
      ("case(0,1,0,2,0,3,0,4,0,5,0,6,0,7,0,8,0,9,1,10,11)", "10"),
    ] as [(String, String?)])
  func `the value behind the first condition that is true`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("case(1)", 7, "Function case takes 2 to 21 arguments, found 1"),
    (
      "case(1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1)", 7,
      "Function case takes 2 to 21 arguments, found 22"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
