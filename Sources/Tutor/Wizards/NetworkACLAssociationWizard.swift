public import AWSServices
import NetworkModel

/// *Edit network ACL association*: which network ACL stands before a subnet.
public enum NetworkACLAssociationWizard: Wizard {
  public static let id = "network-acl"
  public static let position = 106
  public static let title = "Edit network ACL association"
  public static let verb = "Save"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let subnets = cloud.network.subnets.filter { !$0.isDefaultForZone }
    let vpc = cloud.network.subnets[parsing: values["subnet"]]?.vpc
    return [
      FormField.resource(
        "subnet", "Subnet", among: subnets, help: "Each subnet has one network ACL.",
        remedy: .form("vpc")),
      FormField.resource(
        "acl", "Network ACL",
        among: cloud.network.networkACLs.filter { $0.vpc == vpc }.sorted {
          $0.isDefault && !$1.isDefault
        },
        help: "The VPC's default one allows everything in and out."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let acl = cloud.network.networkACLs[parsing: values["acl"]]
    return FormPreview(
      cloud.network.subnets[parsing: values["subnet"]]?.name ?? values["subnet"],
      [.init("Network ACL", acl?.name ?? values["acl"])])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let subnet = cloud.network.subnets[parsing: values["subnet"]] else { return nil }
    return """
      Before \(NamedResource(subnet)) stands \
      \(NamedResource(id: values["acl"], name: cloud.name(ofResource: values["acl"]))) now.
      """
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let association = cloud.network.networkACLs.lazy.flatMap(\.associations).first {
      $0.subnet.rawValue == values["subnet"]
    }
    return [
      "aws ec2 replace-network-acl-association --association-id \(association?.id ?? "none") "
        + "--network-acl-id \(values["acl"])"
    ]
  }
}
