import AWSServices
import DataPlane
import NetworkModel

/// The route table that passed a checkpoint, with its routes.
enum RouteTablePicture: Picture {
  static let name = "route-table"

  static func draw(_ checkpoint: String?, _ material: ReportContext) -> Drawing? {
    let cloud = material.cloud
    guard let table = checkpoint.flatMap({ material.resource(of: $0, in: \.network.routeTables) })
    else {
      return nil
    }
    let picture = TablePicture(
      title: "Route tables / \(table.name ?? table.id.rawValue) · Routes",
      columns: ["Destination", "Target", "Status", "Propagated"],
      rows: table.routes.map { route in
        [
          route.destination.description, route.target.identifier,
          cloud.network.state(of: route) == .active ? "Active" : "Blackhole", "No",
        ]
      }, caption: table.id.rawValue
    )
    return Drawing(
      svg: picture.svg, caption: "The routes of \(table.name ?? table.id.rawValue)")
  }
}
