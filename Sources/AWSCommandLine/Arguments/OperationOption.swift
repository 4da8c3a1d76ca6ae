import AWSModel

/// What an option of an operation stands for.
enum OperationOption {
  /// A member of the request, as text, shorthand or JSON.
  case member(Member)
  /// `--dry-run` and `--no-dry-run`.
  case flag(Member, Bool)
  /// `--enable-dns-support`, with or without a value, and `--no-enable-dns-support`: a structure
  /// that holds nothing but a boolean `Value`.
  case attributeFlag(Member, Bool)
  /// An option that the CLI adds to the API's own.
  case scalar(ScalarOption)
  case startingToken, maxItems, pageSize
  case inputJSON, skeleton
}

extension OperationOption {
  /// Where the CLI has a better word than `--no-…`.
  private static let negatives = [
    "egress": "--ingress", "disable-api-termination": "--enable-api-termination",
  ]

  /// Whether the simulator takes it; AWS has more than the simulator.
  var isSimulated: Bool {
    switch self {
    case .member(let member), .flag(let member, _), .attributeFlag(let member, _):
      member.isSimulated
    case .scalar, .startingToken, .maxItems, .pageSize, .inputJSON, .skeleton: true
    }
  }

  var arity: Option.Arity {
    switch self {
    case .member(let member): member.isList ? .many : .one
    case .flag: .none
    case .attributeFlag(_, let value): value ? .optional : .none
    case .scalar(let option): option.arity
    case .startingToken, .maxItems, .pageSize, .inputJSON: .one
    case .skeleton: .optional
    }
  }

  /// The options of an operation, in the order in which they are read.
  static func all(
    of operation: OperationDescription, members: [Member], paginator: Paginator?
  ) -> [(name: String, option: OperationOption)] {
    var result: [(name: String, option: OperationOption)] = []
    for member in members {
      let name = OperationDescription.commandName(of: member.name)
      if operation.name == "RunInstances" && (name == "min-count" || name == "max-count") {
        continue
      }
      if member.isList {
        result.append(("--\(name)", .member(member)))
        continue
      }
      switch member.shape {
      case .boolean:
        result.append(("--\(name)", .flag(member, true)))
        result.append((negatives[name] ?? "--no-\(name)", .flag(member, false)))
      case .structure(_, let inner)
      where inner.count == 1 && inner[0].name == "Value" && inner[0].shape == .boolean:
        result.append(("--\(name)", .attributeFlag(member, true)))
        result.append((negatives[name] ?? "--no-\(name)", .attributeFlag(member, false)))
      default: result.append(("--\(name)", .member(member)))
      }
    }
    for option in ScalarOption.all(of: operation) {
      result.append((option.rawValue, .scalar(option)))
    }
    result.append(("--cli-input-json", .inputJSON))
    if let paginator {
      result.append(("--starting-token", .startingToken))
      if paginator.limitMember != nil { result.append(("--page-size", .pageSize)) }
      result.append(("--max-items", .maxItems))
    }
    result.append(("--generate-cli-skeleton", .skeleton))
    return result
  }
}
