enum SetCommand: Program {
  static let names = ["set"]
  static let synopsis = "set [-eu] [+eu] [-o pipefail]"
  static let summary = "change what the shell does about errors"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    if call.arguments.isEmpty {
      for variable in context.shell.session.variables.all {
        if let value = variable.value { context.print("\(variable.name)='\(value)'\n") }
      }
      return 0
    }
    var options = context.shell.session.options
    var names: [(name: String, isOn: Bool)] = []
    var words = call.arguments[...]
    while let word = words.popFirst() {
      guard word.utf8.count > 1, let sign = word.first, sign == "-" || sign == "+" else {
        return misuse("\(word): only options can be set", in: &context)
      }
      for letter in word.dropFirst() {
        if letter == "o" {
          guard let name = words.popFirst() else {
            return misuse("-o needs a name, such as pipefail", in: &context)
          }
          names.append((name, sign == "-"))
        } else {
          names.append((String(letter), sign == "-"))
        }
      }
    }
    for (name, isOn) in names {
      switch name {
      case "e", "errexit": options.exitsOnError = isOn
      case "u", "nounset": options.refusesUnsetVariables = isOn
      case "pipefail": options.failsWithAnyCommand = isOn
      default: return misuse("'\(name)' is not an option of vpclab's shell", in: &context)
      }
    }
    context.shell.session.options = options
    return 0
  }
}
