public import AWSModel
import DataPlane
public import Documents
import NetworkModel

/// One AWS operation: what is known of it and what it does.
///
/// A type of its own; `make generate` finds it and lists it in `OperationRegistry`.
public protocol Operation: Sendable {
  static var description: OperationDescription { get }

  /// Why what it shows needs no place in an account's digest, where it only looks; `nil` where its
  /// answer is part of what a transcript compares.
  static var omittedFromDigest: String? { get }

  /// Answers the response's members; the caller has checked shapes and required members already.
  static func perform(_ request: Request, on cloud: inout Cloud) throws(AWSError) -> JSONObject
}

extension Operation {
  public static var omittedFromDigest: String? { nil }

  /// Whether it only looks, as its name says.
  public static var isLookup: Bool {
    ["Describe", "List", "Get", "Filter"].contains { description.name.hasPrefix($0) }
  }
}

extension OperationRegistry {
  /// An operation with what each request for it is checked against.
  struct Entry: Sendable {
    let operation: any Operation.Type
    let description: OperationDescription
  }

  private struct Key: Hashable {
    let service: Service
    let name: String
  }

  /// Put together at the first call, since look-ups are many.
  private static let entries: [Key: Entry] = Dictionary(
    all.map { operation in
      let description = operation.description
      return (
        Key(service: description.service, name: description.name),
        Entry(operation: operation, description: description)
      )
    }, uniquingKeysWith: { first, _ in first })

  static func entry(_ service: Service, _ name: String) -> Entry? {
    entries[Key(service: service, name: name)]
  }

  /// The operation of that API name (`CreateVpc`), `nil` when the simulator has none.
  public static func operation(_ service: Service, _ name: String) -> (any Operation.Type)? {
    entry(service, name)?.operation
  }

  public static var descriptions: [OperationDescription] { all.map { $0.description } }
}

/// A request whose operation was found and whose parameters were held against AWS's model: both take
/// longer than many an answer, and a lesson asks the same after every input.
public struct CheckedRequest: Sendable {
  public let request: Request
  let operation: any Operation.Type
  /// What the operation may refuse in words of its own first.
  let doubt: AWSError?

  /// `nil` for what no service would answer, whatever the account holds.
  public init?(_ request: Request) {
    guard let entry = OperationRegistry.entry(request.service, request.operation) else {
      return nil
    }
    do throws(AWSError) { try self.init(request, of: entry) } catch { return nil }
  }

  init(_ request: Request, of entry: OperationRegistry.Entry) throws(AWSError) {
    doubt = try RequestValidation.check(request, of: entry.description)
    self.request = request
    operation = entry.operation
  }
}

/// What IAM and CloudWatch Logs say of a value that breaks a rule which AWS's models do not state.
enum TextConstraint {
  /// `member` is as AWS names it in the message: `roleName`.
  static func message(_ text: String, _ member: String, _ constraint: String) -> String {
    "1 validation error detected: Value '\(text)' at '\(member)' failed to satisfy constraint: "
      + constraint
  }
}
