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
        ("Examples", Self.lines(of: ExampleCommand(of: operation))),
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
    if !description.isEmpty {
      text += "\nDESCRIPTION\n"
      text += Self.folded(description.split(separator: " ")).map { "  \($0)\n" }.joined()
    }
    text += "\nSYNOPSIS\n  \(synopsis)\n"
    for (title, lines) in sections where !lines.isEmpty {
      text += "\n\(title.uppercased())\n" + lines.map { "  \($0)\n" }.joined()
    }
    return text
  }

  /// A page is as wide as AWS's own pages, whatever the terminal: it is read in pagers and files, too.
  private static let width = 72

  private static func folded(_ words: [some StringProtocol]) -> [String] {
    var lines = [""]
    for word in words {
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = String(word)
      } else if lines[lines.count - 1].utf8.count + 1 + word.utf8.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// The words that a parameter can have, below it.
  private static func indented(_ words: String) -> String {
    folded(("One of: " + words).split(separator: " ")).map { "\n      \($0)" }.joined()
  }

  /// The command over as many lines as it needs, ready to be pasted.
  private static func lines(of example: ExampleCommand) -> [String] {
    var parts = [example.quotedWords.prefix(3).joined(separator: " ")]
    for word in example.quotedWords.dropFirst(3) {
      if word.hasPrefix("--") {
        parts.append(word)
      } else {
        parts[parts.count - 1] += " \(word)"
      }
    }
    var lines = [parts[0]]
    for part in parts.dropFirst() {
      if lines[lines.count - 1].utf8.count + part.utf8.count + 3 <= width {
        lines[lines.count - 1] += " \(part)"
      } else {
        lines[lines.count - 1] += " \\"
        lines.append("  \(part)")
      }
    }
    return lines
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
      "(\(member.shape.briefSummary))"
        + (member.isRequired ? " [required]" : "")
        + (member.shape.words.map(Self.indented) ?? "")
        + (member.shape.shorthandExample.map { "\n      \($0)" } ?? "")
    case .scalar(let option): "\n      \(option.documentation)"
    case .startingToken: "(string)\n      The NextToken of an earlier, truncated output."
    case .maxItems: "(integer)\n      The most items to print; the rest follows by NextToken."
    case .pageSize: "(integer)\n      How many items the CLI asks for in each call."
    case .inputDocument: "(string)\n      All parameters as one document, or file://FILE"
    case .skeleton:
      "(string)\n      Print such a document instead of calling: input, yaml-input or output."
    }
  }
}

extension Shape {
  /// The words of an enumeration; nobody reads a thousand instance types.
  var choices: [String] {
    guard case .enumeration(let enumeration) = self, enumeration.words.count <= 40 else {
      return []
    }
    return enumeration.words
  }

  /// As help pages name the type, with its words where they are few.
  var summary: String { choices.isEmpty ? typeName : choices.joined(separator: "|") }

  /// The same, but for words that need lines of their own (`words`).
  var briefSummary: String { words == nil ? summary : typeName }

  /// More words than fit beside the parameter's name.
  var words: String? {
    choices.reduce(0) { $0 + $1.utf8.count + 1 } > 40 ? choices.joined(separator: ", ") : nil
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
