import LogsInsights
import Testing

@Suite struct JsonArraySizeFunctionTests {
  @Test(
    arguments: [
      ("jsonArraySize('[1,[2,3],4]')", "3"),
      ("jsonArraySize('[]')", "0"),
      ("jsonArraySize(split('a,b', ','))", "2"),
      (#"jsonArraySize('{"a":1}')"#, nil),
      ("jsonArraySize('7')", nil),
      ("jsonArraySize(vpcId)", nil),
    ] as [(String, String?)])
  func `how many elements a list has, or the text of one`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("jsonArraySize()", 7, "Function jsonArraySize takes 1 argument, found 0"),
    ("jsonArraySize(1, 2)", 7, "Function jsonArraySize takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
