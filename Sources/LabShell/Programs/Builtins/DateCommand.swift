import AWSServices
import Foundations

enum DateCommand: Program {
  static let names = ["date"]
  static let synopsis = "date [-u] [-d '10 minutes ago'] [+FORMAT]"
  static let summary = "print the simulated time"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "uI", valued: "dv", long: ["utc": "u", "date": "d", "iso-8601": "I"])
    guard let options = options(call, description, in: &context) else { return 1 }
    var moment = context.cloud.now
    if let text = options.value("d") {
      guard let parsed = RelativeTime.moment(text, from: moment) else {
        context.printError(
          "date: invalid date '\(text)'\n    Write it like '10 minutes ago', '1 hour' or @SECONDS.\n"
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
    let format = options.operands.first ?? (options.has("I") ? "+%F" : "+%a %b %e %H:%M:%S UTC %Y")
    guard format.hasPrefix("+") else {
      return misuse("the simulated clock cannot be set; use wait TIME", in: &context, status: 1)
    }
    let text = DateFormat.text(of: moment.milliseconds, as: String(format.dropFirst())) {
      // GNU's own: nanoseconds.
      $0 == "N" ? ($1.millisecond * 1_000_000).padded(to: 9) : nil
    }
    context.print(text + "\n")
    return 0
  }
}
