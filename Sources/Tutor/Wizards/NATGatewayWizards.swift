public import AWSServices
import Foundations
import NetworkModel

/// *Delete NAT gateway*, with the routes that lead to it and the address that it has.
public enum DeleteNATGatewayWizard: Wizard {
  public static let id = "delete-nat-gateway"
  public static let position = 165
  public static let title = "Delete NAT gateway"
  public static let verb = "Delete"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let gateways = cloud.network.natGateways.filter { [.pending, .available].contains($0.state) }
    let gateway = cloud.network.natGateways[parsing: values["gateway"]]
    return [
      FormField.resource(
        "gateway", "NAT gateway", among: gateways,
        help: "It costs money by the hour, used or not.",
        missing: "There is no NAT gateway to delete."),
      FormField.yesNo(
        "routes", "Delete related route table entries", default: true,
        help: "Left alone they stay as blackholes: packets that follow them are lost."),
    ]
      + (gateway?.address.allocation == nil
        ? []
        : [
          FormField.yesNo(
            "address", "Release its Elastic IP address, too", default: true,
            help: "An address that nothing uses costs money.")
        ])
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    guard let gateway = cloud.network.natGateways[parsing: values["gateway"]] else {
      return FormPreview(values["gateway"])
    }
    var fields = [
      FormPreview.Field("Delete related route table entries", values["routes"], isWord: true)
    ]
    let address = gateway.address.allocation.flatMap { cloud.network.elasticIPAddresses[$0] }
    if let address, values["address"] == "yes" {
      fields.append(.init("Address", address.publicAddress.description))
    }
    if values["address"] == "no" {
      fields += FormPreview.Field.addressesLeft(
        by: { $0.id == gateway.address.networkInterface }, in: cloud.network)
    }
    if values["routes"] == "no" {
      fields += FormPreview.Field.blackholes(of: [gateway.id.rawValue], in: cloud)
    }
    return FormPreview(gateway.name ?? gateway.id.rawValue, fields)
  }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? {
    let resource = NamedResource(
      id: values["gateway"], name: cloud.name(ofResource: values["gateway"]))
    return "Deleted \(resource)."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let id = values["gateway"]
    let routes = ChosenRoute.all(in: cloud) { $0.target.identifier == id }
    let address = cloud.network.natGateways[parsing: id]?.address.allocation
    var lines = (values["routes"] == "yes" ? routes : []).map {
      "aws ec2 delete-route --route-table-id \($0.table) --destination-cidr-block \($0.destination)"
    }
    lines += [
      "aws ec2 delete-nat-gateway --nat-gateway-id \(id)",
      // Until then the address belongs to it.
      "aws ec2 wait nat-gateway-deleted --nat-gateway-ids \(id)",
    ]
    if values["address"] == "yes", let address {
      lines.append("aws ec2 release-address --allocation-id \(address)")
    }
    return lines
  }
}
