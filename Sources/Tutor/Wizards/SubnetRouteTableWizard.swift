public import AWSServices
import NetworkModel

/// The *Route table* tab of a subnet: the table that the subnet really follows.
public enum SubnetRouteTableWizard: Wizard {
  public static let id = "route-table"
  public static let position = 90
  public static let title = "Subnets · Route table"
  public static let showsOutput = true

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.resource(
        "subnet", "Subnet", among: cloud.network.subnets.filter { !$0.isDefaultForZone },
        help: "Its own table is shown or, if it has none, the VPC's main table.",
        remedy: .form("vpc"))
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let subnet = cloud.network.subnets[parsing: values["subnet"]]
    return FormPreview("", [.init("Subnet", subnet?.name ?? values["subnet"])])
  }

  /// The console's columns; all that AWS says of a route is wider than a terminal.
  private static let columns = """
    RouteTables[0].Routes[].{Destination: DestinationCidrBlock || DestinationPrefixListId, \
    Target: GatewayId || NatGatewayId || VpcPeeringConnectionId || NetworkInterfaceId, \
    State: State}
    """

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let table = cloud.network.subnets[parsing: values["subnet"]].flatMap {
      cloud.network.routeTable(of: $0)
    }
    return [
      "aws ec2 describe-route-tables --route-table-ids \(table?.id.rawValue ?? "none") "
        + "--query '\(columns)' --output table"
    ]
  }
}
