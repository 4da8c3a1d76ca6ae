import Foundations

/// `bc`, as scripts use it: sums, products, comparisons and `scale`.
enum BasicCalculator: Program {
  static let names = ["bc"]
  static let synopsis = "bc [-l] [FILE...], such as echo 'scale=2; 10/3' | bc"
  static let summary = "compute with decimal fractions"
  static let example = "echo 'scale=2; 10/3' | bc"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(flags: "lqsiw", long: ["mathlib": "l", "quiet": "q"])
    guard let options = options(call, description, in: &context) else { return 1 }
    var text = ""
    if !options.operands.isEmpty {
      let inputs = inputs(options.operands, in: &context)
      guard inputs.count == options.operands.count else { return 1 }
      text = inputs.map(\.text).joined()
    }
    text += context.readAll() ?? ""
    var calculator = Calculator(scale: options.has("l") ? 20 : 0)
    var number = 0
    for line in TextLines.of(text) {
      number += 1
      context.spend(bytes: 16 * line.utf8.count)
      do throws(CalculatorFailure) {
        for result in try calculator.results(of: line, in: &context) {
          context.print(result + "\n")
        }
      } catch {
        context.printError("(standard_in) \(number): \(error.message)\n")
      }
      if calculator.hasQuit || context.isExhausted { break }
    }
    return 0
  }
}

private struct CalculatorFailure: Error {
  var message: String
}

/// Reads statements by recursive descent and keeps the variables.
private struct Calculator {
  private(set) var hasQuit = false
  private var variables: [String: LongDecimal] = [:]
  private var scale: Int
  private var rest: Substring = ""
  private var depth = 0

  init(scale: Int) { self.scale = scale }

  mutating func results(
    of line: Substring, in context: inout ShellContext
  ) throws(CalculatorFailure) -> [String] {
    rest = line.prefix { $0 != "#" }
    var results: [String] = []
    skipBlanks()
    while !rest.isEmpty {
      if take(";") { continue }
      if rest.hasPrefix("quit") {
        hasQuit = true
        break
      }
      if rest.first == "\"" {
        rest.removeFirst()
        let text = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(text.count + 1)
        results.append(String(text))
        skipBlanks()
        continue
      }
      let (value, isAssignment) = try statement()
      if !isAssignment { results.append(value.text) }
      context.spend(bytes: 64 * value.digits.count)
      guard !context.isExhausted else { throw CalculatorFailure(message: "too much work") }
      guard rest.isEmpty || rest.first == ";" else { throw syntaxError }
    }
    return results
  }

  private var syntaxError: CalculatorFailure { CalculatorFailure(message: "syntax error") }

  private mutating func skipBlanks() { rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\r" } }

  private mutating func take(_ sign: String) -> Bool {
    guard rest.hasPrefix(sign) else { return false }
    rest = rest.dropFirst(sign.count)
    skipBlanks()
    return true
  }

  private mutating func statement() throws(CalculatorFailure) -> (LongDecimal, Bool) {
    let start = rest
    if let name = takeName(), rest.first == "=", !rest.hasPrefix("==") {
      _ = take("=")
      let value = try either()
      if name == "scale" {
        guard let number = value.whole, (0...100).contains(number) else {
          throw CalculatorFailure(message: "scale is from 0 to 100 in vpclab's bc")
        }
        scale = number
      } else {
        variables[name] = value
      }
      return (value, true)
    }
    rest = start
    return (try either(), false)
  }

  private mutating func takeName() -> String? {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard name.first?.isLetter == true, name.first?.isLowercase == true else { return nil }
    rest = rest.dropFirst(name.count)
    skipBlanks()
    return String(name)
  }

  private mutating func either() throws(CalculatorFailure) -> LongDecimal {
    var left = try both()
    while take("||") {
      let right = try both()
      left = LongDecimal(left.isZero && right.isZero ? 0 : 1)
    }
    return left
  }

  private mutating func both() throws(CalculatorFailure) -> LongDecimal {
    var left = try comparison()
    while take("&&") {
      let right = try comparison()
      left = LongDecimal(left.isZero || right.isZero ? 0 : 1)
    }
    return left
  }

  private mutating func comparison() throws(CalculatorFailure) -> LongDecimal {
    var left = try sum()
    while let sign = ["<=", ">=", "==", "!=", "<", ">"].first(where: { rest.hasPrefix($0) }) {
      _ = take(sign)
      let order = left.compared(to: try sum())
      let holds =
        switch sign {
        case "<=": order <= 0
        case ">=": order >= 0
        case "==": order == 0
        case "!=": order != 0
        case "<": order < 0
        default: order > 0
        }
      left = LongDecimal(holds ? 1 : 0)
    }
    return left
  }

  private mutating func sum() throws(CalculatorFailure) -> LongDecimal {
    var left = try product()
    while true {
      if take("+") {
        left = left.adding(try product())
      } else if take("-") {
        left = left.adding(try product().negated)
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(CalculatorFailure) -> LongDecimal {
    var left = try power()
    while let sign = ["*", "/", "%"].first(where: { rest.hasPrefix($0) }) {
      _ = take(sign)
      let right = try power()
      if sign == "*" {
        let places = min(left.places + right.places, max(scale, left.places, right.places))
        left = try checked(left.multiplied(by: right)).truncated(to: places)
      } else {
        guard !right.isZero else { throw CalculatorFailure(message: "divide by zero") }
        let quotient = left.divided(by: right, places: scale)
        if sign == "/" {
          left = quotient
        } else {
          left = left.adding(try checked(quotient.multiplied(by: right)).negated)
            .truncated(to: max(left.places, scale + right.places))
        }
      }
    }
    return left
  }

  private func checked(_ value: LongDecimal) throws(CalculatorFailure) -> LongDecimal {
    guard value.digits.count <= 1_000 else {
      throw CalculatorFailure(message: "a number grew too long")
    }
    return value
  }

  private mutating func power() throws(CalculatorFailure) -> LongDecimal {
    let base = try operand()
    guard take("^") else { return base }
    guard let exponent = try power().whole, exponent.magnitude <= 1_000 else {
      throw CalculatorFailure(message: "the exponent is too large")
    }
    var result = LongDecimal(1)
    for _ in 0..<exponent.magnitude { result = try checked(result.multiplied(by: base)) }
    guard exponent < 0 else {
      return result.truncated(
        to: min(base.places * exponent, max(scale, base.places)))
    }
    guard !result.isZero else { throw CalculatorFailure(message: "divide by zero") }
    return LongDecimal(1).divided(by: result, places: scale)
  }

  private mutating func operand() throws(CalculatorFailure) -> LongDecimal {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Limits.nesting else { throw CalculatorFailure(message: "nested too deeply") }
    if take("-") { return try operand().negated }
    if take("!") { return LongDecimal(try operand().isZero ? 1 : 0) }
    if take("(") {
      let value = try either()
      guard take(")") else { throw syntaxError }
      return value
    }
    if let name = takeName() {
      guard take("(") else {
        return name == "scale" ? LongDecimal(scale) : variables[name] ?? LongDecimal(0)
      }
      let value = try either()
      guard take(")") else { throw syntaxError }
      switch name {
      case "sqrt":
        guard !value.isNegative || value.isZero else {
          throw CalculatorFailure(message: "square root of a negative number")
        }
        return value.squareRoot(places: max(scale, value.places))
      case "length": return LongDecimal(value.digits.count)
      case "scale": return LongDecimal(value.places)
      default:
        throw CalculatorFailure(message: "the function \(name) is not supported in vpclab's bc")
      }
    }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = LongDecimal(digits) else { throw syntaxError }
    rest = rest.dropFirst(digits.count)
    skipBlanks()
    return value
  }
}
