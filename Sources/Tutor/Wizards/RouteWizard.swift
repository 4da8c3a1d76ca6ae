public import AWSServices
import Foundations
import NetworkModel

/// *Edit routes*: one route added to one table.
public enum RouteWizard: Wizard {
  public static let id = "routes"
  public static let position = 80
  public static let title = "Edit routes · Add route"
  public static let verb = "Add"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let example = otherBlock(than: values["table"], in: cloud)
    return [
      FormField(
        "table", "Route table", kind: .choice(tables(in: cloud)),
        default: tables(in: cloud).first?.value ?? "",
        help: "The table that the subnet really uses: a subnet without one uses the main table.",
        remedy: .form("vpc")),
      FormField(
        "destination", "Destination", example: example,
        help: "A CIDR block: where the packets go, such as the other VPC's.",
        problem: { CIDR(parsing: $0) == nil ? .notACIDRBlock($0, example: example) : nil }),
      FormField(
        "target", "Target", kind: .choice(targets(in: cloud)),
        default: targets(in: cloud).first?.value ?? "",
        help: "Peering connections and internet gateways are offered.",
        remedy: .form("peering")),
    ]
  }

  /// What another VPC has, since a route to the VPC's own block is always there.
  private static func otherBlock(than table: String, in cloud: Cloud) -> String {
    let own = cloud.network.routeTables[parsing: table]?.vpc
    return cloud.network.vpcs.first { !$0.isDefault && $0.id != own }?.cidr.description
      ?? "0.0.0.0/0"
  }

  /// Tables that subnets name come before main tables, which have no name of their own.
  private static func tables(in cloud: Cloud) -> [FormField.Choice] {
    let own = cloud.network.routeTables.filter { cloud.network.vpcs[$0.vpc]?.isDefault == false }
    return (own.filter { !$0.isMain } + own.filter(\.isMain)).map { table in
      let vpc = cloud.network.vpcs[table.vpc]?.name ?? table.vpc.rawValue
      let name = table.name ?? (table.isMain ? "main table" : "unnamed table")
      return .init(table.id.rawValue, name: name, remark: "\(vpc), \(table.id)")
    }
  }

  static func targets(in cloud: Cloud) -> [FormField.Choice] {
    let peerings = cloud.network.peeringConnections
      .filter { [.active, .pendingAcceptance, .provisioning].contains($0.status) }
    return peerings.map { .init($0.id.rawValue, name: $0.name ?? "peering", remark: "\($0.id)") }
      + cloud.network.internetGateways.map {
        .init($0.id.rawValue, name: $0.name ?? "igw", remark: "\($0.id)")
      }
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      cloud.network.routeTables[parsing: values["table"]]?.name ?? values["table"],
      [.init("Destination", values["destination"]), .init("Target", values["target"])])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let table = cloud.network.routeTables[parsing: values["table"]] else { return nil }
    return """
      Added to \(NamedResource(table)): packets to \(values["destination"]) go to \
      \(NamedResource(id: values["target"], name: cloud.name(ofResource: values["target"]))).
      """
  }

  static func option(for target: String) -> String {
    target.hasPrefix("pcx-") ? "--vpc-peering-connection-id" : "--gateway-id"
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let option = option(for: values["target"])
    return [
      "aws ec2 create-route --route-table-id \(values["table"]) "
        + "--destination-cidr-block \(values["destination"]) \(option) \(values["target"])"
    ]
  }
}
