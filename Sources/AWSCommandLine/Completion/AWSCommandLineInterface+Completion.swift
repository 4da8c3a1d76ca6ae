import AWSModel

extension AWSCommandLineInterface {
  /// What may stand at the place of the last word, after `aws` and the words before it.
  ///
  /// `words` end with the one being typed, which may be empty. `resources` answers the values for
  /// a member of a request, by its name: `VpcId`, `SubnetIds`, `RoleName` …
  public func candidates(
    for words: [String], resources: (String) -> [Candidate] = { _ in [] }
  ) -> [Candidate] {
    let typed = words.last ?? ""
    let before = Array(words.dropLast())
    let all = candidates(after: before, typing: typed, resources: resources)
    return all.filter { $0.text.hasPrefix(typed) }
  }

  private func candidates(
    after words: [String], typing typed: String, resources: (String) -> [Candidate]
  ) -> [Candidate] {
    if let choices = GlobalOptions.table[words.last ?? ""]?.choices, !choices.isEmpty {
      return choices.map { Candidate($0) }
    }
    let named = words.filter { !$0.hasPrefix("-") }
    let globals = GlobalOptions.table.options.map { Candidate($0.name) }
    guard let command = named.first else {
      return typed.hasPrefix("-") ? globals : commandNames.map { Candidate($0) }
    }
    if named.prefix(2) == ["ec2-instance-connect", "ssh"] {
      if words.last == "--instance-id" { return resources("InstanceId") }
      return Self.connectOptions.options.map { Candidate($0.name) } + globals
    }
    guard let service = Service(rawValue: command), let operations = services[command] else {
      return command == "configure" ? [Candidate("get"), Candidate("list"), Candidate("set")] : []
    }
    guard named.count > 1 else {
      return subcommands(of: service).map {
        Candidate($0, operations[$0]?.documentation ?? "")
      } + [Candidate("help")]
    }
    if named[1] == "tail" && service == .logs {
      if words.last == "tail" && !typed.hasPrefix("-") { return resources("logGroupName") }
      return Self.tailOptions.options.map { Candidate($0.name) } + globals
    }
    var operation = operations[named[1]]
    if named[1] == "wait" {
      let waiters = Waiter.all(of: service)
      guard named.count > 2 else { return waiters.map { Candidate($0.commandName) } }
      operation = waiters.first { $0.commandName == named[2] }.flatMap {
        self.operation(service, named: $0.operation)
      }
    }
    guard let operation else { return [] }
    let options = OperationOptions.of(operation).all
    if !typed.hasPrefix("-"),
      let place = words.lastIndex(where: { $0.hasPrefix("--") }),
      let option = options.first(where: { $0.name == words[place] })?.option,
      option.arity != .none, option.arity == .many || place == words.count - 1
    {
      let values = Self.values(of: option, resources: resources)
      if !values.isEmpty { return values }
    }
    return options.filter { operation.simulates($0.option) }
      .map { Candidate($0.name, Self.remark(on: $0.option)) } + globals
  }

  /// What kind of value an option has, or which.
  private static func remark(on option: OperationOption) -> String {
    guard let member = option.member else { return "" }
    let kind =
      member.shape.choices.isEmpty
      ? member.shape.summary : member.shape.choices.joined(separator: ", ")
    return member.isRequired ? "\(kind), required" : kind
  }

  private static func values(
    of option: OperationOption, resources: (String) -> [Candidate]
  ) -> [Candidate] {
    switch option {
    case .member(let member):
      // The lab's own come first: of over a thousand instance types it has a handful.
      let known = resources(member.name)
      guard known.isEmpty else { return known }
      switch member.shape {
      case .enumeration(let enumeration): return enumeration.words.map { Candidate($0) }
      case .list(let list):
        guard case .enumeration(let enumeration) = list.element else { return [] }
        return enumeration.words.map { Candidate($0) }
      case .string, .integer, .long, .double, .boolean, .timestamp, .blob, .map, .structure:
        return []
      }
    case .scalar(.sourceGroup): return resources("GroupId")
    case .scalar(.ipProtocol): return ["tcp", "udp", "icmp", "all"].map { Candidate($0) }
    case .skeleton: return ["input", "yaml-input", "output"].map { Candidate($0) }
    case .flag, .attributeFlag, .scalar, .startingToken, .maxItems, .pageSize, .inputDocument:
      return []
    }
  }
}

/// A word that completes what was typed.
public struct Candidate: Equatable, Sendable {
  public var text: String
  /// A few words beside it: an operation's documentation, a resource's name tag.
  public var remark: String

  public init(_ text: String, _ remark: String = "") {
    self.text = text
    self.remark = remark
  }
}
