import Foundations

/// Which of a language's plural forms goes with a number: the expression of a PO file's header.
///
/// `nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);`
public struct PluralRule: Equatable, Sendable {
  indirect enum Expression: Equatable, Sendable {
    case number
    case constant(Int)
    case not(Expression)
    case binary(Operator, Expression, Expression)
    case choice(Expression, Expression, Expression)
  }

  enum Operator: String, Sendable {
    case or = "||", and = "&&", equal = "==", unequal = "!=", atMost = "<=", atLeast = ">="
    case less = "<", more = ">", plus = "+", minus = "-", times = "*", over = "/", modulo = "%"
  }

  let forms: Int
  let expression: Expression

  /// One form for 1, and one for all other numbers.
  public static let english = PluralRule(
    forms: 2, expression: .binary(.unequal, .number, .constant(1)))

  private init(forms: Int, expression: Expression) {
    self.forms = forms
    self.expression = expression
  }

  /// No language's rule is half as long; a longer one would only nest until the stack ends.
  private static let mostBytes = 1_000

  /// `nil` for what is no rule.
  public init?(_ header: String) {
    guard header.utf8.count <= Self.mostBytes else { return nil }
    let parts = header.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
    guard parts.count >= 2, parts[0].hasPrefix("nplurals="), parts[1].hasPrefix("plural="),
      let forms = GivenNumber(parts[0].dropFirst("nplurals=".count), in: 1...6)?.value
    else { return nil }
    var parser = Parser(parts[1].dropFirst("plural=".count))
    guard let expression = parser.parse() else { return nil }
    self.init(forms: forms, expression: expression)
  }

  /// From 0; never more than there are forms.
  public func index(for number: Int) -> Int {
    min(max(0, expression.value(for: GivenNumber(clamping: number).value.magnitude)), forms - 1)
  }

  private struct Parser {
    private var rest: Substring
    private var depth = 0

    init(_ text: Substring) { rest = text }

    mutating func parse() -> Expression? {
      guard let expression = choice(), rest.isEmpty else { return nil }
      return expression
    }

    private mutating func take(_ sign: String) -> Bool {
      guard rest.hasPrefix(sign) else { return false }
      rest.removeFirst(sign.count)
      return true
    }

    private mutating func choice() -> Expression? {
      depth += 1
      defer { depth -= 1 }
      guard depth < 32, let condition = binary(0) else { return nil }
      guard take("?") else { return condition }
      guard let first = choice(), take(":"), let second = choice() else { return nil }
      return .choice(condition, first, second)
    }

    /// What binds least comes first.
    private static let levels: [[Operator]] = [
      [.or], [.and], [.equal, .unequal], [.atMost, .atLeast, .less, .more], [.plus, .minus],
      [.times, .over, .modulo],
    ]

    private mutating func binary(_ level: Int) -> Expression? {
      guard level < Self.levels.count else { return unary() }
      guard var left = binary(level + 1) else { return nil }
      while let sign = Self.levels[level].first(where: { rest.hasPrefix($0.rawValue) }) {
        rest.removeFirst(sign.rawValue.count)
        guard let right = binary(level + 1) else { return nil }
        left = .binary(sign, left, right)
      }
      return left
    }

    private mutating func unary() -> Expression? {
      if !rest.hasPrefix("!="), take("!") { return unary().map { .not($0) } }
      if take("n") { return .number }
      if take("(") {
        guard let inner = choice(), take(")") else { return nil }
        return inner
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = GivenNumber(digits, in: 0...1_000_000)?.value else { return nil }
      rest.removeFirst(digits.count)
      return .constant(number)
    }
  }
}

extension PluralRule.Expression {
  fileprivate func value(for number: UInt) -> Int {
    switch self {
    case .number: Int(clamping: number)
    case .constant(let value): value
    case .not(let operand): operand.value(for: number) == 0 ? 1 : 0
    case .choice(let condition, let first, let second):
      condition.value(for: number) != 0 ? first.value(for: number) : second.value(for: number)
    case .binary(let sign, let left, let right):
      Self.value(sign, left.value(for: number), right.value(for: number))
    }
  }

  private static func value(_ sign: PluralRule.Operator, _ left: Int, _ right: Int) -> Int {
    switch sign {
    case .or: left != 0 || right != 0 ? 1 : 0
    case .and: left != 0 && right != 0 ? 1 : 0
    case .equal: left == right ? 1 : 0
    case .unequal: left != right ? 1 : 0
    case .atMost: left <= right ? 1 : 0
    case .atLeast: left >= right ? 1 : 0
    case .less: left < right ? 1 : 0
    case .more: left > right ? 1 : 0
    case .plus: left &+ right
    case .minus: left &- right
    case .times: left &* right
    case .over: right == 0 ? 0 : left / right
    case .modulo: right == 0 ? 0 : left % right
    }
  }
}
