/// An action that a role's policies do not let it do.
public struct PermissionFinding: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// A policy says Deny, which wins over every Allow.
    case denied(by: [String])
    /// No policy speaks of the action.
    case notAllowed
    /// A policy allows the action, on other resources only.
    case elsewhere(policy: String, resources: [String])
  }

  public var role: NamedResource
  public var action: String
  /// The ARN that was asked about; for CloudWatch Logs with `:*` at its end.
  public var resource: String
  public var reason: Reason

  public init(role: NamedResource, action: String, resource: String, reason: Reason) {
    self.role = role
    self.action = action
    self.resource = resource
    self.reason = reason
  }
}
