enum TestCommand: Program {
  static let names = ["test", "["]
  static let synopsis = "[ EXPRESSION ], such as [ -n \"$A\" ], [ \"$A\" = b ] or [ 1 -lt 2 ]"
  static let summary = "compare words and numbers, look for files"
  static let example = #"[ -n "$VPC" ] && echo there"#

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var arguments = call.arguments
    if call.name == "[" {
      guard arguments.popLast() == "]" else { return misuse("missing ']'", in: &context) }
    }
    do {
      var expression = TestExpression(arguments)
      return try expression.evaluate(in: context) ? 0 : 1
    } catch {
      return misuse(error.message, in: &context)
    }
  }
}

/// An expression of `test`: up to four words mean what POSIX says by their number; of more, `-o`
/// binds weaker than `-a`, and `!` strongest.
struct TestExpression {
  struct Failure: Error, Equatable {
    var message: String
  }

  private let words: [String]
  private var position = 0
  private var depth = 0

  init(_ words: [String]) { self.words = words }

  mutating func evaluate(in context: ShellContext) throws(Failure) -> Bool {
    switch words.count {
    case 0: return false
    case 1: return !words[0].isEmpty
    case 2:
      if words[0] == "!" { return words[1].isEmpty }
      guard let holds = FileTest.holds(words[0], words[1], in: context) else {
        throw Failure(message: "\(words[0]): unary operator expected")
      }
      return holds
    default: break
    }
    let value = try either(in: context)
    guard position == words.count else {
      throw Failure(message: "unexpected '\(words[position])'")
    }
    return value
  }

  private mutating func either(in context: ShellContext) throws(Failure) -> Bool {
    var value = try both(in: context)
    while word() == "-o" {
      position += 1
      let right = try both(in: context)
      value = value || right
    }
    return value
  }

  private mutating func both(in context: ShellContext) throws(Failure) -> Bool {
    var value = try primary(in: context)
    while word() == "-a" {
      position += 1
      let right = try primary(in: context)
      value = value && right
    }
    return value
  }

  private mutating func primary(in context: ShellContext) throws(Failure) -> Bool {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Limits.nesting else { throw Failure(message: "nested too deeply") }
    guard let first = word() else { throw Failure(message: "an argument is missing") }
    // Three words with an operator in the middle compare, whatever the first one looks like.
    if let sign = word(1), let right = word(2), Self.comparisons.contains(sign) {
      position += 3
      return try compare(first, sign, right, in: context)
    }
    switch first {
    case "!" where word(1) != nil:
      position += 1
      return try !primary(in: context)
    case "(" where word(1) != nil:
      position += 1
      let value = try either(in: context)
      guard word() == ")" else { throw Failure(message: "missing ')'") }
      position += 1
      return value
    default: break
    }
    if let operand = word(1), operand != "-a", operand != "-o",
      let holds = FileTest.holds(first, operand, in: context)
    {
      position += 2
      return holds
    }
    position += 1
    return !first.isEmpty
  }

  private func word(_ distance: Int = 0) -> String? {
    position + distance < words.count ? words[position + distance] : nil
  }

  private static let comparisons: Set = [
    "=", "==", "!=", "<", ">", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef",
  ]

  private func compare(
    _ left: String, _ sign: String, _ right: String, in context: ShellContext
  ) throws(Failure) -> Bool {
    switch sign {
    case "=", "==": return left.utf8.elementsEqual(right.utf8)
    case "!=": return !left.utf8.elementsEqual(right.utf8)
    case "<": return left.utf8.lexicographicallyPrecedes(right.utf8)
    case ">": return right.utf8.lexicographicallyPrecedes(left.utf8)
    case "-nt", "-ot", "-ef":
      return FileTest.compares(left, sign, right, in: context.shell.currentHome)
    default: return FileTest.compares(try number(left), sign, try number(right))
    }
  }

  private func number(_ text: String) throws(Failure) -> Int {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" }
    var trimmed = text.drop(while: isBlank)
    while let last = trimmed.last, isBlank(last) { trimmed.removeLast() }
    guard let number = Int(trimmed) else {
      throw Failure(message: "\(text): integer expression expected")
    }
    return number
  }
}
