public import Documents

/// The one place where a request, whoever makes it, is compared with AWS's model: what does not fit
/// is refused in the words of the service that it goes to.
public enum RequestValidation {
  /// Throws what no operation can look past, and answers what the operation may refuse in words of
  /// its own first.
  ///
  /// IAM, STS and CloudWatch Logs check limits and enumerations before anything else. EC2 has a
  /// message of its own in most operations, so there a limit or a word is only a doubt: it counts
  /// when the operation finds nothing wrong.
  public static func check(
    _ request: Request, of operation: OperationDescription
  ) throws(AWSError) -> AWSError? {
    for name in operation.refused where request[name] != nil { throw .notSimulated(member: name) }
    let violations = ShapeValidation.violations(of: request.parameters, against: operation.input)
    guard !violations.isEmpty else { return nil }
    switch request.service {
    case .ec2:
      if let fault = violations.first(where: { !$0.isOfValue }) { throw ec2(fault) }
      return violations.first { !$0.isOfCase }.map(ec2)
    case .iam, .sts: throw constraints(violations, code: "ValidationError")
    case .logs: throw constraints(violations, code: "InvalidParameterException")
    case .ssm: throw constraints(violations, code: "ValidationException")
    case .instanceConnect: throw constraints(violations, code: "InvalidArgsException")
    }
  }

  private static func ec2(_ violation: Violation) -> AWSError {
    let parameter = violation.path.reversed().lazy.compactMap { step -> String? in
      if case .member(let name) = step { AWSError.parameterName(name) } else { nil }
    }.first
    func invalid(_ value: String, _ reason: String) -> AWSError {
      AWSError(
        "InvalidParameterValue",
        "Value (\(value)) for parameter \(parameter ?? "") is invalid. \(reason)")
    }
    switch violation.fault {
    case .missing(let name): return .missingParameter(name)
    case .unknown(let name, _): return .unknownParameter(name)
    case .wrongType(let value, let shape):
      return invalid(value.pythonText, "It is not of the type \(shape.typeName).")
    case .tooSmall(let value, let minimum):
      return invalid(
        " \(value.pythonText) ", "Expecting a value greater than or equal to \(minimum).")
    case .tooLarge(let value, let maximum):
      return invalid(
        " \(value.pythonText) ", "Expecting a value less than or equal to \(maximum).")
    case .tooShort(let value, _, let minimum):
      return invalid(value.pythonText, "Its length is at least \(minimum).")
    case .tooLong(let value, _, let maximum):
      return invalid(value.pythonText, "Its length is at most \(maximum).")
    case .noSuchWord(let word, let words):
      // Nobody reads a thousand instance types.
      let choice = words.count <= 12 ? " Use one of: \(words.joined(separator: ", "))." : ""
      return AWSError(
        "InvalidParameterValue",
        "Value (\(word)) for parameter \(parameter ?? "") is invalid.\(choice)")
    }
  }

  /// `1 validation error detected: JSONValue '' at 'roleName' failed to satisfy constraint: …`
  private static func constraints(_ violations: [Violation], code: String) -> AWSError {
    if let violation = violations.first(where: { !$0.isOfValue && !$0.isMissing }) {
      if case .unknown(let name, _) = violation.fault { return .unknownParameter(name) }
      return AWSError("SerializationException", constraint(violation))
    }
    let count =
      violations.count == 1 ? "1 validation error" : "\(violations.count) validation errors"
    return AWSError(
      code, "\(count) detected: " + violations.map(constraint).joined(separator: "; "))
  }

  private static func constraint(_ violation: Violation) -> String {
    func failed(_ value: JSONValue, _ constraint: String) -> String {
      "Value '\(value.pythonText)' at '\(place(violation.path))' failed to satisfy constraint: "
        + constraint
    }
    switch violation.fault {
    case .missing(let name):
      return "Value null at '\(place(violation.path + [.member(name)]))' failed to satisfy "
        + "constraint: Member must not be null"
    case .unknown(let name, _): return "Unknown parameter \(name)"
    case .wrongType(let value, let shape):
      return failed(value, "Member must be of the type \(shape.typeName)")
    case .tooSmall(let value, let minimum):
      return failed(value, "Member must have value greater than or equal to \(minimum)")
    case .tooLarge(let value, let maximum):
      return failed(value, "Member must have value less than or equal to \(maximum)")
    case .tooShort(let value, _, let minimum):
      return failed(value, "Member must have length greater than or equal to \(minimum)")
    case .tooLong(let value, _, let maximum):
      return failed(value, "Member must have length less than or equal to \(maximum)")
    case .noSuchWord(let word, let words):
      return failed(
        .string(word), "Member must satisfy enum value set: [\(words.joined(separator: ", "))]")
    }
  }

  /// `tags.1.member.key`, as these services name what is inside a request.
  private static func place(_ path: [Violation.Step]) -> String {
    path.map { step in
      switch step {
      case .member(let name): AWSError.parameterName(name)
      case .element(let index): "\(index + 1).member"
      case .key(let name): "\(name).member"
      }
    }.joined(separator: ".")
  }
}

extension Violation {
  /// The form is right, only the value is not one that AWS takes.
  fileprivate var isOfValue: Bool {
    switch fault {
    case .missing, .unknown, .wrongType: false
    case .tooSmall, .tooLarge, .tooShort, .tooLong, .noSuchWord: true
    }
  }

  /// EC2 takes words in capitals too: AWS's own example of CreateNetworkInsightsPath has `TCP`.
  fileprivate var isOfCase: Bool {
    guard case .noSuchWord(let word, let words) = fault else { return false }
    return words.contains { $0.lowercased() == word.lowercased() }
  }

  fileprivate var isMissing: Bool { if case .missing = fault { true } else { false } }
}

extension Shape {
  /// As help pages name the type.
  public var typeName: String {
    switch self {
    case .string, .enumeration: "string"
    case .integer: "integer"
    case .long: "long"
    case .double: "double"
    case .boolean: "boolean"
    case .timestamp: "timestamp"
    case .blob: "blob"
    case .list: "list"
    case .map: "map"
    case .structure: "structure"
    }
  }
}

extension AWSError {
  /// `CidrBlock` becomes `cidrBlock`, as the services' own messages name parameters.
  public static func parameterName(_ member: String) -> String {
    member.prefix(1).lowercased() + member.dropFirst()
  }

  public static func missingParameter(_ member: String) -> AWSError {
    AWSError(
      "MissingParameter", "The request must contain the parameter \(parameterName(member))")
  }

  static func unknownParameter(_ member: String) -> AWSError {
    AWSError("UnknownParameter", "The parameter \(member) is not recognized")
  }

  static func notSimulated(member: String) -> AWSError {
    AWSError(
      "UnsupportedOperation", "The parameter \(member) is not supported.",
      advice: "AWS has \(member); vpclab does not simulate it. Leave it out.")
  }
}

/// An error that a service answers, with AWS's own code and words.
public struct AWSError: Error, Equatable, Sendable {
  /// For example `InvalidVpcID.NotFound` (ERR-04).
  public var code: String
  public var message: String
  /// What the simulator adds for the learner, on a line of its own after AWS's words.
  public var advice: String?

  /// The code of a call that reached nobody. It is no service's: a client says it in words of its own.
  public static let noEndpointCode = "EndpointConnectionError"

  public init(_ code: String, _ message: String, advice: String? = nil) {
    self.code = code
    self.message = message
    self.advice = advice
  }
}

/// A call of one operation: the members that were given, already of the shapes described.
public struct Request: Equatable, Sendable {
  public var service: Service
  public var operation: String
  public var parameters: JSONObject
  /// Where the call goes; `nil` is the Region that the caller is in.
  public var region: String?
  /// Whose credentials the call is made with; `nil` are the learner's own.
  public var accessKeyID: String?

  public init(
    _ service: Service, _ operation: String, _ parameters: JSONObject = [:], region: String? = nil
  ) {
    self.service = service
    self.operation = operation
    self.parameters = parameters
    self.region = region
  }

  public subscript(name: String) -> JSONValue? { parameters[name] }
}
