public import Documents

/// A call of one operation: the members that were given, already of the shapes described.
public struct Request: Equatable, Sendable {
  public var service: Service
  public var operation: String
  public var parameters: Members

  public init(_ service: Service, _ operation: String, _ parameters: Members = [:]) {
    self.service = service
    self.operation = operation
    self.parameters = parameters
  }

  public subscript(name: String) -> Value? { parameters[name] }
}
