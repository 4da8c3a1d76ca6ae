import CloudSimulator

/// The first VPC's route table with the route to the peering connection.
enum RouteTablePicture: Picture {
  static let name = "route-table"
  static let caption = "The route table with a route to the peering connection"

  static func svg(from material: Material) -> String? {
    let cloud = material.cloud
    let own = cloud.routeTables.filter { table in material.vpcs.contains { $0.id == table.vpc } }
    guard let table = own.first(where: { hasPeeringRoute($0) }) ?? own.first else { return nil }
    return TablePicture(
      title: "Route tables / \(table.name ?? table.id.rawValue) · Routes",
      columns: ["Destination", "Target", "Status", "Propagated"],
      rows: table.routes.map { route in
        [
          route.destination.description, route.target.identifier,
          cloud.state(of: route) == .active ? "Active" : "Blackhole", "No",
        ]
      }, caption: table.id.rawValue
    ).svg
  }

  private static func hasPeeringRoute(_ table: RouteTable) -> Bool {
    table.routes.contains { if case .peeringConnection = $0.target { true } else { false } }
  }
}
