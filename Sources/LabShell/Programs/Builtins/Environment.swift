enum Env: Program {
  static let names = ["env", "printenv"]
  static let synopsis = "env [-i] [NAME=VALUE...] [COMMAND [ARGUMENT...]]"
  static let summary = "list the variables that programs see, or run one with others"
  static let example = "env AWS_DEFAULT_OUTPUT=table aws ec2 describe-vpcs"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    if call.name == "printenv", let name = call.arguments.first {
      guard let value = context.shell.session.variables.exportedValue(of: name) else { return 1 }
      context.print("\(value)\n")
      return 0
    }
    var words = call.arguments[...]
    var isEmpty = false
    while let word = words.first, word.hasPrefix("-") {
      words.removeFirst()
      if word == "--" { break }
      guard word == "-i" || word == "-" else {
        return misuse("invalid option '\(word)'", in: &context, status: 125)
      }
      isEmpty = true
    }
    var status = 0
    context.inSubshell { context in
      if isEmpty { context.shell.session.variables = Variables() }
      while let word = words.first, let equals = word.firstIndex(of: "=") {
        words.removeFirst()
        let name = String(word[..<equals])
        guard name.isShellName else { continue }
        try? context.shell.session.variables.set(
          name, to: String(word[word.index(after: equals)...]), isExported: true)
      }
      if words.count == 1, call.name == "env", let name = words.first,
        ProgramRegistry.program(named: name) == nil,
        let value = context.shell.session.variables.exportedValue(of: name)
      {
        // Not what env does, but what whoever types this wants to know.
        context.print("\(value)\n")
      } else if words.isEmpty {
        for (name, value) in context.shell.session.variables.exported {
          context.print("\(name)=\(value)\n")
        }
      } else {
        status = context.invoke(ProgramCall(words: Array(words)), mayBeFunction: false)
      }
      context.shell.session.status = status
    }
    return status
  }
}

enum Unset: Program {
  static let names = ["unset"]
  static let synopsis = "unset [-v|-f] NAME..."
  static let summary = "forget variables and functions"
  static let example = "unset AWS_DEFAULT_REGION"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var isForFunctions = false
    var isForVariables = false
    var status = 0
    for word in call.arguments {
      switch word {
      case "-f": isForFunctions = true
      case "-v": isForVariables = true
      case "-n": break
      default:
        do {
          try forget(word, functions: isForFunctions, variables: isForVariables, in: &context)
        } catch {
          context.printError(
            error.message.replacingPrefix("sh: ", with: "sh: unset: ")
              .replacingSuffix("readonly variable\n", with: "cannot unset: readonly variable\n"))
          status = 1
        }
      }
    }
    return status
  }

  private static func forget(
    _ word: String, functions: Bool, variables: Bool, in context: inout ShellContext
  ) throws(ExpansionError) {
    if functions {
      context.shell.session.functions[word] = nil
      return
    }
    if let bracket = word.firstIndex(of: "["), word.hasSuffix("]") {
      let key = String(word[word.index(after: bracket)...].dropLast())
      return try forget(key, of: String(word[..<bracket]), in: &context)
    }
    guard word.isShellName else {
      throw .badSubstitution("unset: `\(word)': not a valid identifier")
    }
    if !variables, context.shell.session.variables.variable(word) == nil {
      context.shell.session.functions[word] = nil
    }
    try context.shell.session.variables.unset(word)
  }

  private static func forget(
    _ key: String, of name: String, in context: inout ShellContext
  ) throws(ExpansionError) {
    switch context.shell.session.variables.variable(name)?.value {
    case .associative:
      try context.shell.session.variables.change(name) { variable in
        guard case .associative(var array) = variable.value else { return }
        array.remove(key)
        variable.value = .associative(array)
      }
    case .indexed, .text:
      let index = try context.number(ofSubscript: key)
      try context.shell.session.variables.change(name) { variable in
        var array = variable.indexed
        array.remove(index)
        variable.value = .indexed(array)
      }
    case nil: break
    }
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }

  fileprivate func replacingSuffix(_ suffix: String, with other: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : self
  }
}
