import Foundations

/// Timestamps and periods.
let timeFunctions: [Function] = [
  Function(
    "bin", arity: 1...1, implicitFields: [SystemField.timestamp.rawValue], period: 0, isFloor: true
  ) { call throws(Diagnostic) in
    let period = try call.period(0)
    return { arguments, _ in boundary(arguments[0], period.floor) }
  },
  Function("datefloor", arity: 2...2, period: 1, isFloor: true) { call throws(Diagnostic) in
    let period = try call.period(1)
    return { arguments, _ in boundary(arguments[0], period.floor) }
  },
  Function("dateceil", arity: 2...2, period: 1) { call throws(Diagnostic) in
    let period = try call.period(1)
    return { arguments, _ in boundary(arguments[0], period.ceiling) }
  },
  Function("fromMillis", arity: 1...1) { arguments in
    instant(arguments[0]).map(Datum.timestamp) ?? .null
  },
  Function("toMillis", arity: 1...1) { arguments in
    instant(arguments[0]).map(Datum.integer) ?? .null
  },
  // Epoch seconds, unlike every other function of time.
  Function("now", arity: 0...0) { _ in { _, context in .integer(context.now / 1_000) } },
  Function("queryStartTime", arity: 0...0) { _ in
    { _, context in context.period.map { .integer($0.lowerBound) } ?? .null }
  },
  Function("queryEndTime", arity: 0...0) { _ in
    { _, context in context.period.map { .integer($0.upperBound) } ?? .null }
  },
  Function("queryTimeRange", arity: 0...0) { _ in
    { _, context in context.period.map { .integer($0.upperBound - $0.lowerBound) } ?? .null }
  },
  Function("parseDate", arity: 2...3) { call throws(Diagnostic) in
    let zone = try zone(call, 2)
    return { arguments, _ in
      guard let text = arguments[0].asText, let pattern = arguments[1].asText else { return .null }
      let instant = DatePattern.parse(text.string, pattern.string, offset: zone)
      return instant.map(Datum.integer) ?? .null
    }
  },
  Function("formatDate", "strftime", arity: 2...3) { call throws(Diagnostic) in
    let zone = try zone(call, 2)
    return { arguments, _ in
      guard let instant = instant(arguments[0]), let format = arguments[1].asText else {
        return .null
      }
      return .text(
        DateFormat.text(of: instant, as: format.string, offset: zone, extension: fraction))
    }
  },
]

/// Fractions of a second, as Logs Insights' `strftime` has them.
private func fraction(_ conversion: Character, of date: CivilDate) -> String? {
  switch conversion {
  case "L": date.millisecond.padded(to: 3)
  case "f": date.millisecond.padded(to: 3) + "000"
  default: nil
  }
}

/// A timestamp, or a number of milliseconds.
private func instant(_ value: Datum) -> Int? {
  value.wholeNumber.flatMap { Timestamp.range.contains($0) ? $0 : nil }
}

private func boundary(_ value: Datum, _ boundary: (Int) -> Int) -> Datum {
  instant(value).map { .timestamp(boundary($0)) } ?? .null
}

/// Names of places would need the time zone database; fixed offsets and UTC do not.
private func zone(_ call: CallSite, _ index: Int) throws(Diagnostic) -> Int {
  guard call.arguments.count > index else { return 0 }
  guard let text = call.text(index), let offset = ZoneOffset.milliseconds(text.string) else {
    throw call.refusal(of: index, expected: "\"UTC\" or an offset such as \"+02:00\"")
  }
  return offset
}
