import Foundations

/// Arithmetic and texts as shells did them before `$((…))`; old scripts count with it.
enum Expr: Program {
  static let names = ["expr"]
  static let synopsis = "expr VALUE [OPERATOR VALUE]..., such as expr 1 + 2 or expr length WORD"
  static let summary = "compute a number, compare, or look into a text"
  static let example = "expr 600 / 60"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var words = call.arguments[...]
    if words.first == "--" { words.removeFirst() }
    guard !words.isEmpty else { return misuse("missing operand", in: &context) }
    var reader = ExprReader(words: Array(words))
    do throws(ExprFailure) {
      let value = try reader.whole(in: &context)
      context.print(value + "\n")
      return value.isEmpty || GivenNumber(value)?.value == 0 ? 1 : 0
    } catch {
      context.printError("expr: \(error.message)\n")
      return error.status
    }
  }
}

private struct ExprFailure: Error {
  var message: String
  /// 2 for what is no expression, 3 for a pattern that cannot be used.
  var status = 2
}

/// Reads the words by recursive descent, the weakest operators first.
private struct ExprReader {
  let words: [String]
  private var position = 0
  private var depth = 0

  init(words: [String]) { self.words = words }

  private static let levels: [[String]] = [
    ["|"], ["&"], ["<", "<=", "=", "==", "!=", ">=", ">"], ["+", "-"], ["*", "/", "%"], [":"],
  ]

  mutating func whole(in context: inout ShellContext) throws(ExprFailure) -> String {
    let value = try level(0, in: &context)
    guard position == words.count else {
      throw ExprFailure(message: "syntax error: unexpected argument '\(words[position])'")
    }
    return value
  }

  private mutating func level(
    _ number: Int, in context: inout ShellContext
  ) throws(ExprFailure) -> String {
    guard number < Self.levels.count else { return try operand(in: &context) }
    var left = try level(number + 1, in: &context)
    while position < words.count, Self.levels[number].contains(words[position]) {
      let sign = words[position]
      position += 1
      left = try apply(sign, left, try level(number + 1, in: &context), in: &context)
    }
    return left
  }

  private mutating func operand(in context: inout ShellContext) throws(ExprFailure) -> String {
    guard position < words.count else {
      throw ExprFailure(message: "syntax error: missing argument after '\(words.last ?? "")'")
    }
    let word = words[position]
    position += 1
    let left = words.count - position
    switch word {
    case "(":
      depth += 1
      guard depth <= Limits.nesting else { throw ExprFailure(message: "nested too deeply") }
      let value = try level(0, in: &context)
      guard position < words.count, words[position] == ")" else {
        throw ExprFailure(message: "syntax error: expecting ')' after '\(words[position - 1])'")
      }
      position += 1
      depth -= 1
      return value
    case "length" where left >= 1:
      return String(try operand(in: &context).unicodeScalars.count)
    case "substr" where left >= 3:
      let text = Array(try operand(in: &context).unicodeScalars)
      let start = try number(try operand(in: &context))
      let length = try number(try operand(in: &context))
      guard start > 0, length > 0, start <= text.count else { return "" }
      return String(
        String.UnicodeScalarView(text[(start - 1)..<min(text.count, start - 1 + length)]))
    case "index" where left >= 2:
      let text = Array(try operand(in: &context).unicodeScalars)
      let wanted = Set(try operand(in: &context).unicodeScalars)
      return String((text.firstIndex { wanted.contains($0) } ?? -1) + 1)
    case "match" where left >= 2:
      let text = try operand(in: &context)
      return try match(text, try operand(in: &context), in: &context)
    case "+" where left >= 1:
      position += 1
      return words[position - 1]
    default: return word
    }
  }

  private func number(_ text: String) throws(ExprFailure) -> Int {
    guard let number = GivenNumber(text)?.value else {
      throw ExprFailure(message: "non-integer argument")
    }
    return number
  }

  private func apply(
    _ sign: String, _ left: String, _ right: String, in context: inout ShellContext
  ) throws(ExprFailure) -> String {
    func isNothing(_ text: String) -> Bool { text.isEmpty || GivenNumber(text)?.value == 0 }
    switch sign {
    case "|": return isNothing(left) ? isNothing(right) ? "0" : right : left
    case "&": return isNothing(left) || isNothing(right) ? "0" : left
    case ":": return try match(left, right, in: &context)
    case "<", "<=", "=", "==", "!=", ">=", ">": return compares(sign, left, right) ? "1" : "0"
    default: break
    }
    let (first, second) = (try number(left), try number(right))
    if second == 0, sign == "/" || sign == "%" { throw ExprFailure(message: "division by zero") }
    let (value, overflow) =
      switch sign {
      case "+": first.addingReportingOverflow(second)
      case "-": first.subtractingReportingOverflow(second)
      case "*": first.multipliedReportingOverflow(by: second)
      case "/": first.dividedReportingOverflow(by: second)
      default: first.remainderReportingOverflow(dividingBy: second)
      }
    guard !overflow else { throw ExprFailure(message: "\(sign): Numerical result out of range") }
    return String(value)
  }

  /// Numbers are compared as numbers, all else byte by byte.
  private func compares(_ sign: String, _ left: String, _ right: String) -> Bool {
    let order: Int
    if let first = GivenNumber(left)?.value, let second = GivenNumber(right)?.value {
      order = first < second ? -1 : first > second ? 1 : 0
    } else {
      order =
        left.utf8.elementsEqual(right.utf8)
        ? 0 : left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    }
    return switch sign {
    case "<": order < 0
    case "<=": order <= 0
    case ">=": order >= 0
    case ">": order > 0
    case "!=": order != 0
    default: order == 0
    }
  }

  /// The first group of a pattern that begins at the text's start, or the match's length.
  private func match(
    _ text: String, _ pattern: String, in context: inout ShellContext
  ) throws(ExprFailure) -> String {
    let bytes = Array(text.utf8)
    context.spend(bytes: bytes.count + 64)
    do throws(RegularExpression.Failure) {
      let expression = try RegularExpression("^\\(\(pattern)\\)", .basic)
      let found = try context.paying { (fuel) throws(RegularExpression.Failure) in
        try expression.firstMatch(in: bytes, from: 0, &fuel)
      }
      let groups = found?.groups ?? []
      // The outer group is the whole; a pattern with groups of its own answers its first.
      if pattern.contains("\\(") { return groups.count > 2 ? groups[2] ?? "" : "" }
      return String(groups.first??.unicodeScalars.count ?? 0)
    } catch {
      throw ExprFailure(message: error.message, status: 3)
    }
  }
}
