public import Documents

/// The shapes of one service's simulated operations, read once from the generated text.
///
/// Immutable, so that the whole process shares one; shapes refer to each other by number.
final class ServiceModel: Sendable {
  let text: ModelText
  let shapes: [Shape]
  let structures: [Structure.Content]
  let lists: [ListShape.Content]
  let maps: [MapShape.Content]
  let enumerations: [Enumeration.Content]
  let operations: [String: OperationModel]
  private let waiterTexts: [ModelText.Range]
  private let errorTexts: [ModelText.Range]
  private let heading: ModelText.Range

  private init(_ service: Service) {
    var reader = ModelReader(GeneratedModel.text(of: service), of: service)
    reader.read()
    text = reader.text
    shapes = reader.shapes.compactMap(\.self)
    precondition(shapes.count == reader.shapes.count, "\(service) uses a type that it has not")
    structures = reader.structures
    lists = reader.lists
    maps = reader.maps
    enumerations = reader.enumerations
    operations = reader.operations
    waiterTexts = reader.waiters
    errorTexts = reader.errors
    heading = reader.heading
  }

  private static let ec2 = ServiceModel(.ec2)
  private static let iam = ServiceModel(.iam)
  private static let logs = ServiceModel(.logs)
  private static let sts = ServiceModel(.sts)
  private static let ssm = ServiceModel(.ssm)
  private static let instanceConnect = ServiceModel(.instanceConnect)

  static func of(_ service: Service) -> ServiceModel {
    switch service {
    case .ec2: ec2
    case .iam: iam
    case .logs: logs
    case .sts: sts
    case .ssm: ssm
    case .instanceConnect: instanceConnect
    }
  }

  /// Of the wire: `ec2`, `query` or `json`.
  var wireProtocol: String { text.words(in: heading)[2] }
  var apiVersion: String { text.words(in: heading)[3] }

  var waiters: [Waiter] { waiterTexts.map { Waiter(text.lines(in: $0)) } }

  var errors: [ServiceError] {
    errorTexts.map { range in
      let words = text.words(in: range)
      return ServiceError(name: words[1], code: words[2], status: Int(words[3]) ?? 0)
    }
  }
}

/// What AWS's model says of one operation.
public struct OperationModel: Sendable {
  let service: Service
  public let name: String
  let inputType: Int?
  let outputType: Int?
  /// Where the lines below the operation stand, which are read when they are asked for.
  let details: ModelText.Range

  public static func all(of service: Service) -> [String: OperationModel] {
    ServiceModel.of(service).operations
  }

  public var input: Structure? { structure(inputType) }
  public var output: Structure? { structure(outputType) }

  private func structure(_ type: Int?) -> Structure? {
    guard let type, case .structure(let structure) = ServiceModel.of(service).shapes[type] else {
      return nil
    }
    return structure
  }

  /// The element around the members of a response of the query protocol.
  public var resultWrapper: String? { detail("wrapper").first }

  /// The names of the errors that AWS states; EC2 states none.
  public var errors: [String] { detail("errors") }

  /// What AWS documents for `--filters`, besides tags.
  public var filters: [String] { detail("filters") }

  public var paginator: Paginator? {
    let words = detail("pages")
    return words.isEmpty ? nil : Paginator(words)
  }

  private func detail(_ name: String) -> [String] {
    details.isEmpty ? [] : ServiceModel.of(service).text.words(after: name, in: details)
  }
}

/// How an operation hands out its results page by page (botocore's `paginators-1.json`).
public struct Paginator: Equatable, Sendable {
  /// The member that a call names the next page by, and the one that a response does.
  public var inputToken: String
  public var outputToken: String
  /// The member that limits a page, which may be missing.
  public var limitMember: String?
  /// The member that says whether there is another page, where not the token alone does.
  public var moreResults: String?
  /// The lists that are gathered over all pages.
  public var results: [String]
  /// Members that the first page answers for all.
  public var nonAggregates: [String]

  init(_ words: [String]) {
    func optional(_ word: String) -> String? { word == "-" ? nil : word }
    func list(_ word: String) -> [String] {
      word == "-" ? [] : word.split(separator: ",").map(String.init)
    }
    inputToken = words[0]
    outputToken = words[1]
    limitMember = optional(words[2])
    moreResults = optional(words[3])
    results = list(words[4])
    nonAggregates = list(words[5])
  }
}

/// A condition that a client can wait for (botocore's `waiters-2.json`).
public struct Waiter: Equatable, Sendable {
  /// As errors name it: `InstanceRunning`.
  public var name: String
  public var operation: String
  /// Seconds between two calls.
  public var delay: Int
  public var maximumAttempts: Int
  public var acceptors: [Acceptor]

  public struct Acceptor: Equatable, Sendable {
    public enum State: String, Sendable { case success, failure, retry }

    /// What of an answer is compared with `expected`.
    public enum Matcher: String, Sendable {
      case path, pathAll, pathAny, status, error
    }

    public var state: State
    public var matcher: Matcher
    public var expected: JSONValue
    /// The JMESPath expression of the three matchers that have one.
    public var argument: String
  }

  /// As the CLI names it: `instance-running`.
  public var commandName: String { OperationDescription.commandName(of: name) }

  /// Read from the model's text once.
  public static func all(of service: Service) -> [Waiter] {
    switch service {
    case .ec2: ec2
    case .iam: iam
    case .logs: logs
    case .sts: sts
    case .ssm, .instanceConnect: []
    }
  }

  private static let ec2 = ServiceModel.of(.ec2).waiters
  private static let iam = ServiceModel.of(.iam).waiters
  private static let logs = ServiceModel.of(.logs).waiters
  private static let sts = ServiceModel.of(.sts).waiters

  init(_ lines: [[String]]) {
    name = lines[0][1]
    operation = lines[0][2]
    delay = Int(lines[0][3]) ?? 0
    maximumAttempts = Int(lines[0][4]) ?? 0
    acceptors = lines.dropFirst().map(Acceptor.init)
  }
}

extension Waiter.Acceptor {
  init(_ words: [String]) {
    guard let state = State(rawValue: words[0]), let matcher = Matcher(rawValue: words[1]) else {
      preconditionFailure("no waiter matches by \(words)")
    }
    self.state = state
    self.matcher = matcher
    expected = Self.value(words[2])
    argument = words.dropFirst(3).joined(separator: " ")
  }

  /// A text in quotes, a number, `true` or `false`.
  private static func value(_ word: String) -> JSONValue {
    if word.hasPrefix("\"") { return .string(String(word.dropFirst().dropLast())) }
    return Int(word).map(JSONValue.integer) ?? .boolean(word == "true")
  }
}

/// An error that a service states: its code and the status that HTTP carries it with.
public struct ServiceError: Equatable, Sendable {
  public var name: String
  public var code: String
  public var status: Int

  public static func all(of service: Service) -> [ServiceError] { ServiceModel.of(service).errors }
}

/// An AWS service that the simulator knows, named as the CLI names it.
public enum Service: String, CaseIterable, Sendable {
  case ec2
  case iam
  case logs
  case sts
  case ssm
  case instanceConnect = "ec2-instance-connect"
}
