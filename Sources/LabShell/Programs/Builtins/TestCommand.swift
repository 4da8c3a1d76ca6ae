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
    let trimmed = text.drop { $0 == " " }
    guard let number = Int(trimmed) else {
      throw Failure(message: "\(text): integer expression expected")
    }
    return number
  }
}

/// What `test`, `[[` and `[` ask of words and files.
enum FileTest {
  /// `nil` when there is no such question.
  static func holds(_ test: String, _ operand: String, in context: ShellContext) -> Bool? {
    let home = context.shell.currentHome
    switch test {
    case "-n": return !operand.isEmpty
    case "-z": return operand.isEmpty
    case "-e", "-a":
      return home.entry(operand) != nil || operand.hasPrefix("/dev/")
        || context.substitutedFiles[operand] != nil
    case "-f": return home.entry(operand)?.isDirectory == false
    case "-d": return home.isDirectory(operand)
    case "-s":
      return home.entry(operand).map { $0.isDirectory || $0.text?.isEmpty == false } ?? false
    case "-r": return home.entry(operand).map { $0.mode & 0o400 != 0 } ?? (operand == "/dev/null")
    case "-w": return home.entry(operand).map { $0.mode & 0o200 != 0 } ?? (operand == "/dev/null")
    case "-x": return home.entry(operand).map { $0.mode & 0o111 != 0 } ?? false
    // No terminal, link, pipe or socket is ever there.
    case "-t", "-L", "-h", "-p", "-S", "-b", "-g", "-u", "-k": return false
    case "-c": return operand == "/dev/null" || operand == "/dev/tty"
    case "-O", "-G", "-N": return home.entry(operand) != nil
    case "-v": return isSet(operand, in: context)
    case "-o":
      var options = context.shell.session.options
      let before = options
      return options.set(operand, to: true) && options == before
    default: return nil
    }
  }

  private static func isSet(_ name: String, in context: ShellContext) -> Bool {
    if let bracket = name.firstIndex(of: "["), name.hasSuffix("]") {
      let key = String(name[name.index(after: bracket)...].dropLast())
      let variable = context.shell.session.variables.variable(String(name[..<bracket]))
      if case .associative(let array) = variable?.value { return array[key] != nil }
      var scratch = context
      guard let index = try? scratch.number(ofSubscript: key) else { return false }
      return variable?.indexed[index] != nil
    }
    return context.shell.session.variables.variable(name)?.text != nil
  }

  static func compares(_ left: Int, _ sign: String, _ right: Int) -> Bool {
    switch sign {
    case "-eq": left == right
    case "-ne": left != right
    case "-lt": left < right
    case "-le": left <= right
    case "-gt": left > right
    default: left >= right
    }
  }

  static func compares(
    _ left: String, _ sign: String, _ right: String, in home: HomeDirectory
  ) -> Bool {
    let (first, second) = (home.entry(left), home.entry(right))
    switch sign {
    case "-nt": return first.map { $0.written > (second?.written ?? -1) } ?? false
    case "-ot": return second.map { $0.written > (first?.written ?? -1) } ?? false
    default: return first != nil && home.absolute(left) == home.absolute(right)
    }
  }
}
