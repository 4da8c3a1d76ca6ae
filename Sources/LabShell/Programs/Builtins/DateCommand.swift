import AWSServices
import Foundations
import NetworkModel

enum DateCommand: Program {
  static let names = ["date"]
  static let synopsis = "date [-uIR] [-d '10 minutes ago'] [+FORMAT]"
  static let summary = "print the simulated time"
  static let example = "date -d '6 hours ago' +%s"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "uR", valued: "dvr",
      long: ["utc": "u", "universal": "u", "date": "d", "rfc-email": "R", "rfc-2822": "R"])
    var (arguments, form): ([String], String?) = ([], nil)
    for word in call.arguments {
      guard let given = isoForm(of: word) else {
        arguments.append(word)
        continue
      }
      form = given
    }
    var plain = call
    plain.arguments = arguments
    guard let options = options(plain, description, in: &context) else { return 1 }
    var moment = context.cloud.now
    if let text = options.value("d") {
      guard let parsed = RelativeTime.moment(text, from: moment) else {
        context.printError(
          "date: invalid date '\(text)'\n    Write it like '10 minutes ago', '2026-01-05 09:00' or @SECONDS.\n"
        )
        return 1
      }
      moment = parsed
    }
    // `-v-1H` is how macOS says `-d '1 hour ago'`.
    for adjustment in options.values("v") {
      guard let parsed = RelativeTime.adjusted(adjustment, from: moment) else {
        return misuse("\(adjustment): cannot apply date adjustment", in: &context, status: 1)
      }
      moment = parsed
    }
    let usual = options.has("R") ? "+%a, %d %b %Y %H:%M:%S %z" : "+%a %b %e %H:%M:%S UTC %Y"
    // GNU's own: `%-d` without a zero or a blank before it, `%3N` milliseconds, `%:z`.
    let format = (options.operands.first ?? form ?? usual).replacing("%:z", with: "+00:00")
    guard format.hasPrefix("+") else {
      return misuse("the simulated clock cannot be set; use wait TIME", in: &context, status: 1)
    }
    context.print(text(of: moment, as: format.dropFirst()) + "\n")
    return 0
  }

  /// `-I`, `-Iseconds`, `--iso-8601=minutes`: the format that they stand for.
  private static func isoForm(of word: String) -> String? {
    let part: Substring
    if word.hasPrefix("-I") {
      part = word.dropFirst(2)
    } else if word.hasPrefix("--iso-8601") {
      part = word.dropFirst("--iso-8601".count + 1)
    } else {
      return nil
    }
    return switch part {
    case "", "date": "+%F"
    case "hours": "+%FT%H+00:00"
    case "minutes": "+%FT%R+00:00"
    case "seconds": "+%FT%T+00:00"
    case "ns": "+%FT%T,%N+00:00"
    default: nil
    }
  }

  private static func text(of moment: Instant, as format: Substring) -> String {
    var text = ""
    var rest = format
    while let percent = rest.firstIndex(of: "%") {
      text += rest[..<percent]
      rest = rest[percent...].dropFirst()
      let flag = rest.prefix { "-_0^3".contains($0) }
      rest = rest.dropFirst(flag.count)
      guard let letter = rest.popFirst() else { return text + "%" }
      let value = DateFormat.text(of: moment.milliseconds, as: "%\(letter)") {
        $0 == "N" ? ($1.millisecond * 1_000_000).padded(to: 9) : nil
      }
      switch flag {
      case "-":
        let short = value.drop { $0 == "0" || $0 == " " }
        text += short.isEmpty ? "0" : short
      case "_":
        let short = value.drop { $0 == "0" }
        text += Padding.right(short.isEmpty ? "0" : String(short), width: value.count)
      case "^": text += value.uppercased()
      case "3": text += letter == "N" ? value.prefix(3) : value[...]
      default: text += value
      }
    }
    return text + rest
  }
}

/// Times as `date -d` and `date -v` take them.
enum RelativeTime {
  /// `now`, `@1700000000`, `10 minutes ago`, `-1 hour`, `2026-01-05 09:00 UTC + 1 day`; else `nil`.
  static func moment(_ text: String, from now: Instant) -> Instant? {
    let words = text.split(separator: " ")
    // The longest beginning that is a date.
    for count in stride(from: min(4, words.count), through: 1, by: -1) {
      let head = words[..<count]
      guard let date = written(head, from: now) else { continue }
      return moved(date, by: words[count...].map { $0.lowercased()[...] })
    }
    return moved(now, by: words.map { $0.lowercased()[...] })
  }

  /// A moment that is written down: a date, a day such as `today`, a time of today.
  private static func written(_ words: ArraySlice<Substring>, from now: Instant) -> Instant? {
    let midnight = now.seconds - now.seconds % 86_400
    if words.count == 1, let word = words.first {
      switch word.lowercased() {
      case "now": return now
      case "today": return now
      case "yesterday": return now + -86_400_000
      case "tomorrow": return now + 86_400_000
      case "midnight": return Instant(seconds: midnight)
      default: break
      }
      if word.hasPrefix("@") {
        return (GivenNumber(word.dropFirst().prefix { $0 != "." })?.value).flatMap(instant)
      }
      if word.contains(":"), !word.contains("-"), word.first?.isNumber == true {
        return Instant(written: "\(now.date) " + word)
      }
    }
    return Instant(written: words.joined(separator: " ")) ?? otherDate(words)
  }

  /// `20260105`, `01/05/2026`, `5 Jan 2026`, `Jan 5 2026`
  private static func otherDate(_ words: ArraySlice<Substring>) -> Instant? {
    func day(_ year: Substring, _ month: Int?, _ day: Substring) -> Instant? {
      guard let month, let day = GivenNumber(day, in: 1...31)?.value, year.count == 4 else {
        return nil
      }
      return Instant(written: "\(year)-\(month.padded(to: 2))-\(day.padded(to: 2))")
    }
    func month(_ name: Substring) -> Int? {
      let name = name.lowercased()
      guard name.count >= 3 else { return nil }
      return DateFormat.months.firstIndex { $0.lowercased().hasPrefix(name) }.map { $0 + 1 }
    }
    let words = words.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    if words.count == 1, let word = words.first {
      let parts = word.split(separator: "/")
      if parts.count == 3 {
        return day(parts[2], GivenNumber(parts[0], in: 1...12)?.value, parts[1])
      }
      guard word.count == 8, word.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      return day(
        word.prefix(4), GivenNumber(word.dropFirst(4).prefix(2))?.value, word.dropFirst(6))
    }
    if words.count == 4, let time = words.last, time.contains(":"),
      let date = otherDate(words[..<3])
    {
      return Instant(written: "\(date.date) " + time)
    }
    guard words.count == 3 else { return nil }
    return day(words[2], month(words[1]), words[0]) ?? day(words[2], month(words[0]), words[1])
  }

  /// A moment and what is added to it, unit by unit.
  private static func moved(_ start: Instant, by words: [Substring]) -> Instant? {
    var moment = start
    var rest = words[...]
    while var word = rest.popFirst() {
      if word == "ago" || word == "utc" || word == "z" { continue }
      if word == "next" { word = "1" } else if word == "last" { word = "-1" }
      if word == "+" || word == "-", let next = rest.popFirst() { word = word + next }
      let digits = word.prefix { "+-0123456789".contains($0) }
      let attached = word.dropFirst(digits.count)
      guard var amount = digits.isEmpty ? 1 : GivenNumber(digits)?.value,
        amount.magnitude < 1_000_000_000,
        let name = attached.isEmpty ? rest.popFirst() : attached
      else { return nil }
      if rest.first == "ago" {
        rest.removeFirst()
        amount = -amount
      }
      guard let next = moved(moment, by: amount, of: name) else { return nil }
      moment = next
    }
    return moment.milliseconds >= 0 ? moment : nil
  }

  /// `-1H`, `+30M`, `-2d`, `-10S`; else `nil`.
  static func adjusted(_ text: String, from now: Instant) -> Instant? {
    guard let amount = GivenNumber(text.dropLast())?.value, amount.magnitude < 1_000_000_000 else {
      return nil
    }
    let unit: Int
    switch text.last {
    case "S": unit = 1000
    case "M": unit = 60_000
    case "H": unit = 3_600_000
    case "d": unit = 86_400_000
    case "w": unit = 604_800_000
    case .some, nil: return nil
    }
    let moment = now + amount * unit
    return moment.milliseconds >= 0 ? moment : nil
  }

  private static func instant(_ seconds: Int) -> Instant? {
    (0...253_402_300_799).contains(seconds) ? Instant(seconds: seconds) : nil
  }

  private static func moved(_ moment: Instant, by amount: Int, of unit: Substring) -> Instant? {
    if let unit = milliseconds(of: unit) { return moment + amount * unit }
    let months: Int
    switch unit {
    case "month", "months": months = amount
    case "year", "years": months = 12 * amount
    default: return nil
    }
    guard months.magnitude < 12_000 else { return nil }
    var date = CivilDate(milliseconds: moment.milliseconds)
    let count = date.year * 12 + date.month - 1 + months
    (date.year, date.month) = (count / 12, count % 12 + 1)
    return Instant(milliseconds: date.milliseconds)
  }

  private static func milliseconds(of unit: Substring) -> Int? {
    let singular = unit.hasSuffix("s") && unit.utf8.count > 1 ? unit.dropLast() : unit
    return switch singular {
    case "s", "sec", "second": 1000
    case "m", "min", "minute": 60_000
    case "h", "hour": 3_600_000
    case "d", "day": 86_400_000
    case "w", "week": 604_800_000
    default: nil
    }
  }
}
