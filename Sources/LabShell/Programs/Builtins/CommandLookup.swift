enum CommandBuiltin: Program {
  static let names = ["command", "builtin"]
  static let synopsis = "command [-vV] NAME [ARGUMENT...]"
  static let summary = "run a command and no function, or tell whether it is there"
  static let example = "command -v jq"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var words = call.arguments[...]
    var asks: Character?
    while let word = words.first, word.hasPrefix("-"), word.utf8.count > 1 {
      words.removeFirst()
      if word == "--" { break }
      for letter in word.dropFirst() where letter != "p" {
        guard letter == "v" || letter == "V" else {
          return misuse("-\(letter): invalid option", in: &context)
        }
        asks = letter
      }
    }
    guard let name = words.first else { return 0 }
    guard asks == nil else {
      var status = 0
      for word in words {
        guard let kind = CommandKind(of: word, in: context) else {
          if asks == "V" { context.printError("sh: command: \(word): not found\n") }
          status = 1
          continue
        }
        context.print((asks == "v" ? kind.text(for: word) : kind.sentence(for: word)) + "\n")
      }
      return status
    }
    return context.invoke(
      ProgramCall(words: [name] + words.dropFirst(), declarations: call.declarations),
      mayBeFunction: false)
  }
}

enum TypeCommand: Program {
  static let names = ["type", "which", "hash"]
  static let synopsis = "type [-t] NAME..., which NAME..."
  static let summary = "tell what a command is"
  static let example = "type connect"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    if call.name == "hash" {
      let missing = call.arguments.filter {
        !$0.hasPrefix("-") && CommandKind(of: $0, in: context) == nil
      }
      for name in missing { context.printError("sh: hash: \(name): not found\n") }
      return missing.isEmpty ? 0 : 1
    }
    var status = 0
    let wantsWord = call.arguments.contains("-t")
    let wantsPath = call.arguments.contains { ["-p", "-P"].contains($0) }
    for name in call.arguments where !name.hasPrefix("-") {
      guard let kind = CommandKind(of: name, in: context) else {
        if call.name == "type", !wantsWord, !wantsPath {
          context.spend(steps: Cost.unknownCommand)
          context.printError(NotFound.message(for: name, in: context.shell))
        }
        status = 1
        continue
      }
      if call.name == "which" || wantsPath {
        guard case .program = kind else {
          // A builtin has no path; `which` knows programs only, and those have one each.
          if call.name == "which", case .builtin = kind { context.print("/usr/bin/\(name)\n") }
          continue
        }
        context.print("/usr/bin/\(name)\n")
      } else if wantsWord {
        context.print(kind.word + "\n")
      } else {
        context.print(kind.sentence(for: name) + "\n")
        if case .program(let summary) = kind { context.print("    \(summary)\n") }
      }
    }
    return status
  }
}

/// What a command's name means.
enum CommandKind {
  case alias(String)
  case keyword
  case function(FunctionBody)
  case builtin
  case program(summary: String)

  private static let keywords: Set = [
    "if", "then", "elif", "else", "fi", "case", "esac", "for", "select", "while", "until", "do",
    "done", "function", "time", "{", "}", "[[", "]]", "!", "in",
  ]

  private static let builtins: Set = [
    ".", ":", "[", "alias", "bg", "break", "builtin", "cd", "command", "continue", "declare",
    "dirs",
    "echo", "eval", "exec", "exit", "export", "false", "fg", "getopts", "hash", "history", "jobs",
    "kill", "let", "local", "logout", "mapfile", "popd", "printf", "pushd", "pwd", "read",
    "readarray", "readonly", "return", "set", "shift", "shopt", "source", "test", "times", "trap",
    "true", "type", "typeset", "ulimit", "umask", "unalias", "unset", "wait",
  ]

  init?(of name: String, in context: ShellContext) {
    let session = context.shell.session
    if let text = session.aliases[name] {
      self = .alias(text)
    } else if Self.keywords.contains(name) {
      self = .keyword
    } else if let function = session.functions[name] {
      self = .function(function.body)
    } else if Self.builtins.contains(name) {
      self = .builtin
    } else if let program = ProgramRegistry.program(named: name),
      program.availability.includes(context.shell.host)
    {
      self = .program(summary: program.summary)
    } else {
      return nil
    }
  }

  var word: String {
    switch self {
    case .alias: "alias"
    case .keyword: "keyword"
    case .function: "function"
    case .builtin: "builtin"
    case .program: "file"
    }
  }

  /// As `command -v` writes it.
  func text(for name: String) -> String {
    switch self {
    case .alias(let text): "alias \(name)=\(ShellQuoting.quoted(text))"
    case .keyword, .function, .builtin: name
    case .program: "/usr/bin/\(name)"
    }
  }

  func sentence(for name: String) -> String {
    switch self {
    case .alias(let text): "\(name) is aliased to `\(text)'"
    case .keyword: "\(name) is a shell keyword"
    case .function(let body): "\(name) is a function\n\(body.text)"
    case .builtin: "\(name) is a shell builtin"
    case .program: "\(name) is /usr/bin/\(name)"
    }
  }
}

enum Alias: Program {
  static let names = ["alias", "unalias"]
  static let synopsis = "alias [NAME='COMMAND'...], unalias [-a] NAME..."
  static let summary = "give a command another name"
  static let example = "alias vpcs='aws ec2 describe-vpcs --output table'"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var status = 0
    if call.name == "unalias" {
      if call.arguments.first == "-a" { context.shell.session.aliases = [:] }
      for name in call.arguments where name != "-a" {
        if context.shell.session.aliases.removeValue(forKey: name) == nil {
          context.printError("sh: unalias: \(name): not found\n")
          status = 1
        }
      }
      return status
    }
    let all = context.shell.session.aliases.keys.sorted()
    for word in call.arguments.isEmpty ? all : call.arguments where word != "-p" {
      guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
        guard let text = context.shell.session.aliases[word] else {
          context.printError("sh: alias: \(word): not found\n")
          status = 1
          continue
        }
        context.print("alias \(word)=\(ShellQuoting.quoted(text))\n")
        continue
      }
      let text = String(word[word.index(after: equals)...])
      guard ShellContext.simpleCommand(text) != nil else {
        context.printError(
          "sh: alias: only one simple command can have an alias; write a function instead\n")
        status = 1
        continue
      }
      guard context.shell.session.aliases.count < Limits.variables else { return 1 }
      context.shell.session.aliases[String(word[..<equals])] = text
    }
    return status
  }
}

/// `man`: how a program is called; the pages of `aws` are its own.
enum Manual: Program {
  static let names = ["man"]
  static let synopsis = "man PROGRAM"
  static let summary = "tell how a program is called"
  static let example = "man ping"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let name = call.arguments.first(where: { $0.contains { !$0.isNumber } }) else {
      return misuse("what manual page do you want?", in: &context, status: 1)
    }
    if name == "aws" {
      return context.invoke(
        ProgramCall(words: call.arguments.filter { $0.contains { !$0.isNumber } } + ["help"]),
        mayBeFunction: false)
    }
    guard let program = ProgramRegistry.program(named: name) else {
      context.printError("No manual entry for \(name)\n")
      return 16
    }
    context.print(
      """
      NAME
             \(program.names.joined(separator: ", ")) - \(program.summary)

      SYNOPSIS
             \(program.synopsis)

      """)
    return 0
  }
}
