import Foundations
import Testing

@testable import LogsInsights

@Suite struct PeriodTests {
  private static func date(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0) -> Int {
    CivilDate(year: year, month: month, day: day, hour: hour).milliseconds
  }

  @Test func `weeks begin on Monday, also before 1970`() throws {
    let week = try #require(Period(count: 1, unit: .week))
    #expect(week.floor(Self.date(2026, 3, 8, 23)) == Self.date(2026, 3, 2))
    #expect(week.floor(Self.date(1969, 12, 31)) == Self.date(1969, 12, 29))
  }

  @Test func `months end where the calendar says`() throws {
    let month = try #require(Period(count: 1, unit: .month))
    #expect(month.floor(Self.date(2024, 2, 29, 5)) == Self.date(2024, 2, 1))
    #expect(month.ceiling(Self.date(2024, 12, 2)) == Self.date(2025, 1, 1))
    #expect(month.ceiling(Self.date(2024, 12, 1)) == Self.date(2024, 12, 1))
  }

  @Test func `counts above the cap are lowered`() throws {
    #expect(try #require(Period(count: 300, unit: .second)).cappedCount == 60)
    #expect(try #require(Period(count: 48, unit: .hour)).cappedCount == 24)
    #expect(try #require(Period(count: 90, unit: .day)).cappedCount == 90)
    #expect(Period(count: 0, unit: .day) == nil)
  }

  @Test func `a date survives the way to an instant and back`() {
    for days in stride(from: -200_000, through: 200_000, by: 977) {
      let instant = days * CivilDate.millisecondsPerDay + 45_296_789
      #expect(CivilDate(milliseconds: instant).milliseconds == instant)
    }
  }
}
