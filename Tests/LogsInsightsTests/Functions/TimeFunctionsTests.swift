import LogsInsights
import Testing

@Suite struct BinFunctionTests {
  @Test(
    arguments: [
      ("bin(5m)", "2026-03-02 14:35:00.000"),
      ("bin(300s)", "2026-03-02 14:37:00.000"),
      ("bin(5000ms)", "2026-03-02 14:37:12.000"),
      ("bin(1h)", "2026-03-02 14:00:00.000"),
      ("bin(48h)", "2026-03-02 00:00:00.000"),
      ("bin(1d)", "2026-03-02 00:00:00.000"),
      ("bin(1w)", "2026-03-02 00:00:00.000"),
      ("bin(1month)", "2026-03-01 00:00:00.000"),
      ("bin(2qtrs)", "2026-01-01 00:00:00.000"),
      ("bin(1y)", "2026-01-01 00:00:00.000"),
    ] as [(String, String?)])
  func `the beginning of the period that holds @timestamp`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("bin()", 7, "Function bin takes 1 argument, found 0"),
    ("bin(5m, 1)", 7, "Function bin takes 1 argument, found 2"),
    ("bin(bytes)", 11, "Function bin expects a period such as 5m or 1h as argument 1"),
    ("bin(5)", 11, "Function bin expects a period such as 5m or 1h as argument 1"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct DatefloorFunctionTests {
  @Test(
    arguments: [
      ("datefloor(@timestamp, 1h)", "2026-03-02 14:00:00.000"),
      ("datefloor(1772462232345, 1s)", "2026-03-02 14:37:12.000"),
      ("datefloor('1772462232345', 1d)", "2026-03-02 00:00:00.000"),
      ("datefloor(-1, 1d)", "1969-12-31 00:00:00.000"),
      ("datefloor(1e18, 1d)", nil),
      ("datefloor(vpcId, 1h)", nil),
      ("datefloor('x', 1h)", nil),
    ] as [(String, String?)])
  func `the beginning of the period that holds an instant`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("datefloor(@timestamp)", 7, "Function datefloor takes 2 arguments, found 1"),
    (
      "datefloor(@timestamp, 5)", 29,
      "Function datefloor expects a period such as 5m or 1h as argument 2"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct DateceilFunctionTests {
  @Test(
    arguments: [
      ("dateceil(@timestamp, 1h)", "2026-03-02 15:00:00.000"),
      ("dateceil(@timestamp, 1s)", "2026-03-02 14:37:12.000"),
      ("dateceil(@timestamp, 1mo)", "2026-04-01 00:00:00.000"),
      ("dateceil(vpcId, 1h)", nil),
      ("dateceil('x', 1h)", nil),
    ] as [(String, String?)])
  func `the first boundary of periods that is not before an instant`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("dateceil(@timestamp)", 7, "Function dateceil takes 2 arguments, found 1"),
    (
      "dateceil(@timestamp, bytes)", 28,
      "Function dateceil expects a period such as 5m or 1h as argument 2"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct FromMillisFunctionTests {
  @Test(
    arguments: [
      ("fromMillis(1772462232007)", "2026-03-02 14:37:12.007"),
      ("fromMillis('0')", "1970-01-01 00:00:00.000"),
      ("fromMillis(-1)", "1969-12-31 23:59:59.999"),
      ("fromMillis(@timestamp)", "2026-03-02 14:37:12.000"),
      ("fromMillis(1e18)", nil),
      ("fromMillis('x')", nil),
      ("fromMillis(vpcId)", nil),
    ] as [(String, String?)])
  func `milliseconds since 1970 as an instant`(expression: String, expected: String?) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("fromMillis()", 7, "Function fromMillis takes 1 argument, found 0"),
    ("fromMillis(1, 2)", 7, "Function fromMillis takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct ToMillisFunctionTests {
  @Test(
    arguments: [
      ("toMillis(@timestamp)", "1772462232000"),
      ("toMillis(fromMillis(5))", "5"),
      ("toMillis('7')", "7"),
      ("toMillis('x')", nil),
      ("toMillis(vpcId)", nil),
    ] as [(String, String?)])
  func `an instant as milliseconds since 1970`(expression: String, expected: String?) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("toMillis()", 7, "Function toMillis takes 1 argument, found 0"),
    ("toMillis(1, 2)", 7, "Function toMillis takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct NowFunctionTests {
  @Test(
    arguments: [
      ("now()", "1772500000"),
      ("now() - 1", "1772499999"),
    ] as [(String, String?)])
  func `the seconds since 1970 at which the query was started`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("now(1)", 7, "Function now takes 0 arguments, found 1")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct QueryStartTimeFunctionTests {
  @Test(
    arguments: [
      ("queryStartTime()", "1772409600000")
    ] as [(String, String?)])
  func `the first millisecond of the query's period`(expression: String, expected: String?) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("queryStartTime(1)", 7, "Function queryStartTime takes 0 arguments, found 1")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct QueryEndTimeFunctionTests {
  @Test(
    arguments: [
      ("queryEndTime()", "1772499999999")
    ] as [(String, String?)])
  func `the last millisecond of the query's period`(expression: String, expected: String?) throws {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("queryEndTime(1)", 7, "Function queryEndTime takes 0 arguments, found 1")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct QueryTimeRangeFunctionTests {
  @Test(
    arguments: [
      ("queryTimeRange()", "90399999")
    ] as [(String, String?)])
  func `the length of the query's period in milliseconds`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.timedValue(expression) == expected)
  }

  @Test(arguments: [
    ("queryTimeRange(1)", 7, "Function queryTimeRange takes 0 arguments, found 1")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

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
