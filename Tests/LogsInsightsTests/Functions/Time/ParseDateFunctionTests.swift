import LogsInsights
import Testing

@Suite struct ParseDateFunctionTests {
  @Test(
    arguments: [
      ("parseDate(@message, 'yyyy-MM-dd HH:mm:ss.SSS')", "1772462232345"),
      ("parseDate(@message, 'yyyy-MM-dd HH:mm:ss.SSS', '+02:00')", "1772455032345"),
      ("parseDate('02/Mar/2026:14:37:12 +0000', 'dd/MMM/yyyy:HH:mm:ss Z')", "1772462232000"),
      ("parseDate('1970-01-01', 'yyyy-MM-dd', 'UTC')", "0"),
      ("parseDate('2026-02-30', 'yyyy-MM-dd')", nil),
      ("parseDate('x', 'yyyy')", nil),
      ("parseDate('', 'yyyy')", nil),
      ("parseDate(vpcId, 'yyyy')", nil),
      ("parseDate('2026', vpcId)", nil),
    ] as [(String, String?)])
  func `a text as milliseconds since 1970, by a pattern of Java`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("parseDate('x')", 7, "Function parseDate takes 2 to 3 arguments, found 1"),
    (
      "parseDate('2026', 'yyyy', 'Mars')", 33,
      #"Function parseDate expects "UTC" or an offset such as "+02:00""#
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
