import Foundations

/// Numbers in, a number out; what is no number makes the result missing.
let numericFunctions: [Function] = [
  Function("abs", arity: 1...1) { arguments in
    switch arguments[0].number {
    case .number(let value)?: .numeric(abs(value))
    case let value?:
      value.exactWhole.flatMap { Int128(exactly: $0.magnitude) }.map(Datum.whole)
        ?? .numeric(abs(value.double ?? 0))
    case nil: .null
    }
  },
  Function("ceil", arity: 1...1) { rounded($0[0], .up) },
  Function("floor", arity: 1...1) { rounded($0[0], .down) },
  Function("round", arity: 1...2) { arguments in
    guard arguments.count == 2 else { return rounded(arguments[0], .toNearestOrAwayFromZero) }
    guard let value = arguments[0].number?.double, let digits = arguments[1].wholeNumber,
      (-15...15).contains(digits)
    else { return .null }
    let scale = ElementaryFunctions.power(10, Double(digits))
    return .numeric((value * scale).rounded(.toNearestOrAwayFromZero) / scale)
  },
  Function("sqrt", arity: 1...1) { real($0[0]) { $0.squareRoot() } },
  Function("log", arity: 1...1) { real($0[0]) { ElementaryFunctions.logarithm($0) } },
  Function("greatest", arity: 1...Int.max) { extreme($0, .descending) },
  Function("least", arity: 1...Int.max) { extreme($0, .ascending) },
  Function("haversine", arity: 4...4) { arguments in
    let degrees = arguments.compactMap { $0.number?.double }
    return degrees.count == 4 ? .numeric(haversine(degrees)) : .null
  },
  Function("toNumber", arity: 1...1) { $0[0].number ?? .null },
  Function("toDouble", arity: 1...1) { $0[0].number ?? .null },
  Function("toLong", arity: 1...1) { $0[0].wholeNumber.map(Datum.integer) ?? .null },
  Function("toInt", arity: 1...1) { arguments in
    // 32 bits: what does not fit has no such value.
    arguments[0].wholeNumber.flatMap { Int32(exactly: $0) }.map { .integer(Int($0)) } ?? .null
  },
  Function("isNumeric", arity: 1...1) { arguments in
    arguments[0].isNull ? .boolean(false) : .boolean(arguments[0].number != nil)
  },
]

private func rounded(_ value: Datum, _ rule: FloatingPointRoundingRule) -> Datum {
  switch value.number {
  case .number(let number)?: .numeric(number.rounded(rule))
  case let number?: number
  case nil: .null
  }
}

private func real(_ value: Datum, _ function: (Double) -> Double) -> Datum {
  value.number?.double.map { .numeric(function($0)) } ?? .null
}

/// Missing arguments are passed over.
private func extreme(_ arguments: [Datum], _ wanted: Order) -> Datum {
  arguments.compactMap(\.number).reduce(.null) { best, value in
    best.isNull || Order.numeric(value, best) == wanted ? value : best
  }
}

/// Kilometres between two places given as latitude and longitude, on a sphere of the earth's mean
/// radius.
private func haversine(_ degrees: [Double]) -> Double {
  let radians = degrees.map { $0 * .pi / 180 }
  let latitudes = ElementaryFunctions.sine((radians[2] - radians[0]) / 2)
  let longitudes = ElementaryFunctions.sine((radians[3] - radians[1]) / 2)
  let half =
    latitudes * latitudes + ElementaryFunctions.cosine(radians[0])
    * ElementaryFunctions.cosine(radians[2]) * longitudes * longitudes
  return 2 * 6_371.0088 * ElementaryFunctions.arcSine(min(1, half.squareRoot()))
}
