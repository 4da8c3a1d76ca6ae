import DataPlane
import Foundations
import NetworkModel

extension Instant {
  /// Reads `2026-11-23T09:17:00Z`, `2026-11-23` or seconds since 1970, the forms of dates in
  /// policies, else answers `nil`.
  init?(parsingISO8601 text: String) {
    if let seconds = Int(text) {
      self.init(seconds: seconds)
      return
    }
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    let date = halves[0].split(separator: "-").compactMap { Int($0) }
    guard halves.count <= 2, date.count == 3, (1...12).contains(date[1]),
      (1...31).contains(date[2])
    else { return nil }
    var second = 0
    if halves.count == 2 {
      guard halves[1].hasSuffix("Z") else { return nil }
      let time = halves[1].dropLast().split(separator: ":").compactMap { Int($0) }
      guard time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]),
        (0...60).contains(time[2])
      else { return nil }
      second = (time[0] * 60 + time[1]) * 60 + time[2]
    }
    let days = Self.days(year: date[0], month: date[1], day: date[2])
    self.init(seconds: days * 86_400 + second)
  }

  /// Days since 1970-01-01, counted in years that begin in March, so that the leap day is the last.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let shiftedMonth = month <= 2 ? month + 9 : month - 3
    let leapDays = shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    return 365 * shiftedYear + leapDays + (153 * shiftedMonth + 2) / 5 + day - 1 - 719_468
  }
}
