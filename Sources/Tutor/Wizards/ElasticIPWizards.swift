public import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// *Allocate Elastic IP address* and *Associate*: a public address for an instance that has none.
public enum ElasticIPWizard: Wizard {
  public static let id = "elastic-ip"
  public static let position = 130
  public static let title = "Allocate and associate Elastic IP address"
  public static let verb = "Associate"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let instances = cloud.network.instances.filter {
      [.running, .pending, .stopped].contains($0.state)
    }
    return [
      FormField.resource(
        "instance", "Instance", among: instances,
        help:
          "The address stays with you, through stops and starts, and costs money until released.",
        missing: "There is no instance to give an address to.", remedy: .form("instance"))
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      cloud.network.instances[parsing: values["instance"]]?.name ?? values["instance"],
      [.init("Elastic IP address", loose(in: cloud)?.id.rawValue ?? "a new one", isWord: true)])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let instance = cloud.network.instances[parsing: values["instance"]],
      let interface = cloud.network.primaryInterface(of: instance),
      let address = cloud.network.publicAddress(of: interface)
    else { return nil }
    return "\(NamedResource(instance)) has the public address \(code: address.description) now."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let address =
      loose(in: cloud)?.id.rawValue
      ?? "$(aws ec2 allocate-address --query AllocationId --output text)"
    return [
      "aws ec2 associate-address --instance-id \(values["instance"]) --allocation-id \(address)"
    ]
  }

  /// One that is there already, and idle.
  private static func loose(in cloud: Cloud) -> ElasticIPAddress? {
    cloud.network.elasticIPAddresses.first { $0.association == nil }
  }
}

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
        missing: "There is no Elastic IP address to release.")
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
