enum TestCommand: Program {
  static let names = ["test", "["]
  static let synopsis = "[ EXPRESSION ], such as [ -n \"$A\" ], [ \"$A\" = b ] or [ 1 -lt 2 ]"
  static let summary = "compare words and numbers, look for files"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var arguments = call.arguments
    if call.name == "[" {
      guard arguments.popLast() == "]" else { return misuse("missing ']'", in: &context) }
    }
    do {
      var expression = TestExpression(arguments, home: context.shell.currentHome)
      return try expression.evaluate() ? 0 : 1
    } catch {
      return misuse(error.message, in: &context)
    }
  }
}

/// An expression of `test`, evaluated from left to right: `-o` binds weaker than `-a`, `!` strongest.
struct TestExpression {
  struct Failure: Error, Equatable {
    var message: String
  }

  private let words: [String]
  private let home: HomeDirectory
  private var position = 0
  private var depth = 0

  init(_ words: [String], home: HomeDirectory) {
    self.words = words
    self.home = home
  }

  mutating func evaluate() throws(Failure) -> Bool {
    guard !words.isEmpty else { return false }
    let value = try either()
    guard position == words.count else {
      throw Failure(message: "unexpected '\(words[position])'")
    }
    return value
  }

  private mutating func either() throws(Failure) -> Bool {
    var value = try both()
    while word() == "-o" {
      position += 1
      let right = try both()
      value = value || right
    }
    return value
  }

  private mutating func both() throws(Failure) -> Bool {
    var value = try primary()
    while word() == "-a" {
      position += 1
      let right = try primary()
      value = value && right
    }
    return value
  }

  private mutating func primary() throws(Failure) -> Bool {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Limits.nesting else { throw Failure(message: "nested too deeply") }
    guard let first = word() else { throw Failure(message: "an argument is missing") }
    // Three words with an operator in the middle compare, whatever the first one looks like.
    if let sign = word(1), let right = word(2), Self.comparisons.contains(sign) {
      position += 3
      return try compare(first, sign, right)
    }
    switch first {
    case "!" where word(1) != nil:
      position += 1
      return try !primary()
    case "(" where word(1) != nil:
      position += 1
      let value = try either()
      guard word() == ")" else { throw Failure(message: "missing ')'") }
      position += 1
      return value
    case "-n", "-z", "-e", "-f", "-r", "-s", "-d":
      guard let operand = word(1) else { break }
      position += 2
      return examine(first, operand)
    default: break
    }
    position += 1
    return !first.isEmpty
  }

  private func word(_ distance: Int = 0) -> String? {
    position + distance < words.count ? words[position + distance] : nil
  }

  private func examine(_ test: String, _ operand: String) -> Bool {
    switch test {
    case "-n": !operand.isEmpty
    case "-z": operand.isEmpty
    case "-d": home.isDirectory(operand)
    case "-s": (try? home.text(of: operand)).map { !$0.isEmpty } ?? false
    default: home.contains(operand) || home.isDirectory(operand)
    }
  }

  private static let comparisons = [
    "=", "==", "!=", "-eq", "-ne", "-lt", "-le", "-gt", "-ge",
  ]

  private func compare(
    _ left: String, _ sign: String, _ right: String
  ) throws(Failure) -> Bool {
    if sign == "=" || sign == "==" { return left.utf8.elementsEqual(right.utf8) }
    if sign == "!=" { return !left.utf8.elementsEqual(right.utf8) }
    let (left, right) = (try number(left), try number(right))
    return switch sign {
    case "-eq": left == right
    case "-ne": left != right
    case "-lt": left < right
    case "-le": left <= right
    case "-gt": left > right
    default: left >= right
    }
  }

  private func number(_ text: String) throws(Failure) -> Int {
    guard let number = Int(text) else {
      throw Failure(message: "\(text): a whole number is needed")
    }
    return number
  }
}
