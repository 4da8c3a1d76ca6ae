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
