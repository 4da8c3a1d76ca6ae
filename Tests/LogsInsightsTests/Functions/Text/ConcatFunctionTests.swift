import LogsInsights
import Testing

@Suite struct ConcatFunctionTests {
  @Test(
    arguments: [
      ("concat(srcAddr, ':', srcPort)", "10.0.0.5:49152"),
      ("concat('a')", "a"),
      ("concat('a', vpcId, 'b')", "ab"),
      ("concat('ï', 1.50)", "ï1.5"),
      ("concat(vpcId)", nil),
      ("concat(split('a', ','), 'b')", "b"),
    ] as [(String, String?)])
  func `texts one behind the other; missing ones add nothing`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("concat()", 7, "Function concat takes at least 1 arguments, found 0")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
