import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

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
    let caller = CallerIdentity(account: cloud.account)
    guard let role = cloud.role(arn: arn), trusts(role, caller, request) else {
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
      "Credentials": [
        "AccessKeyId": .string("ASIA" + cloud.identifiers.base32(digits: 16)),
        "SecretAccessKey": .string(cloud.identifiers.base32(digits: 40)),
        "SessionToken": .string(cloud.identifiers.base32(digits: 160)),
        "Expiration": .string(expiration.iso8601),
      ],
      "AssumedRoleUser": [
        "AssumedRoleId": .string("\(role.uniqueID):\(session)"),
        "Arn": .string("arn:aws:sts::\(cloud.account):assumed-role/\(role.name)/\(session)"),
      ],
    ]
  }

  private static func trusts(_ role: Role, _ caller: CallerIdentity, _ request: Request) -> Bool {
    var context = ["aws:principalarn": [caller.arn], "aws:principalaccount": [caller.account]]
    if let id = request["ExternalId"]?.string { context["sts:externalid"] = [id] }
    return role.trustPolicy.decision(
      on: AuthorizationRequest(
        caller: .identity(arn: caller.arn, account: caller.account), action: "sts:AssumeRole",
        resource: role.arn, context: context)) == .allowed
  }
}

enum GetCallerIdentity: Operation {
  static let description = OperationDescription(
    .sts, "GetCallerIdentity", "Says whose credentials the commands use.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let caller = CallerIdentity(account: cloud.account)
    return [
      "UserId": .string(caller.uniqueID), "Account": .string(cloud.account),
      "Arn": .string(caller.arn),
    ]
  }
}

/// Who the learner is: an IAM user with every permission.
///
/// Access keys are no part of the lab, so the user is not stored; its id follows from the account.
struct CallerIdentity {
  let account: String

  static let userName = "vpclab-admin"

  var arn: String { "arn:aws:iam::\(account):user/\(Self.userName)" }

  /// `AIDA…` (IAM-22).
  var uniqueID: String {
    var chance = RandomSource(seed: UInt64(account) ?? 0, stream: "caller")
    return "AIDA" + chance.base32(digits: 17)
  }
}
