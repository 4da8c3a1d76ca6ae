import CloudSimulator
import Documents

/// The role that the flow log uses, with its trust policy.
enum TrustPolicyPicture: Picture {
  static let name = "trust-policy"
  static let caption = "The role's custom trust policy"

  static func svg(from material: Material) -> String? {
    let arn = material.cloud.flowLogs.first?.roleARN
    guard
      let role = material.cloud.roles.first(where: { $0.arn == arn }) ?? material.cloud.roles.first
    else { return nil }
    let policy = role.trustPolicy.value.json(.indented)
    return CardPicture(
      title: "Roles / \(role.name)",
      fields: [
        ("ARN", role.arn),
        ("Permissions", role.attachedPolicyARNs.joined(separator: ", ")),
        ("Trust policy", ""),
      ], block: policy.split(separator: "\n").map(String.init)
    ).svg
  }
}
