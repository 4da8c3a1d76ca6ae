public import AWSServices
import NetworkModel

/// *Delete peering connection*, and the routes that lead to it.
public enum DeletePeeringWizard: Wizard {
  public static let id = "delete-peering"
  public static let position = 170
  public static let title = "Delete peering connection"
  public static let verb = "Delete"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let peerings = cloud.network.peeringConnections.filter {
      [.active, .pendingAcceptance, .provisioning].contains($0.status)
    }
    return [
      FormField.resource(
        "peering", "Peering connection", among: peerings, help: "Either side may delete it.",
        remedy: .form("peering")),
      FormField.yesNo(
        "routes", "Delete related route table entries", default: true,
        help: "Left alone they stay as blackholes: packets that follow them are lost."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      cloud.name(ofResource: values["peering"]) ?? values["peering"],
      [.init("Delete related route table entries", values["routes"], isWord: true)])
  }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? {
    let resource = NamedResource(
      id: values["peering"], name: cloud.name(ofResource: values["peering"]))
    return "Deleted \(resource)."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let routes = ChosenRoute.all(in: cloud) { $0.target.identifier == values["peering"] }
    return (values["routes"] == "yes" ? routes : []).map {
      "aws ec2 delete-route --route-table-id \($0.table) --destination-cidr-block \($0.destination)"
    }
      + [
        "aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id \(values["peering"])"
      ]
  }
}
