import DataPlane
import NetworkModel

/// Whom a statement of a trust policy speaks of.
struct PolicyPrincipal: Equatable, Sendable {
  enum Kind: String, Sendable {
    case aws = "AWS"
    case federated = "Federated"
    case service = "Service"
    case canonicalUser = "CanonicalUser"
  }

  var kind: Kind
  /// A service's name, an ARN, an account or `*`.
  var name: String

  /// `*` alone is the only wildcard (IAM-03); an account or its root user stands for everyone in
  /// the account whose own policies allow it (IAM-11).
  func matches(_ caller: AuthorizationRequest.Caller) -> Bool {
    switch (kind, caller) {
    case (.aws, .identity(let arn, let account)):
      name == "*" || name == arn || name == account || name == "arn:aws:iam::\(account):root"
    case (.aws, .service): name == "*"
    case (.service, .service(let service)): name == service
    case (.service, .identity), (.federated, _), (.canonicalUser, _): false
    }
  }
}
