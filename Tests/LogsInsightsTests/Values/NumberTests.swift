import Testing

@testable import LogsInsights

@Suite struct NumberTests {
  @Test(arguments: [
    ("0", Datum.integer(0)), ("-12", .integer(-12)), ("007", .integer(7)), ("1.50", .number(1.5)),
    ("2e3", .number(2_000)), ("9223372036854775807", .integer(Int.max)),
    ("9223372036854775808", .large(9_223_372_036_854_775_808)),
    ("-100000000000000000000000000000", .large(-100_000_000_000_000_000_000_000_000_000)),
    ("1000000000000000000000000000000", .number(1e30)),
  ])
  func `numeric text`(text: String, number: Datum) {
    #expect(Datum.text(text).number == number)
  }

  @Test(arguments: [
    "", "-", "+1", "1.", ".5", "1e", "0x10", "1 ", "nan", "inf", "10.0.0.1", "1_000",
  ])
  func `text that is no number`(text: String) {
    #expect(Datum.text(text).number == nil)
  }

  @Test(arguments: [
    (3.0, "3"), (10.0 / 3, "3.3333"), (366.66666, "366.6667"), (-0.5, "-0.5"), (0.00001, "0"),
    (-0.00001, "0"), (2.30, "2.3"), (1e20, "100000000000000000000"),
    (-1.25e22, "-12500000000000000000000"),
    (123_456_789_012_345.6, "123456789012345.5938"),
  ])
  func `printing cuts to four decimals and has no exponent`(value: Double, text: String) {
    #expect(Number.text(of: value) == text)
  }
}
