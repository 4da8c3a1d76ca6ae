import AWSServices
import Foundations
import NetworkModel

/// What names and numbers after `$` stand for.
extension ShellContext {
  /// A parameter's value; `nil` when it is not set.
  mutating func value(of name: String) -> String? {
    if let byte = name.utf8.first, !byte.beginsName { return special(name) }
    return shell.session.variables[name] ?? dynamicValue(of: name)
  }

  mutating func value(
    of name: String, subscriptText: String?
  ) throws(ExpansionError) -> String? {
    guard let subscriptText else { return value(of: name) }
    switch shell.session.variables.variable(name)?.value {
    case .associative(let array): return array[subscriptText]
    case .indexed(let array):
      let index = try number(ofSubscript: subscriptText)
      guard let absolute = array.absolute(index) else { throw .badSubscript(subscriptText) }
      return array[absolute]
    case .text, nil:
      let index = try number(ofSubscript: subscriptText)
      if let array = dynamicArray(named: name) {
        return array.indices.contains(index) ? array[index] : nil
      }
      return index == 0 || index == -1 ? value(of: name) : nil
    }
  }

  private mutating func special(_ name: String) -> String? {
    switch name {
    case "?": String(shell.session.status)
    case "#": String(shell.session.parameters.count)
    case "0": shell.session.name
    case "$": "4711"
    case "!": shell.session.background.last.map { String($0) }
    case "-": shell.session.options.letters
    case "@", "*": shell.session.parameters.joined(separator: " ")
    default:
      GivenNumber(name).flatMap { number in
        let parameters = shell.session.parameters
        return parameters.indices.contains(number.value - 1) ? parameters[number.value - 1] : nil
      }
    }
  }

  /// Variables that the shell itself sets, anew whenever they are looked at.
  private mutating func dynamicValue(of name: String) -> String? {
    switch name {
    case "RANDOM": String(shell.chance.integer(in: 0...32_767))
    case "SRANDOM": String(shell.chance.integer(in: 0...4_294_967_295))
    case "SECONDS":
      String(
        (cloud.now.milliseconds
          - (shell.session.countsSecondsFrom ?? cloud.startedAt.milliseconds)) / 1_000)
    case "BASH_COMMAND": trapped?.command ?? commandText
    case "EPOCHSECONDS": String(cloud.now.seconds)
    case "LINENO": String(line)
    case "_": shell.session.lastArgument
    case "UID", "EUID": isRoot ? "0" : "1000"
    case "PPID": "4710"
    case "BASHPID": "4711"
    case "BASH", "SHELL": "/bin/bash"
    case "BASH_VERSION": "5.2.15(1)-release"
    case "HOSTNAME": shell.host.hostName ?? "computer"
    case "HOSTTYPE": "x86_64"
    case "OSTYPE": "linux-gnu"
    case "MACHTYPE": "x86_64-pc-linux-gnu"
    case "PATH": "/usr/local/bin:/usr/bin:/bin"
    case "OPTIND": "1"
    case "SHLVL": "1"
    case "OLDPWD": shell.session.previousDirectory
    default: dynamicArray(named: name)?.first
    }
  }

  func dynamicArray(named name: String) -> [String]? {
    switch name {
    case "PIPESTATUS": shell.session.pipelineStatuses.map { String($0) }
    case "FUNCNAME": functions.isEmpty ? nil : functions.reversed() + ["main"]
    case "BASH_SOURCE": Array(repeating: shell.session.name, count: functions.count + 1)
    case "BASH_VERSINFO": ["5", "2", "15", "1", "release", "x86_64-pc-linux-gnu"]
    default: nil
    }
  }

  /// What stands between values that `$*` joins.
  var joiner: String {
    guard let separators = shell.session.variables["IFS"] else { return " " }
    return separators.unicodeScalars.first.map { String(Character($0)) } ?? ""
  }

  /// `${NAME@a}` and `${NAME@A}`.
  func description(of name: String, letter: UInt8) -> ParameterValue {
    guard let variable = shell.session.variables.variable(name) else { return .unset }
    if letter == UInt8(ascii: "a") { return .text(variable.letters) }
    return .text(VariableListing.declaration(of: variable, named: name, isBare: true))
  }
}

extension ShellSession.Options {
  /// `$-`
  var letters: String {
    let switches: [(Bool, String)] = [
      (exportsAll, "a"), (exitsOnError, "e"), (leavesPatterns, "f"), (true, "h"),
      (refusesUnsetVariables, "u"), (showsCommands, "x"), (true, "B"), (keepsFiles, "C"),
      (tracesErrors, "E"),
    ]
    return switches.filter(\.0).map(\.1).joined()
  }
}
