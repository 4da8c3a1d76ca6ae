import AWSModel
import Synchronization

/// What an option of an operation stands for.
enum OperationOption: Sendable {
  /// A member of the request, as text, shorthand or JSON.
  case member(Member)
  /// `--dry-run` and `--no-dry-run`.
  case flag(Member, Bool)
  /// `--enable-dns-support`, with or without a value, and `--no-enable-dns-support`: a structure
  /// that holds nothing but a boolean `JSONValue`.
  case attributeFlag(Member, Bool)
  /// An option that the CLI adds to the API's own.
  case scalar(ScalarOption)
  case startingToken, maxItems, pageSize
  case inputDocument, skeleton
}

extension OperationOption {
  /// The member that the option gives a value, if it is one.
  var member: Member? {
    switch self {
    case .member(let member), .flag(let member, _), .attributeFlag(let member, _): member
    case .scalar, .startingToken, .maxItems, .pageSize, .inputDocument, .skeleton: nil
    }
  }

  var arity: Option.Arity {
    switch self {
    case .member(let member): member.isList ? .many : .one
    case .flag: .none
    case .attributeFlag(_, let value): value ? .optional : .none
    case .scalar(let option): option.arity
    case .startingToken, .maxItems, .pageSize, .inputDocument: .one
    case .skeleton: .optional
    }
  }
}

extension OperationOption {
  /// Whether argparse itself wants a whole number: the CLI's own limits, and 64-bit members.
  fileprivate var isWholeNumber: Bool {
    switch self {
    case .maxItems, .pageSize: true
    case .member(let member): if case .long = member.shape { true } else { false }
    case .flag, .attributeFlag, .scalar, .startingToken, .inputDocument, .skeleton: false
    }
  }
}

/// The options of one operation: read from the model when it is first called, not with each call.
struct OperationOptions: Sendable {
  /// In the order in which they are read.
  let all: [(name: String, option: OperationOption)]
  let table: OptionTable
  /// Where the options of a name stand among all of them.
  let places: [String: [Int]]
  let paginator: Paginator?
  /// IAM's `MaxItems`, whose option is called like the CLI's own.
  let memberHiddenByMaxItems: Member?

  static func of(_ operation: OperationDescription) -> OperationOptions {
    known.options(of: operation)
  }

  private static let known = KnownOptions()

  init(_ operation: OperationModel) {
    let customization = CLICustomization.of(operation)
    var options: [(name: String, option: OperationOption)] = []
    for member in operation.input?.members ?? [] {
      guard !customization.hiddenMembers.contains(member.name) else { continue }
      let name = OperationDescription.commandName(of: member.name)
      if case .boolean = member.shape {
        options.append(("--\(name)", .flag(member, true)))
        options.append(
          (customization.negatives[member.name] ?? "--no-\(name)", .flag(member, false)))
      } else if member.shape.isAttribute {
        options.append(("--\(name)", .attributeFlag(member, true)))
        options.append(("--no-\(name)", .attributeFlag(member, false)))
      } else {
        options.append(("--\(name)", .member(member)))
      }
    }
    for option in customization.options { options.append((option.rawValue, .scalar(option))) }
    for document in InputDocument.allCases { options.append((document.rawValue, .inputDocument)) }
    paginator = operation.paginator
    if let paginator {
      options.append(("--starting-token", .startingToken))
      if paginator.limitMember != nil { options.append(("--page-size", .pageSize)) }
      let hidden = options.firstIndex { $0.name == "--max-items" }
      memberHiddenByMaxItems = hidden.flatMap { options.remove(at: $0).option.member }
      options.append(("--max-items", .maxItems))
    } else {
      memberHiddenByMaxItems = nil
    }
    options.append(("--generate-cli-skeleton", .skeleton))
    all = options
    places = Dictionary(grouping: options.indices) { options[$0].name }
    table = OptionTable(
      options.map { name, option in
        var isRequired = false
        if case .member(let member) = option { isRequired = member.isRequired }
        var choices: [String] = []
        if case .skeleton = option { choices = ["input", "yaml-input", "output"] }
        return Option(
          name: name, arity: option.arity, isRequired: isRequired, choices: choices,
          isWholeNumber: option.isWholeNumber)
      })
  }
}

/// The options of the operations that were called so far, which follow from the model alone.
private final class KnownOptions: Sendable {
  private struct Name: Hashable {
    var service: Service
    var operation: String
  }

  private let options = Mutex<[Name: OperationOptions]>([:])

  func options(of operation: OperationDescription) -> OperationOptions {
    options.withLock { options in
      let name = Name(service: operation.service, operation: operation.name)
      if let known = options[name] { return known }
      let new = OperationOptions(operation.model)
      options[name] = new
      return new
    }
  }
}

extension OperationDescription {
  /// Whether the simulator takes the option; AWS has more than the simulator.
  func simulates(_ option: OperationOption) -> Bool {
    option.member.map { !refused.contains($0.name) } ?? true
  }
}

extension Shape {
  /// A structure that holds nothing but a boolean `JSONValue`.
  fileprivate var isAttribute: Bool {
    let members = members
    return members.count == 1 && members[0].name == "Value" && members[0].shape == .boolean
  }
}

/// One `--option` and what follows it.
struct Option: Sendable {
  enum Arity: Sendable {
    /// A flag: nothing follows.
    case none
    case one
    /// A flag that may be followed by a value.
    case optional
    /// Everything up to the next option.
    case many
    /// The same, but not nothing.
    case oneOrMore
  }

  /// With the leading hyphens: `--vpc-id`.
  var name: String
  var arity: Arity
  var isRequired = false
  /// The only values that it takes; empty for any.
  var choices: [String] = []
  /// Whether argparse itself wants a whole number, before anything else is looked at.
  var isWholeNumber = false
}

/// The options of one parser, found by name or unique prefix.
struct OptionTable: Sendable {
  let options: [Option]

  init(_ options: [Option]) { self.options = options }

  var isEmpty: Bool { options.isEmpty }

  /// Tables are short, and built more often than a hash table would pay for.
  subscript(name: String) -> Option? {
    // Most names have another length, which is told at once.
    let count = name.utf8.count
    return options.indices.first {
      options[$0].name.utf8.count == count && options[$0].name == name
    }.map { options[$0] }
  }

  /// Options that begin so: the CLI takes a unique prefix for the whole.
  func options(beginningWith prefix: String) -> [Option] {
    guard prefix.hasPrefix("--"), prefix.utf8.count > 2 else { return [] }
    // By their places: nearly always none begins so, and an option is large.
    let count = prefix.utf8.count
    return options.indices.filter {
      options[$0].name.utf8.count >= count && options[$0].name.hasPrefix(prefix)
    }.map { options[$0] }
  }
}
