import Foundations

extension Interpreter {
  /// Whether what stands in `[[ … ]]` holds.
  mutating func holds(
    _ condition: Condition, in context: inout ShellContext
  ) throws(CommandError) -> Bool {
    switch condition {
    case .not(let inner): return try !holds(inner, in: &context)
    case .and(let left, let right):
      guard try holds(left, in: &context) else { return false }
      return try holds(right, in: &context)
    case .or(let left, let right):
      if try holds(left, in: &context) { return true }
      return try holds(right, in: &context)
    case .unary(let sign, let word):
      let text = try expandWithoutSplitting(word, in: &context)
      guard let holds = FileTest.holds(sign, text, in: context) else {
        throw .redirection("[[: \(sign): unary operator expected")
      }
      return holds
    case .binary(let left, let sign, let right):
      let text = try expandWithoutSplitting(left, in: &context)
      return try compare(text, sign, right, in: &context)
    }
  }

  private mutating func compare(
    _ left: String, _ sign: String, _ right: Word, in context: inout ShellContext
  ) throws(CommandError) -> Bool {
    switch sign {
    case "=", "==", "!=":
      let pattern = try pattern(right, in: &context)
      do throws(ExpansionError) {
        try context.pay(bytes: left.utf8.count)
      } catch {
        throw .expansion(error)
      }
      return context.matches(left, pattern) == (sign != "!=")
    case "=~": return try search(left, right, ignoringCase: context.ignoresCase, in: &context)
    default: break
    }
    let text = try expandWithoutSplitting(right, in: &context)
    switch sign {
    case "<": return left.utf8.lexicographicallyPrecedes(text.utf8)
    case ">": return text.utf8.lexicographicallyPrecedes(left.utf8)
    case "-nt", "-ot", "-ef":
      return FileTest.compares(left, sign, text, in: context.shell.currentHome)
    default: break
    }
    do throws(ExpansionError) {
      let numbers = (
        try Arithmetic.evaluate(left, in: &context), try Arithmetic.evaluate(text, in: &context)
      )
      return FileTest.compares(numbers.0, sign, numbers.1)
    } catch {
      throw .expansion(error)
    }
  }

  /// `=~`: an extended regular expression, in which what is quoted stands for itself.
  private mutating func search(
    _ text: String, _ word: Word, ignoringCase: Bool, in context: inout ShellContext
  ) throws(CommandError) -> Bool {
    let fragments = try expandToFragments(word, in: &context)
    let source = fragments.map { fragment in
      fragment.isQuoted ? RegularExpression.quoted(fragment.text) : fragment.text
    }.joined()
    do throws(ExpansionError) {
      try context.pay(bytes: source.utf8.count + text.utf8.count)
    } catch {
      throw .expansion(error)
    }
    let groups: [String?]?
    do throws(RegularExpression.Failure) {
      let expression = try RegularExpression(source, .extended, ignoresCase: ignoringCase)
      context.spend(bytes: expression.bytes)
      groups = try context.paying { (fuel) throws(RegularExpression.Failure) in
        try expression.firstMatch(in: Array(text.utf8), from: 0, &fuel)?.groups
      }
    } catch {
      guard error == .tooMuchWork else {
        throw .invalidExpression("[[: \(source): \(error.message)")
      }
      throw .expansion(.tooMuchWork)
    }
    let matched = IndexedArray((groups ?? []).map { $0 ?? "" })
    try? context.shell.session.variables.change("BASH_REMATCH") { $0.value = .indexed(matched) }
    return groups != nil
  }
}

extension ShellContext {
  /// After `shopt -s nocasematch`.
  fileprivate var ignoresCase: Bool { shell.session.options.extras.contains("nocasematch") }

  /// Whether a pattern of `case` or `[[` matches a whole text.
  mutating func matches(_ text: String, _ pattern: GlobPattern) -> Bool {
    if pattern.isRefused {
      printError("sh: the pattern !(…) is not supported in vpclab's shell\n")
      return false
    }
    let ignoresCase = ignoresCase
    return paying { pattern.matches(text, ignoringCase: ignoresCase, &$0) }
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
