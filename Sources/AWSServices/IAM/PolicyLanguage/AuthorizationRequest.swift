import DataPlane
import NetworkModel

/// A question put to policies: may this caller do that with this resource?
public struct AuthorizationRequest: Sendable {
  public enum Caller: Equatable, Sendable {
    /// `vpc-flow-logs.amazonaws.com`
    case service(String)
    case identity(arn: String, account: String)
  }

  public var caller: Caller
  /// `logs:PutLogEvents`
  public var action: String
  public var resource: String
  /// Values of condition keys, by their names in lower case.
  public var context: [String: [String]]

  public init(
    caller: Caller, action: String, resource: String, context: [String: [String]] = [:]
  ) {
    self.caller = caller
    self.action = action
    self.resource = resource
    self.context = context
  }

  /// Replaces policy variables such as `${aws:SourceAccount}`; one that the request has no value
  /// for stays as written and so matches nothing (IAM-02).
  func expandingVariables(in text: String) -> String {
    guard text.contains("${") else { return text }
    var result = ""
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[dollar...]
      guard rest.hasPrefix("${"), let close = rest.firstIndex(of: "}") else {
        result += "$"
        rest = rest.dropFirst()
        continue
      }
      let name = rest[rest.index(rest.startIndex, offsetBy: 2)..<close]
      result += context[name.lowercased()]?.first ?? String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// What policies say to a request, in the words of `simulate-principal-policy`.
public enum PolicyDecision: String, Equatable, Sendable {
  case allowed
  case explicitDeny
  case implicitDeny
}
