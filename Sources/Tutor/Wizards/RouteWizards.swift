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
        missing: "There is no route table of your own yet.", remedy: .form("vpc")),
      FormField(
        "destination", "Destination", example: example,
        help: "A CIDR block: where the packets go, such as the other VPC's.",
        problem: { CIDR(parsing: $0) == nil ? .notACIDRBlock($0, example: example) : nil }),
      FormField(
        "target", "Target", kind: .choice(targets(of: values["table"], in: cloud)),
        default: targets(of: values["table"], in: cloud).first?.value ?? "",
        help: "Peering connections and internet gateways of the table's VPC are offered.",
        missing: "The table's VPC has neither a peering connection nor an internet gateway.",
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
      .init(
        table.id.rawValue, name: table.title(in: cloud).plainText,
        remark: table.name == nil ? "\(table.id)" : "\(cloud.title(of: table.vpc)), \(table.id)",
        title: table.title(in: cloud))
    }
  }

  /// What a table's routes can lead to: AWS refuses what belongs to another VPC.
  static func targets(of table: String, in cloud: Cloud) -> [FormField.Choice] {
    guard let vpc = cloud.network.routeTables[parsing: table]?.vpc else { return [] }
    let peerings = cloud.network.peeringConnections.filter { peering in
      peering.isOpen && peering.has(vpc)
    }
    return peerings.map { .init($0.id.rawValue, name: $0.name ?? "peering", remark: "\($0.id)") }
      + cloud.network.internetGateways.filter { $0.attachedVPC == vpc }.map {
        .init($0.id.rawValue, name: $0.name ?? "igw", remark: "\($0.id)")
      }
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    ChosenRoute(
      table: values["table"], destination: values["destination"], target: values["target"]
    )
    .preview(in: cloud)
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let table = cloud.network.routeTables[parsing: values["table"]] else { return nil }
    return """
      Added to \(part: table.reference(in: cloud)): packets to \(values["destination"]) go to \
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

/// *Edit routes*: the target of a route that exists.
public enum EditRouteWizard: Wizard {
  public static let id = "edit-route"
  public static let position = 82
  public static let title = "Edit routes · Change target"
  public static let verb = "Save"

  private static func targets(of values: FormValues, in cloud: Cloud) -> [FormField.Choice] {
    RouteWizard.targets(of: ChosenRoute(values["route"]).table, in: cloud)
  }

  /// Where the route should lead: over the peering with the VPC that it is for; else where it leads.
  private static func defaultTarget(of values: FormValues, in cloud: Cloud) -> String {
    let targets = targets(of: values, in: cloud)
    let route = ChosenRoute(values["route"])
    let present = cloud.network.routeTables[parsing: route.table].flatMap { table in
      table.routes.first { $0.destination.description == route.destination }.map {
        ChosenRoute.peering(for: $0, of: table, in: cloud.network)?.id.rawValue
          ?? $0.target.identifier
      }
    }
    // Nobody is led to another target by Enter alone.
    return targets.first { $0.value == present }?.value ?? ""
  }

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.route(
        in: cloud, missing: "There is no route of your own to change.", remedy: .form("routes")),
      FormField(
        "target", "Target", kind: .choice(targets(of: values, in: cloud)),
        default: defaultTarget(of: values, in: cloud),
        help: "Where the packets go from now on.",
        missing: "The table's VPC has neither a peering connection nor an internet gateway.",
        remedy: .form("peering")),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    var route = ChosenRoute(values["route"])
    route.target = values["target"]
    return route.preview(in: cloud)
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    let route = ChosenRoute(values["route"])
    guard let table = cloud.network.routeTables[parsing: route.table] else { return nil }
    let target = NamedResource(id: values["target"], name: cloud.name(ofResource: values["target"]))
    return """
      Changed in \(part: table.reference(in: cloud)): packets to \(route.destination) go to \
      \(target) now.
      """
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let route = ChosenRoute(values["route"])
    return [
      "aws ec2 replace-route --route-table-id \(route.table) "
        + "--destination-cidr-block \(route.destination) "
        + "\(RouteWizard.option(for: values["target"])) \(values["target"])"
    ]
  }
}

/// *Edit routes*: a route is taken away.
public enum DeleteRouteWizard: Wizard {
  public static let id = "delete-route"
  public static let position = 84
  public static let title = "Edit routes · Remove"
  public static let verb = "Remove"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [FormField.route(in: cloud, missing: "There is no route of your own to remove.")]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let route = ChosenRoute(values["route"])
    let present = ChosenRoute.all(in: cloud) { _ in true }.first { $0.text == route.text }
    return (present ?? route).preview(in: cloud)
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    let route = ChosenRoute(values["route"])
    guard let table = cloud.network.routeTables[parsing: route.table] else { return nil }
    return "Removed \(route.destination) from \(part: table.reference(in: cloud))."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let route = ChosenRoute(values["route"])
    return [
      "aws ec2 delete-route --route-table-id \(route.table) "
        + "--destination-cidr-block \(route.destination)"
    ]
  }
}

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
        missing: "There is no subnet of your own yet.", remedy: .form("vpc"))
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
