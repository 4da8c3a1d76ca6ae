import Foundations
import Testing

@Suite struct CalendarTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00+00:00"), (1_795_598_220_000, "2026-11-25T09:17:00+00:00"),
    (951_782_400_000, "2000-02-29T00:00:00+00:00"),
    (4_107_542_400_000, "2100-03-01T00:00:00+00:00"),
    (1_500, "1970-01-01T00:00:01.500000+00:00"), (-1, "1969-12-31T23:59:59.999000+00:00"),
    (253_402_300_799_000, "9999-12-31T23:59:59+00:00"),
    (253_402_300_800_000, "10000-01-01T00:00:00+00:00"),
    (-62_167_219_200_000, "0000-01-01T00:00:00+00:00"),
    (-62_167_219_200_001, "-0001-12-31T23:59:59.999000+00:00"),
  ])
  func timestamps(milliseconds: Int, text: String) {
    #expect(Instant(milliseconds: milliseconds).iso8601 == text)
  }

  /// Over 800 years around 1970 the days follow each other as months have them.
  @Test func daysFollowEachOther() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var expected = CivilDate(year: 1570)
    for day in expected.days..<CivilDate(year: 2370).days {
      let date = CivilDate(milliseconds: day * CivilDate.millisecondsPerDay)
      guard date == expected, date.days == day else {
        Issue.record("day \(day) is \(date), not \(expected)")
        return
      }
      let isLeap = expected.year % 4 == 0 && (expected.year % 100 != 0 || expected.year % 400 == 0)
      expected.day += 1
      if expected.day > lengths[expected.month - 1] + (expected.month == 2 && isLeap ? 1 : 0) {
        (expected.day, expected.month) = (1, expected.month + 1)
      }
      if expected.month > 12 { (expected.month, expected.year) = (1, expected.year + 1) }
    }
  }

  @Test func aDayOutsideItsMonthCountsOn() {
    #expect(
      CivilDate(year: 2026, month: 3, day: 0).days == CivilDate(year: 2026, month: 2, day: 28).days)
    #expect(CivilDate(year: 2026, month: 1, day: 32).days == CivilDate(year: 2026, month: 2).days)
  }

  @Test(arguments: [
    ("%Y-%m-%d %H:%M:%S", "2026-11-05 21:07:03"), ("%y %e %j", "26  5 309"), ("%I %p", "09 PM"),
    ("%a %A %b %B %h", "Thu Thursday Nov November Nov"), ("%u %w", "4 4"),
    ("%F|%T|%R|%D", "2026-11-05|21:07:03|21:07|11/05/26"),
    ("%s", "1793912823"), ("%z %Z", "+0000 UTC"), ("%n%t%%", "\n\t%"), ("%Q", "%Q"),
    ("100%", "100%"),
    ("%N", "%N"), ("été", "été"),
  ])
  func conversions(format: String, text: String) {
    let instant = CivilDate(
      year: 2026, month: 11, day: 5, hour: 21, minute: 7, second: 3, millisecond: 42)
    #expect(DateFormat.text(of: instant.milliseconds, as: format) == text)
  }

  @Test func zonesAndDialects() {
    let instant = CivilDate(year: 2026, month: 11, day: 5, hour: 23, millisecond: 42).milliseconds
    #expect(
      DateFormat.text(of: instant, as: "%F %R %z %Z", offset: 5_400_000)
        == "2026-11-06 00:30 +0130 +0130")
    #expect(DateFormat.text(of: instant, as: "%z", offset: -1_800_000) == "-0030")
    let own = DateFormat.text(of: instant, as: "%L %d %X") { letter, date in
      letter == "L" ? String(date.millisecond) : letter == "d" ? "never asked" : nil
    }
    #expect(own == "42 05 %X")
  }

  @Test(arguments: [(7, 2, 3, 1), (-7, 2, -4, 1), (7, -2, -4, -1), (-8, 2, -4, 0), (0, 5, 0, 0)])
  func flooredDivision(number: Int, divisor: Int, quotient: Int, rest: Int) {
    #expect(number.flooredDivision(by: divisor) == quotient)
    #expect(number.flooredModulo(divisor) == rest)
  }

  @Test func instantsAreCounted() {
    let start = Instant(seconds: 60)
    #expect(start + 1_500 > start)
    #expect((start + 1_500) - start == 1_500)
    #expect((start + 1_500).seconds == 61)
  }
}
