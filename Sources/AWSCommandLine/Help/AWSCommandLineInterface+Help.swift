import AWSModel

extension AWSCommandLineInterface {
  func helpForAll() -> String {
    page(
      "aws",
      "The AWS Command Line Interface, as vpclab simulates it.",
      synopsis: "aws [options] <command> <subcommand> [parameters]",
      [
        ("Global options", GlobalOptions.table.options.map { Self.summary(of: $0) }),
        (
          "Available commands",
          commandNames.map { name in
            let count = services[name].map { " (\($0.count) operations)" } ?? ""
            return "o \(name)\(count)"
          }
        ),
      ])
  }

  func help(for service: Service) -> String {
    let operations = services[service.rawValue, default: [:]]
    return page(
      service.rawValue, "", synopsis: "aws \(service.rawValue) <operation> [parameters]",
      [
        (
          "Available commands",
          subcommands(of: service).map { name in
            guard let operation = operations[name] else { return "o \(name)" }
            return "o \(name)\n      \(operation.documentation)"
          }
        )
      ])
  }

  func helpForWaiters(of service: Service) -> String {
    page(
      "wait", "Wait until a particular condition is satisfied; simulated time passes meanwhile.",
      synopsis: "aws \(service.rawValue) wait <condition> [parameters]",
      [
        (
          "Available commands",
          Waiter.all(of: service).map { waiter in
            "o \(waiter.commandName)\n      Asks "
              + "\(OperationDescription.commandName(of: waiter.operation)) every "
              + "\(waiter.delay) seconds, at most \(waiter.maximumAttempts) times."
          }
        )
      ])
  }

  func help(for operation: OperationDescription) -> String {
    let options = OperationOptions.of(operation).all
    let simulated = options.filter { operation.simulates($0.option) }
    let refused = options.filter {
      !operation.simulates($0.option) && !$0.name.hasPrefix("--no-")
    }
    let command = "aws \(operation.service.rawValue) \(operation.commandName)"
    return page(
      operation.commandName, operation.documentation,
      synopsis: ([command] + simulated.map { "  \(Self.synopsis(of: $0.option, $0.name))" })
        .joined(separator: "\n  "),
      [
        ("Options", simulated.map { "\($0.name) \(Self.description(of: $0.option))" }),
        ("Options of AWS that the simulator refuses", refused.map(\.name)),
        ("Output", operation.output.map { "\($0.name) -> (\($0.shape.summary))" }),
      ])
  }

  static let tailHelp = """
    TAIL()

    NAME
      tail -

    DESCRIPTION
      Prints the latest events of a CloudWatch Logs log group.

    SYNOPSIS
      aws logs tail <group_name> [--since 10m] [--format detailed|short|json]
        [--filter-pattern <value>] [--log-stream-names <value> ...]
        [--log-stream-name-prefix <value>]

    """

  static let connectHelp = """
    SSH()

    NAME
      ssh -

    DESCRIPTION
      Opens a shell on an EC2 instance through EC2 Instance Connect.

    SYNOPSIS
      aws ec2-instance-connect ssh --instance-id <value> [--os-user <value>]
        [--connection-type direct|eice|auto]

    """

  private func page(
    _ name: String, _ description: String, synopsis: String,
    _ sections: [(title: String, lines: [String])]
  ) -> String {
    var text = "\(name.uppercased())()\n\nNAME\n  \(name) -\n"
    if !description.isEmpty { text += "\nDESCRIPTION\n  \(description)\n" }
    text += "\nSYNOPSIS\n  \(synopsis)\n"
    for (title, lines) in sections where !lines.isEmpty {
      text += "\n\(title.uppercased())\n" + lines.map { "  \($0)\n" }.joined()
    }
    return text
  }

  private static func summary(of option: Option) -> String {
    let value =
      option.arity == .none
      ? "" : option.choices.isEmpty ? " <value>" : " \(option.choices.joined(separator: "|"))"
    return option.name + value
  }

  private static func synopsis(of option: OperationOption, _ name: String) -> String {
    var text = name
    switch option.arity {
    case .none, .optional: break
    case .one: text += " <value>"
    case .many, .oneOrMore: text += " <value> ..."
    }
    if case .member(let member) = option, member.isRequired { return text }
    return "[\(text)]"
  }

  private static func description(of option: OperationOption) -> String {
    switch option {
    case .member(let member), .flag(let member, _), .attributeFlag(let member, _):
      "(\(member.shape.summary))"
        + (member.isRequired ? " [required]" : "")
        + (member.shape.shorthandExample.map { "\n      \($0)" } ?? "")
    case .scalar(let option): "\n      \(option.documentation)"
    case .startingToken: "(string)\n      The NextToken of an earlier, truncated output."
    case .maxItems: "(integer)\n      The most items to print; the rest follows by NextToken."
    case .pageSize: "(integer)\n      How many items the CLI asks for in each call."
    case .inputDocument: "(string)\n      All parameters as one document, or file://…"
    case .skeleton:
      "(string)\n      Print such a document instead of calling: input, yaml-input or output."
    }
  }
}

extension Shape {
  /// As help pages name the type.
  var summary: String {
    guard case .enumeration(let enumeration) = self else { return typeName }
    let words = enumeration.words
    // Nobody reads a thousand instance types.
    return words.count <= 12 ? words.joined(separator: "|") : typeName
  }

  /// `Name=string,Values=string,string ...` for shapes that shorthand can say.
  var shorthandExample: String? {
    if case .list(let list) = self {
      let members = list.element.members
      return members.isEmpty ? nil : "Shorthand: " + Self.example(members, depth: 0) + " ..."
    }
    let members = members
    return members.isEmpty ? nil : "Shorthand: " + Self.example(members, depth: 0)
  }

  private static func example(_ members: [Member], depth: Int) -> String {
    members.map { "\($0.name)=\(example($0.shape, depth: depth))" }.joined(separator: ",")
  }

  private static func example(_ shape: Shape, depth: Int) -> String {
    switch shape {
    case .list(let list):
      list.element.isAggregate
        ? "[\(example(list.element, depth: depth + 1))]"
        : "\(list.element.summary),\(list.element.summary)"
    case .structure(let structure):
      depth > 2 ? "{...}" : "{\(example(structure.members, depth: depth + 1))}"
    case .map(let map): "{KeyName1=\(map.value.summary)}"
    case .string, .integer, .long, .double, .boolean, .timestamp, .blob, .enumeration:
      shape.summary
    }
  }
}
