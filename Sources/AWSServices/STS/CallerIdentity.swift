import DataPlane
import Foundations
import NetworkModel

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
