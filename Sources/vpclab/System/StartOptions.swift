import ArgumentParser
import Foundations
import LabSession

/// Where a session without a person begins: always at the same place, so that two runs print the
/// same.
struct StartOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "The seed of ids, addresses and timings; the script's, or 1, if not given.")
  var seed: UInt64?

  @Option(
    parsing: .unconditional,
    help: """
      Where the simulated clock starts: 2026-01-05T09:00:00Z, or seconds since 1970; the script's, or \
      2026-01-05T09:00:00Z, if not given.
      """)
  var now: TimeArgument?

  /// What was given, else what the script says, else always the same.
  func start(of script: SessionScript? = nil) -> (seed: UInt64, seconds: Int) {
    (
      seed ?? script?.seed ?? 1,
      now?.seconds ?? script?.startedAt ?? TimeArgument.standard.seconds
    )
  }

  var isGiven: Bool { seed != nil || now != nil }
}

/// A moment given on the command line, in UTC.
struct TimeArgument: ExpressibleByArgument, Equatable {
  /// Since 1970.
  var seconds: Int

  /// 2026-01-05T09:00:00Z: a Monday morning.
  static let standard = TimeArgument(seconds: 1_767_603_600)

  /// The machine's clock; a Monday morning where that is set to a year in which no lab can begin.
  static var now: TimeArgument { TimeArgument(checked: WallClock.now) ?? standard }

  init(seconds: Int) {
    self.seconds = seconds
  }

  /// Seconds since 1970, or `YYYY-MM-DDTHH:MM:SSZ`, from 2006, when AWS began, to 2100.
  init?(argument: String) {
    if let seconds = GivenNumber(argument) {
      self.init(checked: seconds.value)
      return
    }
    let text = argument.hasSuffix("Z") ? argument.dropLast() : argument[...]
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2,
      let date = Self.numbers(halves[0], separator: "-"),
      let time = Self.numbers(halves[1], separator: ":"),
      (1970...2999).contains(date[0]), (1...12).contains(date[1]), (1...31).contains(date[2]),
      (0...23).contains(time[0]), (0...59).contains(time[1]), (0...59).contains(time[2])
    else { return nil }
    let moment = CivilDate(
      year: date[0], month: date[1], day: date[2], hour: time[0], minute: time[1], second: time[2])
    // The 31st of February would be a day of March.
    guard CivilDate(milliseconds: moment.milliseconds) == moment else { return nil }
    self.init(checked: moment.milliseconds / 1000)
  }

  var defaultValueDescription: String { "2026-01-05T09:00:00Z" }

  private init?(checked seconds: Int) {
    guard (1_136_073_600...4_102_444_800).contains(seconds) else { return nil }
    self.seconds = seconds
  }

  private static func numbers(_ text: Substring, separator: Character) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? GivenNumber(part)?.value : nil
    }
    return numbers.count == 3 && parts.count == 3 ? numbers : nil
  }
}
