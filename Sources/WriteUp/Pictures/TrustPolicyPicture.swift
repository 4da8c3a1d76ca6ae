import AWSServices
import DataPlane
import Documents
import Tutor

/// The role that passed a checkpoint, with its trust policy.
enum TrustPolicyPicture: Picture {
  static let name = "trust-policy"

  static func draw(_ checkpoint: String?, _ material: ReportContext) -> Drawing? {
    let named = checkpoint.flatMap(material.evidence)?.resources.map(\.id) ?? []
    guard
      let role = material.cloud.roles.first(where: {
        named.contains($0.name) || named.contains($0.arn)
      })
    else { return nil }
    let policy = role.trustPolicy.value.json(.indented)
    let card = CardPicture(
      title: "Roles / \(role.name)",
      fields: [
        ("ARN", role.arn),
        ("Permissions", role.attachedPolicyARNs.joined(separator: ", ")),
        ("Trust policy", ""),
      ], block: policy.split(separator: "\n").map(String.init)
    )
    return Drawing(svg: card.svg, caption: "The custom trust policy of the role \(role.name)")
  }
}
