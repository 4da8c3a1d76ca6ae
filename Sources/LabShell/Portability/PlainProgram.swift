/// An input that a real shell may run, too: nothing in it but calls of AWS, texts, and what passes
/// texts on.
///
/// In the lab a command can do no harm, whoever wrote it. On a machine it can, so this is a list of
/// what may pass and never one of what may not: no program that runs another, no file but plain ones in
/// the working directory, no variable that a program obeys, no arithmetic, which may run a value.
public struct PlainProgram: Sendable {
  /// Every program that it runs, in order.
  public private(set) var programs: [String] = []
  /// The variables that it sets, in order.
  public private(set) var assigned: [String] = []
  /// What its first call of AWS asks for, such as `describe-vpcs`.
  public private(set) var operation: String?
  /// Whether it is one command and nothing beside it.
  public let isOneCommand: Bool

  private struct NotPlain: Error {}

  /// `nil` for an input that has anything else in it.
  public init?(_ program: ShellProgram) {
    guard case .success(let tree) = program.content else { return nil }
    isOneCommand = tree.isOneCommand
    do throws(NotPlain) {
      try add(tree.list)
      for document in tree.hereDocuments { try add(document) }
    } catch {
      return nil
    }
  }

  /// Whether it only looks, so that finding nothing is no reason to stop. What a lookup is kept for is
  /// one, unless it is what others have written: records come when they come.
  public var isLook: Bool {
    guard programs.count == 1 else { return false }
    let operation = operation ?? ""
    let records = ["get-log-", "filter-log-", "get-query-", "tail"]
    let others = ["describe-", "get-", "list-", "start-query"]
    return programs == ["grep"]
      || records.contains { operation.hasPrefix($0) }
      || assigned.isEmpty && others.contains { operation.hasPrefix($0) }
  }

  private mutating func add(_ list: CommandList) throws(NotPlain) {
    for command in list.commands {
      guard !command.isInBackground else { throw NotPlain() }
      for pipeline in [command.first] + command.rest.map(\.pipeline) {
        for command in pipeline.commands { try add(command) }
      }
    }
  }

  private mutating func add(_ command: Command) throws(NotPlain) {
    switch command {
    case .simple(let command): try add(command)
    case .compound(let compound, let redirections):
      for redirection in redirections { try add(redirection) }
      switch compound {
      case .group(let list), .subshell(let list): try add(list)
      case .conditional(let branches, let otherwise):
        for branch in branches {
          try add(branch.condition)
          try add(branch.body)
        }
        if let otherwise { try add(otherwise) }
      case .forEach(let name, let words?, let list):
        try assign(name)
        for word in words { try add(word) }
        try add(list)
      case .forEach, .loop, .counted, .selection, .menu, .arithmetic, .test: throw NotPlain()
      }
    case .definition: throw NotPlain()
    }
  }

  private mutating func add(_ command: SimpleCommand) throws(NotPlain) {
    for assignment in command.assignments + command.declarations { try add(assignment) }
    for redirection in command.redirections { try add(redirection) }
    for word in command.words { try add(word) }
    guard let first = command.words.first else { return }
    guard let name = first.unquotedText,
      PlainPrograms.allows(name, command.words.dropFirst().map(\.literalText))
    else { throw NotPlain() }
    programs.append(name)
    if name == "aws", operation == nil {
      operation = PlainPrograms.operation(command.words.dropFirst().map(\.literalText))
    }
  }

  private mutating func add(_ assignment: Assignment) throws(NotPlain) {
    guard assignment.subscriptWord == nil, case .word(let value) = assignment.value else {
      throw NotPlain()
    }
    try assign(assignment.name)
    try add(value)
  }

  private mutating func assign(_ name: String) throws(NotPlain) {
    guard PlainPrograms.allowsVariable(name) else { throw NotPlain() }
    assigned.append(name)
  }

  private mutating func add(_ redirection: Redirection) throws(NotPlain) {
    switch redirection.target {
    case .readFile(let word), .writeFile(let word, _, _):
      guard let name = word.literalText, name == "/dev/null" || PlainPrograms.isPlainFile(name)
      else { throw NotPlain() }
    case .duplicate(let word):
      guard let number = word.literalText, ["1", "2"].contains(number) else { throw NotPlain() }
    case .hereDocument: break
    case .hereString(let word): try add(word)
    case .readAndWriteFile: throw NotPlain()
    }
  }

  private mutating func add(_ word: Word) throws(NotPlain) {
    for part in word.parts {
      switch part {
      case .literal(let text, _):
        // A value that AWS's command line reads from a file, wherever it stands.
        guard !text.contains("://") || PlainPrograms.isPlainReference(text) else {
          throw NotPlain()
        }
      case .parameter(let parameter, _):
        guard parameter.operation == nil, !parameter.isIndirect, parameter.subscriptOfArray == nil,
          parameter.name.utf8.allSatisfy(\.continuesName) || parameter.name == "?"
        else { throw NotPlain() }
      case .substitution(let list, _): try add(list)
      case .homeDirectory, .arithmetic, .process: throw NotPlain()
      }
    }
  }
}

/// The programs, variables and files that a plain input may name.
enum PlainPrograms {
  /// Services whose calls the lab answers.
  private static let services: Set<String> = ["ec2", "iam", "logs", "sts"]
  /// They lead calls elsewhere, or read what stands elsewhere.
  private static let refusedOptions = [
    "--endpoint-url", "--profile", "--ca-bundle", "--cli-input", "--no-verify-ssl", "--debug",
  ]
  /// They read their input and print, whatever their options.
  private static let filters: Set<String> = [
    "echo", "true", "false", "sleep", "cat", "cut", "tr", "head", "wc",
  ]

  /// - Parameter arguments: `nil` for those that only running it tells.
  static func allows(_ name: String, _ arguments: [String?]) -> Bool {
    switch name {
    case "aws":
      guard let service = service(arguments[...]) else { return false }
      // Systems Manager runs commands, too; the lab has nothing of it but parameters.
      let isKnown =
        services.contains(service)
        || service == "ssm" && operation(arguments)?.hasPrefix("get-") == true
      return isKnown
        && !arguments.contains { argument in
          refusedOptions.contains { argument?.hasPrefix($0) == true }
        }
    // Values that are set stand with the assignments.
    case "export": return arguments.allSatisfy { $0 != nil }
    case "printf": return (arguments.first ?? nil).map { !$0.hasPrefix("-") } ?? false
    // `-v` looks into an array, whose subscript may run something.
    case "[", "test": return arguments.allSatisfy { $0 != nil && $0 != "-v" }
    case "date":
      let first = arguments.first ?? "+"
      return first.map { ["-d", "-u", "--date"].contains($0) || $0.hasPrefix("+") } ?? false
    case "sort", "uniq":
      return arguments.allSatisfy { ["-n", "-r", "-u", "-c", "-rn", "-nr"].contains($0) }
    case "grep":
      return arguments.allSatisfy { $0.map { !"/~.".contains($0.first ?? " ") } ?? false }
    case "sed": return allowsSed(arguments)
    default:
      // No file but plain ones: of an argument that only running it tells, nobody knows.
      return filters.contains(name)
        && arguments.allSatisfy { argument in
          name == "echo" || name == "tr" || argument.map(isOptionOrPlainFile) ?? false
        }
    }
  }

  /// What a call of AWS asks for.
  static func operation(_ arguments: [String?]) -> String? {
    guard let service = service(arguments[...]),
      let index = arguments.firstIndex(of: service), index + 1 < arguments.count
    else { return nil }
    return arguments[index + 1]
  }

  /// The first argument that is neither a global option nor its value.
  private static func service(_ arguments: ArraySlice<String?>) -> String? {
    var rest = arguments
    while let option = rest.first ?? nil, option.hasPrefix("--") {
      let hasValue = !option.contains("=") && !option.hasPrefix("--no-")
      rest = rest.dropFirst(hasValue ? 2 : 1)
    }
    return rest.first ?? nil
  }

  /// One substitution, in a file or in what it reads: sed has commands that run programs.
  private static func allowsSed(_ arguments: [String?]) -> Bool {
    var rest = arguments[...]
    if rest.first == "-i" { rest.removeFirst() }
    guard let script = rest.popFirst() ?? nil, script.first == "s", script.count > 3 else {
      return false
    }
    let delimiter = script[script.index(after: script.startIndex)]
    let parts = script.dropFirst(2).split(separator: delimiter, omittingEmptySubsequences: false)
    return "/|#,".contains(delimiter) && parts.count == 3 && !script.utf8.contains(10)
      && !script.contains("\\") && ["", "g"].contains(parts[2])
      && rest.allSatisfy { $0.map(isPlainFile) ?? false }
  }

  static func allowsVariable(_ name: String) -> Bool {
    let known = ["AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PAGER", "AWS_DEFAULT_OUTPUT"]
    let refused = [
      "AWS_", "LD_", "DYLD_", "BASH", "PATH", "ENV", "HOME", "IFS", "PS", "PROMPT", "SHELL",
      "CDPATH",
      "GLOBIGNORE", "PYTHON", "LC_", "LANG", "GREP_", "TMPDIR", "HTTP", "NO_PROXY", "ALL_PROXY",
      "OPT",
      "POSIXLY", "EXECIGNORE", "FUNCNEST", "HISTFILE", "http", "https", "no_proxy", "all_proxy",
    ]
    return known.contains(name) || !refused.contains { name.hasPrefix($0) }
  }

  private static func isOptionOrPlainFile(_ argument: String) -> Bool {
    argument.hasPrefix("-") && !argument.contains { "/~".contains($0) } || isPlainFile(argument)
      || argument.allSatisfy(\.isNumber)
  }

  /// In the working directory, and visible there.
  static func isPlainFile(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-")
    else { return false }
    return name.utf8.allSatisfy { $0 < 128 && ($0.continuesName || ".-".utf8.contains($0)) }
  }

  /// `file://policy.json`, and addresses that are no files.
  static func isPlainReference(_ text: String) -> Bool {
    var rest = text[...]
    while let sign = rest.firstRange(of: "://") {
      let before = rest[..<sign.lowerBound]
      let after = rest[sign.upperBound...].prefix { !"\"', ;)]}".contains($0) && !$0.isWhitespace }
      if before.hasSuffix("file") || before.hasSuffix("fileb") {
        guard isPlainFile(String(after)) else { return false }
      }
      rest = rest[sign.upperBound...]
    }
    return true
  }
}

/// What a terminal asks of a line before it is an input.
extension ShellProgram {
  /// The words of one simple command that stands alone, all of them plain texts; redirections apart.
  public var plainWords: [String]? {
    guard let command = onlyCommand, command.assignments.isEmpty, !command.words.isEmpty else {
      return nil
    }
    let words = command.words.map(\.literalText)
    return words.contains(nil) ? nil : words.compactMap(\.self)
  }

  /// Whether it would read what is typed next: `cat > file`, `tee file`, with no input of its own.
  public var readsKeyboard: Bool {
    guard let words = plainWords, let command = onlyCommand else { return false }
    let readsInput = command.redirections.contains { redirection in
      switch redirection.target {
      case .readFile, .readAndWriteFile, .hereDocument, .hereString: true
      case .writeFile, .duplicate: false
      }
    }
    guard !readsInput else { return false }
    switch words[0] {
    case "cat": return words.dropFirst().allSatisfy { $0 == "-" }
    case "tee": return words.count > 1
    default: return false
    }
  }

  private var onlyCommand: SimpleCommand? {
    guard case .success(let tree) = content, tree.list.commands.count == 1,
      let list = tree.list.commands.first, !list.isInBackground, list.rest.isEmpty,
      list.first.commands.count == 1, case .simple(let command)? = list.first.commands.first
    else { return nil }
    return command
  }
}
