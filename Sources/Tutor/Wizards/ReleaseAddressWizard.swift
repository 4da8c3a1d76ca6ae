public import AWSServices
import Foundations
import NetworkModel

/// *Release Elastic IP address*, from its instance first where it has one.
public enum ReleaseAddressWizard: Wizard {
  public static let id = "release-address"
  public static let position = 210
  public static let title = "Release Elastic IP address"
  public static let verb = "Release"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    // People know an address by its digits, not by its allocation.
    let choices = cloud.network.elasticIPAddresses.map { address in
      FormField.Choice(
        address.id.rawValue, name: address.publicAddress.description,
        remark: address.name ?? address.id.rawValue)
    }
    return [
      FormField(
        "address", "Elastic IP address", kind: .choice(choices),
        default: choices.first?.value ?? "",
        help: "Released addresses cost nothing, and somebody else gets them.",
        remedy: .form("elastic-ip"))
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let address = cloud.network.elasticIPAddresses[parsing: values["address"]]
    return FormPreview(
      values["address"], [.init("Address", address?.publicAddress.description ?? "")])
  }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? {
    let resource = NamedResource(
      id: values["address"], name: cloud.name(ofResource: values["address"]))
    return "Released \(resource)."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let address = cloud.network.elasticIPAddresses[parsing: values["address"]]
    let leave = address?.association.map {
      ["aws ec2 disassociate-address --association-id \($0.id)"]
    }
    return (leave ?? []) + ["aws ec2 release-address --allocation-id \(values["address"])"]
  }
}
