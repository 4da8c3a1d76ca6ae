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
