enum SetCommand: Program {
  static let names = ["set"]
  static let synopsis = "set [-aeufxCE] [+aeufxCE] [-o NAME] [--] [PARAMETER...]"
  static let summary = "change what the shell does about errors, or set $1, $2 …"
  static let example = "set -e"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    if call.arguments.isEmpty {
      for (name, variable) in context.shell.session.variables.all {
        if let value = variable.text { context.print("\(name)='\(value)'\n") }
      }
      return 0
    }
    var options = context.shell.session.options
    var names: [(name: String, isOn: Bool)] = []
    var words = call.arguments[...]
    var parameters: [String]?
    while let word = words.popFirst() {
      if word == "--" || word == "-" {
        if word == "--" || !words.isEmpty { parameters = Array(words) }
        break
      }
      guard word.utf8.count > 1, let sign = word.first, sign == "-" || sign == "+" else {
        parameters = [word] + words
        break
      }
      for letter in word.dropFirst() {
        if letter == "o" {
          guard let name = words.popFirst() else {
            show(options, in: &context)
            continue
          }
          names.append((name, sign == "-"))
        } else {
          names.append((String(letter), sign == "-"))
        }
      }
    }
    for (name, isOn) in names {
      guard options.set(name, to: isOn) else {
        return misuse("'\(name)' is not an option of vpclab's shell", in: &context)
      }
    }
    context.shell.session.options = options
    if let parameters { context.shell.session.parameters = parameters }
    return 0
  }

  private static func show(_ options: ShellSession.Options, in context: inout ShellContext) {
    for (name, isOn) in [
      ("allexport", options.exportsAll), ("errexit", options.exitsOnError),
      ("errtrace", options.tracesErrors), ("noclobber", options.keepsFiles),
      ("noglob", options.leavesPatterns), ("nounset", options.refusesUnsetVariables),
      ("pipefail", options.failsWithAnyCommand), ("xtrace", options.showsCommands),
    ] {
      context.print(Padding.left(name, width: 15) + "\t\(isOn ? "on" : "off")\n")
    }
  }
}

extension ShellSession.Options {
  /// Switches an option of `set`; `false` when there is none of that name.
  mutating func set(_ name: String, to isOn: Bool) -> Bool {
    switch name {
    case "a", "allexport": exportsAll = isOn
    case "e", "errexit": exitsOnError = isOn
    case "f", "noglob": leavesPatterns = isOn
    case "u", "nounset": refusesUnsetVariables = isOn
    case "x", "xtrace": showsCommands = isOn
    case "C", "noclobber": keepsFiles = isOn
    case "E", "errtrace": tracesErrors = isOn
    case "pipefail": failsWithAnyCommand = isOn
    // What concerns a keyboard, jobs or a history changes nothing here.
    case "h", "hashall", "b", "notify", "m", "monitor", "v", "verbose", "B", "braceexpand", "T",
      "functrace", "H", "histexpand", "history", "posix", "emacs", "vi", "ignoreeof":
      break
    default: return false
    }
    return true
  }
}

enum Shopt: Program {
  static let names = ["shopt"]
  static let synopsis = "shopt [-pqsu] [NAME...]"
  static let summary = "switch more of the shell's options"
  static let example = "shopt -s nullglob"

  private static let known: Set = [
    "dotglob", "nullglob", "failglob", "extglob", "nocasematch", "inherit_errexit",
    "expand_aliases",
    "sourcepath", "cmdhist", "interactive_comments", "checkwinsize", "histappend", "lithist",
    "huponexit", "autocd", "cdspell", "login_shell", "progcomp", "promptvars", "globskipdots",
  ]

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "psuqo"), in: &context) else { return 2 }
    var status = 0
    if options.operands.isEmpty {
      let all = known.sorted()
      for name in all { show(name, in: &context) }
      return 0
    }
    for name in options.operands {
      guard known.contains(name) else {
        context.printError("sh: shopt: '\(name)' is not an option of vpclab's shell\n")
        status = 1
        continue
      }
      if options.has("s") {
        context.shell.session.options.extras.insert(name)
      } else if options.has("u") {
        context.shell.session.options.extras.remove(name)
      } else {
        let isOn = context.shell.session.options.extras.contains(name)
        if !options.has("q") { show(name, in: &context) }
        if !isOn { status = 1 }
      }
    }
    return status
  }

  private static func show(_ name: String, in context: inout ShellContext) {
    let isOn = context.shell.session.options.extras.contains(name)
    context.print(Padding.left(name, width: 15) + "\t\(isOn ? "on" : "off")\n")
  }
}
