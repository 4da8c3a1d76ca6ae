public import AWSServices
import Foundations
import NetworkModel

/// *Edit inbound rules*: one rule added to one security group.
public enum SecurityGroupRuleWizard: Wizard {
  public static let id = "inbound-rule"
  public static let position = 100
  public static let title = "Edit inbound rules · Add rule"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField(
        "group", "Security group",
        kind: .choice(
          cloud.network.securityGroups.filter { cloud.network.vpcs[$0.vpc]?.isDefault == false }
            .map { .init($0.id.rawValue, "\($0.groupName) (\($0.id))") }),
        help: "The group of the instance that receives the traffic."),
      FormField(
        "type", "Type",
        kind: .choice([
          .init("icmp", "All ICMP - IPv4"), .init("22", "SSH"), .init("80", "HTTP"),
          .init("443", "HTTPS"), .init("tcp", "All TCP"), .init("all", "All traffic"),
        ]), default: "icmp", help: "Ping is ICMP."),
      FormField(
        "source", "Source", default: "0.0.0.0/0", help: "A CIDR block.",
        problem: { CIDR(parsing: $0) == nil ? .notACIDRBlock($0, example: "0.0.0.0/0") : nil }),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let group = cloud.network.securityGroups[parsing: values["group"]]
    return FormPreview(
      group?.groupName ?? values["group"],
      [.init("Type", values["type"]), .init("Source", values["source"])])
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let rule =
      switch values["type"] {
      case "icmp": "--protocol icmp --port -1"
      case "tcp": "--protocol tcp --port 0-65535"
      case "all": "--protocol all"
      default: "--protocol tcp --port \(values["type"])"
      }
    return [
      "aws ec2 authorize-security-group-ingress --group-id \(values["group"]) \(rule) "
        + "--cidr \(values["source"])"
    ]
  }
}
