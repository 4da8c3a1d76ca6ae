public import AWSModel
import DataPlane
public import Documents
import NetworkModel

/// One AWS operation: what is known of it and what it does.
///
/// A type of its own in a file of its own; `make generate` finds it there and lists it in
/// `OperationRegistry`.
public protocol Operation: Sendable {
  static var description: OperationDescription { get }

  /// Answers the response's members; the caller has checked shapes and required members already.
  static func perform(_ request: Request, on cloud: inout Cloud) throws(AWSError) -> Members
}
