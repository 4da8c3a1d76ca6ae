import Testing

@Suite struct GeneralFunctionsTests {
  @Test(
    arguments: [
      ("ispresent(srcAddr)", "1"), ("ispresent(vpcId)", "0"),
      ("coalesce(vpcId, srcAddr)", "10.0.0.5"),
      ("coalesce(vpcId, subnetId)", nil), ("if(vpcId = 'x', 'a', 'b')", "b"),
      ("case(bytes > 9000, 'big', bytes > 100, 'small')", "small"),
      ("case(bytes > 9000, 'big')", nil), ("case(bytes > 9000, 'big', 'other')", "other"),
      ("messageSize('naïve')", "6"), ("messageSize(vpcId)", nil),
    ] as [(String, String?)])
  func `general functions`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }
}
