import AWSModel
import DataPlane
import Documents
import Foundations
public import NetworkModel

enum AssumeRole: Operation {
  static let description = OperationDescription(
    .sts, "AssumeRole", "Gets temporary credentials of a role that trusts you.",
    refusing: [
      "PolicyArns", "Policy", "Tags", "TransitiveTagKeys", "SerialNumber", "TokenCode",
      "SourceIdentity", "ProvidedContexts", "MinimumSessionTokenSize",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let arn = request["RoleArn"]?.string ?? ""
    let session = request["RoleSessionName"]?.string ?? ""
    let caller = try cloud.caller(of: request)
    guard let role = cloud.role(arn: arn), trusts(role, caller, request, in: cloud) else {
      throw AWSError(
        "AccessDenied",
        "User: \(caller.arn) is not authorized to perform: sts:AssumeRole on resource: \(arn)")
    }
    let duration = request["DurationSeconds"]?.integer ?? 3600
    guard (900...role.maxSessionDuration).contains(duration) else {
      throw AWSError(
        "ValidationError",
        "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.")
    }
    let expiration = cloud.nowInSeconds + duration * 1000
    return [
      "Credentials": cloud.makeCredentials(
        until: expiration, role: role.name, session: session, user: caller.userName),
      "AssumedRoleUser": [
        "AssumedRoleId": .string("\(role.uniqueID):\(session)"),
        "Arn": .string("arn:aws:sts::\(cloud.account):assumed-role/\(role.name)/\(session)"),
      ],
    ]
  }

  private static func trusts(
    _ role: Role, _ caller: Caller, _ request: Request, in cloud: Cloud
  ) -> Bool {
    var context = ["aws:principalarn": [caller.arn], "aws:principalaccount": [cloud.account]]
    if let id = request["ExternalId"]?.string { context["sts:externalid"] = [id] }
    return role.trustPolicy.decision(
      on: AuthorizationRequest(
        caller: .identity(arn: caller.arn, account: cloud.account), action: "sts:AssumeRole",
        resource: role.arn, context: context)) == .allowed
  }
}

enum GetCallerIdentity: Operation {
  static let description = OperationDescription(
    .sts, "GetCallerIdentity", "Says whose credentials the commands use.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let caller = try cloud.caller(of: request)
    return [
      "UserId": .string(caller.uniqueID), "Account": .string(cloud.account),
      "Arn": .string(caller.arn),
    ]
  }
}

enum GetSessionToken: Operation {
  static let description = OperationDescription(
    .sts, "GetSessionToken", "Gets temporary credentials of one's own.",
    refusing: ["SerialNumber", "TokenCode"])
  static let omittedFromDigest: String? = "it makes something new each time"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let caller = try cloud.caller(of: request)
    guard let name = caller.userName else {
      throw AWSError("AccessDenied", "Cannot call GetSessionToken with session credentials")
    }
    let duration = request["DurationSeconds"]?.integer ?? 43_200
    let expiration = cloud.nowInSeconds + duration * 1000
    return [
      "Credentials": cloud.makeCredentials(until: expiration, role: nil, session: "", user: name)
    ]
  }
}

enum GetAccessKeyInfo: Operation {
  static let description = OperationDescription(
    .sts, "GetAccessKeyInfo", "Says whose account an access key is of.")
  static let omittedFromDigest: String? = "it answers the account's number"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let id = request["AccessKeyId"]?.string ?? ""
    let isKnown =
      cloud.temporaryCredentials.contains { $0.accessKeyID == id }
      || cloud.users.contains { $0.accessKeys.contains { $0.id == id } }
    guard isKnown else {
      throw AWSError("ValidationError", "Access key \(id) is not known.")
    }
    return ["Account": .string(cloud.account)]
  }
}

extension Cloud {
  /// New credentials, which the account remembers until they expire.
  fileprivate mutating func makeCredentials(
    until expiration: Instant, role: String?, session: String, user: String?
  ) -> JSONValue {
    let key = "ASIA" + identifiers.base32(digits: 16)
    let now = now
    temporaryCredentials.removeAll { $0.expiresAt <= now }
    temporaryCredentials.append(
      TemporaryCredentials(
        accessKeyID: key, expiresAt: expiration, roleName: role, sessionName: session,
        userName: user))
    return [
      "AccessKeyId": .string(key),
      "SecretAccessKey": .string(identifiers.base32(digits: 40)),
      "SessionToken": .string(identifiers.base32(digits: 160)),
      "Expiration": .string(expiration.iso8601),
    ]
  }
}

extension Cloud {
  /// The access key that the metadata service hands to an instance: of its profile's role, as long as
  /// the role trusts EC2 (IAM-44).
  ///
  /// - Returns: `nil` where the profile holds no such role.
  public mutating func makeInstanceCredentials(for id: ResourceID<Instance>) -> String? {
    let arn = network.instances[id]?.launchOptions.profile?.arn
    let profile = instanceProfiles.first { $0.arn == arn }
    guard let role = roles.first(where: { $0.name == profile?.roleName }),
      canAssume(
        role, service: "ec2.amazonaws.com",
        for: "arn:aws:ec2:\(region):\(account):instance/\(id)")
    else { return nil }
    let session = id.rawValue
    let now = now
    if let known = temporaryCredentials.first(where: {
      $0.roleName == role.name && $0.sessionName == session && $0.expiresAt > now
    }) {
      return known.accessKeyID
    }
    let credentials = makeCredentials(
      until: nowInSeconds + 6 * 3_600_000, role: role.name, session: session, user: nil)
    return credentials["AccessKeyId"]?.string
  }
}
