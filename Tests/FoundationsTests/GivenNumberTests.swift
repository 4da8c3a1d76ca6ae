import Testing

@testable import Foundations

@Suite struct GivenNumberTests {
  private static let greatest = 1_000_000_000_000_000

  @Test(
    arguments: [
      ("0", 0), ("-7", -7), ("+7", 7), ("007", 7), ("1000000000000000", greatest),
      ("-1000000000000000", -greatest), ("1000000000000001", nil), ("9223372036854775807", nil),
      ("-9223372036854775808", nil), ("9223372036854775808", nil), ("", nil), ("-", nil),
      ("1.0", nil),
      ("1e3", nil), (" 1", nil), ("٣", nil), ("0x10", nil),
    ] as [(String, Int?)])
  func `a text is a number within the bounds, or none`(text: String, number: Int?) {
    #expect(GivenNumber(text)?.value == number)
  }

  @Test(arguments: [
    (Int.max, greatest), (Int.min, -greatest), (5, 5),
  ])
  func `a number is brought within the bounds`(number: Int, value: Int) {
    #expect(GivenNumber(clamping: number).value == value)
  }

  @Test(arguments: [
    (Double.infinity, greatest), (-.infinity, -greatest), (.nan, 0), (1e300, greatest), (2.9, 2),
    (-2.9, -2), (1e-300, 0),
  ])
  func `a fraction is brought within the bounds`(number: Double, value: Int) {
    #expect(GivenNumber(clamping: number).value == value)
  }

  @Test(arguments: [Int.min, Int.min + 1, -greatest, -1, 0, 1, greatest, Int.max])
  func `every time can be reckoned with and printed`(number: Int) {
    for instant in [Instant(milliseconds: number), Instant(seconds: number)] {
      for distance in [Int.min, -1, 0, 1, Int.max] {
        let other = instant + distance
        #expect((other < instant) == (distance < 0 && other != instant))
        #expect(abs(other - instant) <= 2 * Self.greatest)
        #expect(!other.iso8601.isEmpty)
      }
    }
  }

  @Test func `before 1970 a second has begun that ends later`() {
    #expect(Instant(milliseconds: -1).seconds == -1)
    #expect(Instant(milliseconds: -1000).iso8601 == "1969-12-31T23:59:59+00:00")
  }
}
