import LogsInsights
import Testing

@Suite struct HaversineFunctionTests {
  @Test(
    arguments: [
      ("haversine(52.52, 13.405, 48.8566, 2.3522)", "877.4645"),
      ("haversine(0, 0, 0, 0)", "0"),
      ("haversine('0', '0', '0', '180')", "20015.1144"),
      ("haversine(90, 0, 90, 77)", "0"),
      ("haversine(vpcId, 0, 0, 0)", nil),
      ("haversine(0, 'x', 0, 0)", nil),
    ] as [(String, String?)])
  func `kilometres between two places on the earth`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("haversine(1, 2, 3)", 7, "Function haversine takes 4 arguments, found 3")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
