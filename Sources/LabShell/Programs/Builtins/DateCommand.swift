import AWSServices
import Foundations

enum DateCommand: Program {
  static let names = ["date"]
  static let synopsis = "date [-uIR] [-d '10 minutes ago'] [+FORMAT]"
  static let summary = "print the simulated time"

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
