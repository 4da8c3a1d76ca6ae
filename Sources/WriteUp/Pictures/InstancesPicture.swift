import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// The EC2 console's list of the instances that passed checkpoints.
enum InstancesPicture: Picture {
  static let name = "instances"

  static func draw(_ checkpoint: String?, _ material: ReportContext) -> Drawing? {
    let instances = material.resources(\.network.instances)
    guard !instances.isEmpty else { return nil }
    let cloud = material.cloud
    let picture = TablePicture(
      title: "Instances (\(instances.count))",
      columns: [
        "Name", "Instance ID", "State", "Type", "Private IPv4", "Public IPv4", "Security group",
      ],
      rows: instances.map { instance in
        let interface = instance.networkInterfaces.first.flatMap {
          cloud.network.networkInterfaces[$0]
        }
        let groups = (interface?.securityGroups ?? []).compactMap {
          cloud.network.securityGroups[$0]?.groupName
        }
        return [
          instance.name ?? "-", instance.id.rawValue, instance.state.name, instance.instanceType,
          interface?.primaryAddress.description ?? "-",
          interface.flatMap { cloud.network.publicAddress(of: $0) }?.description ?? "-",
          groups.joined(separator: ", "),
        ]
      }
    )
    let names = instances.map { $0.name ?? $0.id.rawValue }.joined(separator: ", ")
    return Drawing(svg: picture.svg, caption: "EC2 instances: \(names)")
  }
}
