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
        remedy: .form("instance"))
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
