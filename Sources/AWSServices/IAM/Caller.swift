import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// Who makes a call: a user of the account, or whoever has assumed a role.
struct Caller {
  let arn: String
  let uniqueID: String
  /// `nil` of an assumed role.
  let userName: String?
  let policies: [PolicyDocument]
}

/// Temporary credentials that AssumeRole or GetSessionToken has handed out.
struct TemporaryCredentials: Equatable, Sendable {
  /// `ASIA…`
  let accessKeyID: String
  let expiresAt: Instant
  /// Of the role that was assumed, `nil` where a user asked for itself.
  let roleName: String?
  let sessionName: String
  /// Who asked.
  let userName: String?
}

/// The learner's own user, with every permission until somebody takes them away.
enum LearnersUser {
  static let name = "vpclab-admin"

  static func make(account: String, at now: Instant) -> User {
    var chance = RandomSource(seed: UInt64(account) ?? 0, stream: "caller")
    var user = User(
      name: name, path: "/", uniqueID: "AIDA" + chance.base32(digits: 17),
      arn: "arn:aws:iam::\(account):user/\(name)", createdAt: Instant(seconds: now.seconds))
    user.attachedPolicyARNs = ["arn:aws:iam::aws:policy/AdministratorAccess"]
    return user
  }
}

extension Cloud {
  /// Whoever's credentials the request carries; without any, the learner.
  func caller(of request: Request) throws(AWSError) -> Caller {
    guard let key = request.accessKeyID else {
      return try caller(named: LearnersUser.name)
    }
    if let session = temporaryCredentials.first(where: { $0.accessKeyID == key }) {
      guard session.expiresAt > now else { throw .expiredCredentials(request.service) }
      guard let name = session.roleName else {
        return try caller(named: session.userName ?? LearnersUser.name)
      }
      guard let role = roles.first(where: { $0.name == name }) else {
        throw .unknownCredentials(request.service)
      }
      return Caller(
        arn: "arn:aws:sts::\(account):assumed-role/\(role.name)/\(session.sessionName)",
        uniqueID: "\(role.uniqueID):\(session.sessionName)", userName: nil,
        policies: policies(of: role).map(\.document))
    }
    let user = users.first { user in
      user.accessKeys.contains { $0.id == key && $0.isActive }
    }
    guard let user else { throw .unknownCredentials(request.service) }
    return try caller(named: user.name)
  }

  private func caller(named name: String) throws(AWSError) -> Caller {
    guard let user = users.first(where: { $0.name == name }) else {
      throw .unknownCredentials(.ec2)
    }
    let attached = user.attachedPolicyARNs.compactMap { managedPolicy(arn: $0)?.document }
    return Caller(
      arn: user.arn, uniqueID: user.uniqueID, userName: user.name,
      policies: attached + user.inlinePolicies.map(\.document))
  }

  /// Refuses what the caller's policies do not allow (IAM-43).
  ///
  /// A user who is administrator and nothing else is let through without a look at any policy.
  func authorize(_ request: Request) throws(AWSError) {
    if request.accessKeyID == nil, let user = users.first(where: { $0.name == LearnersUser.name }),
      user.isAdministratorAlone
    {
      return
    }
    let caller = try caller(of: request)
    // Whoever has credentials may ask whose they are.
    guard request.operation != "GetCallerIdentity" else { return }
    let action = "\(request.service.actionPrefix):\(request.operation)"
    let resources = self.resources(of: request)
    for resource in resources {
      let decision = caller.policies.decision(
        on: AuthorizationRequest(
          caller: .identity(arn: caller.arn, account: account), action: action,
          resource: resource,
          context: [
            "aws:principalarn": [caller.arn], "aws:principalaccount": [account],
            "aws:username": caller.userName.map { [$0] } ?? [],
            "aws:userid": [caller.uniqueID], "aws:currenttime": [now.iso8601UTC],
            "aws:requestedregion": [request.region ?? region],
            "ec2:region": [request.region ?? region], "aws:securetransport": ["true"],
          ]))
      guard decision == .allowed else {
        throw .unauthorized(
          caller, action, on: resource, isExplicit: decision == .explicitDeny, request.service)
      }
    }
  }

  /// The ARNs that a request is about: those of the ids in it, or `*` where it names none.
  private func resources(of request: Request) -> [String] {
    guard request.service == .ec2, !isLookup(request) else {
      return [iamResource(of: request) ?? "*"]
    }
    let ids = request.parameters.flatMap { _, value -> [String] in
      switch value {
      case .string(let text): [text]
      case .array(let items): items.compactMap(\.string)
      default: []
      }
    }
    let arns = ids.compactMap { id in
      ResourceRegistry.ec2(ofID: id).map {
        "arn:aws:ec2:\(request.region ?? region):\(account):\($0.typeName)/\(id)"
      }
    }
    return arns.isEmpty ? ["*"] : arns
  }

  private func isLookup(_ request: Request) -> Bool {
    OperationRegistry.operation(request.service, request.operation)?.isLookup ?? false
  }

  private func iamResource(of request: Request) -> String? {
    if let arn = request["PolicyArn"]?.string ?? request["RoleArn"]?.string { return arn }
    guard request.service == .iam else { return nil }
    if let name = request["RoleName"]?.string { return "arn:aws:iam::\(account):role/\(name)" }
    if let name = request["UserName"]?.string { return "arn:aws:iam::\(account):user/\(name)" }
    return nil
  }
}

extension User {
  /// Whether every action is allowed, with nothing that could deny one.
  fileprivate var isAdministratorAlone: Bool {
    attachedPolicyARNs == ["arn:aws:iam::aws:policy/AdministratorAccess"] && inlinePolicies.isEmpty
  }
}

extension Service {
  /// What actions begin with in policies.
  fileprivate var actionPrefix: String { rawValue }
}

extension AWSError {
  fileprivate static func unknownCredentials(_ service: Service) -> AWSError {
    switch service {
    case .ec2:
      AWSError(
        "AuthFailure", "AWS was not able to validate the provided access credentials")
    case .iam, .sts:
      AWSError(
        "InvalidClientTokenId", "The security token included in the request is invalid.")
    case .logs, .ssm, .instanceConnect:
      AWSError(
        "UnrecognizedClientException", "The security token included in the request is invalid.")
    }
  }

  fileprivate static func expiredCredentials(_ service: Service) -> AWSError {
    service == .ec2
      ? AWSError("RequestExpired", "Request has expired.")
      : AWSError(
        "ExpiredToken", "The security token included in the request is expired")
  }

  fileprivate static func unauthorized(
    _ caller: Caller, _ action: String, on resource: String, isExplicit: Bool, _ service: Service
  ) -> AWSError {
    let reason =
      isExplicit
      ? "with an explicit deny in an identity-based policy"
      : "because no identity-based policy allows the \(action) action"
    let sentence =
      "User: \(caller.arn) is not authorized to perform: \(action) on resource: \(resource) "
      + reason
    return switch service {
    case .ec2:
      AWSError(
        "UnauthorizedOperation", "You are not authorized to perform this operation. \(sentence)")
    case .iam, .sts: AWSError("AccessDenied", sentence)
    case .logs, .ssm, .instanceConnect: AWSError("AccessDeniedException", sentence)
    }
  }
}
