import Testing

@Suite struct NumericFunctionsTests {
  @Test(
    arguments: [
      ("abs(-3)", "3"), ("abs(-2.5)", "2.5"), ("abs('x')", nil), ("ceil(2.1)", "3"),
      ("floor(-2.1)", "-3"), ("round(2.5)", "3"), ("round(2.345, 2)", "2.35"),
      ("round(1234, -2)", "1200"), ("sqrt(16)", "4"), ("sqrt(-1)", nil), ("log(1)", "0"),
      ("log(10)", "2.3026"), ("greatest(1, '20', 3)", "20"), ("least(bytes, packets)", "10"),
      ("greatest(vpcId, 2)", "2"), ("haversine(52.52, 13.405, 48.8566, 2.3522)", "877.4645"),
      ("toNumber('12.50')", "12.5"), ("toNumber('eni-1')", nil), ("toInt(3.9)", "3"),
      ("toInt(3000000000)", nil), ("toLong(3000000000)", "3000000000"), ("toDouble('1e3')", "1000"),
      ("isNumeric(bytes)", "1"), ("isNumeric(srcAddr)", "0"), ("isNumeric(vpcId)", "0"),
    ] as [(String, String?)])
  func `numeric functions`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }
}
