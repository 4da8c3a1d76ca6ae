public import AWSServices
import Foundations
import NetworkModel

/// *Edit routes*: one route added to one table.
public enum RouteWizard: Wizard {
  public static let id = "routes"
  public static let position = 80
  public static let title = "Edit routes · Add route"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField(
        "table", "Route table", kind: .choice(tables(in: cloud)),
        default: tables(in: cloud).first?.value ?? "",
        help: "The table that the subnet really uses: a subnet without one uses the main table."),
      FormField(
        "destination", "Destination", help: "A CIDR block: the other VPC's 10.2.0.0/16.",
        problem: { text in
          CIDR(parsing: text) == nil ? .notACIDRBlock(text, example: "10.2.0.0/16") : nil
        }),
      FormField(
        "target", "Target", kind: .choice(targets(in: cloud)),
        default: targets(in: cloud).first?.value ?? "",
        help: "Peering connections and internet gateways are offered."),
    ]
  }

  /// Tables that subnets name come before main tables, which have no name of their own.
  private static func tables(in cloud: Cloud) -> [FormField.Choice] {
    let own = cloud.network.routeTables.filter { cloud.network.vpcs[$0.vpc]?.isDefault == false }
    return (own.filter { !$0.isMain } + own.filter(\.isMain)).map { table in
      let vpc = cloud.network.vpcs[table.vpc]?.name ?? table.vpc.rawValue
      let name = table.name ?? (table.isMain ? "main table" : "unnamed table")
      return .init(table.id.rawValue, "\(name) of \(vpc) (\(table.id))")
    }
  }

  private static func targets(in cloud: Cloud) -> [FormField.Choice] {
    let peerings = cloud.network.peeringConnections
      .filter { [.active, .pendingAcceptance, .provisioning].contains($0.status) }
    return peerings.map { .init($0.id.rawValue, "\($0.name ?? "peering") (\($0.id))") }
      + cloud.network.internetGateways.map {
        .init($0.id.rawValue, "\($0.name ?? "igw") (\($0.id))")
      }
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      cloud.network.routeTables[parsing: values["table"]]?.name ?? values["table"],
      [.init("Destination", values["destination"]), .init("Target", values["target"])])
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let option =
      values["target"].hasPrefix("pcx-") ? "--vpc-peering-connection-id" : "--gateway-id"
    return [
      "aws ec2 create-route --route-table-id \(values["table"]) "
        + "--destination-cidr-block \(values["destination"]) \(option) \(values["target"])"
    ]
  }
}
