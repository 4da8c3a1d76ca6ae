import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// A role that a service of AWS keeps in the account and that nobody else may change (IAM-45).
///
/// It is no part of the account's state: every account has the same two, so nothing that is made
/// later, no id and no digest, depends on them.
enum ServiceLinkedRole {
  /// Of all roles with this path a listing can be freed: `--path-prefix` cannot, a query can.
  static let pathPrefix = "/aws-service-role/"

  private struct Template {
    let name: String
    let service: String
    let description: String
    let policy: String

    var path: String { "\(pathPrefix)\(service)/" }

    var trustPolicy: PolicyDocument? {
      try? PolicyDocument(
        parsing: """
          {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
            "Principal": {"Service": "\(service)"}, "Action": "sts:AssumeRole"}]}
          """, as: .trust)
    }
  }

  private static let templates: [(template: Template, trustPolicy: PolicyDocument)] = [
    Template(
      name: "AWSServiceRoleForSupport", service: "support.amazonaws.com",
      description:
        "Enables resource access for AWS to provide billing, administrative and support services",
      policy: "AWSSupportServiceRolePolicy"),
    Template(
      name: "AWSServiceRoleForTrustedAdvisor", service: "trustedadvisor.amazonaws.com",
      description: "Access for the AWS Trusted Advisor Service to help reduce cost, increase "
        + "performance, and improve security of your AWS environment.",
      policy: "AWSTrustedAdvisorServiceRolePolicy"),
  ].compactMap { template in template.trustPolicy.map { (template, $0) } }

  static func isName(_ name: String) -> Bool {
    templates.contains { $0.template.name == name }
  }

  /// - Parameter creation: when the account came to be.
  static func all(account: String, at creation: Instant) -> [Role] {
    var chance = RandomSource(seed: UInt64(account) ?? 0, stream: "service-linked roles")
    return templates.map { template, trustPolicy in
      Role(
        name: template.name, path: template.path, uniqueID: "AROA" + chance.base32(digits: 17),
        arn: "arn:aws:iam::\(account):role\(template.path)\(template.name)",
        createdAt: Instant(seconds: creation.seconds), trustPolicy: trustPolicy,
        roleDescription: template.description, maxSessionDuration: 3600,
        attachedPolicyARNs: ["arn:aws:iam::aws:policy\(pathPrefix)\(template.policy)"],
        inlinePolicies: [], tags: [])
    }
  }
}

extension Cloud {
  var serviceLinkedRoles: [Role] { ServiceLinkedRole.all(account: account, at: startedAt) }
}
