import LogsInsights
import Testing

@Suite struct FormatDateFunctionTests {
  @Test(
    arguments: [
      ("formatDate(@timestamp, '%Y-%m-%d')", "2026-03-02"),
      ("formatDate(@timestamp, '%H:%M %a %j', '-05:30')", "09:07 Mon 061"),
      ("formatDate(0, '%Y')", "1970"),
      ("formatDate('0', '%d')", "01"),
      ("formatDate(@timestamp, 'plain')", "plain"),
      ("formatDate(@timestamp, '')", ""),
      ("formatDate('x', '%Y')", nil),
      ("formatDate(vpcId, '%Y')", nil),
      ("formatDate(@timestamp, vpcId)", nil),
      ("strftime(@timestamp, '%S')", "12"),
    ] as [(String, String?)])
  func `an instant as text, by the conversions of strftime`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("formatDate(0)", 7, "Function formatDate takes 2 to 3 arguments, found 1"),
    (
      "formatDate(0, '%Y', 'Mars')", 27,
      #"Function formatDate expects "UTC" or an offset such as "+02:00""#
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
