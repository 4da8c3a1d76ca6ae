import CloudSimulator

/// The EC2 console's list of instances.
enum InstancesPicture: Picture {
  static let name = "instances"
  static let caption = "EC2 instances, one in each VPC"

  static func svg(from material: Material) -> String? {
    guard !material.instances.isEmpty else { return nil }
    let cloud = material.cloud
    return TablePicture(
      title: "Instances (\(material.instances.count))",
      columns: [
        "Name", "Instance ID", "State", "Type", "Private IPv4", "Public IPv4", "Security group",
      ],
      rows: material.instances.map { instance in
        let interface = instance.networkInterfaces.first.flatMap { cloud.networkInterfaces[$0] }
        let groups = (interface?.securityGroups ?? []).compactMap {
          cloud.securityGroups[$0]?.groupName
        }
        return [
          instance.name ?? "-", instance.id.rawValue, instance.state.name, instance.instanceType,
          interface?.primaryAddress.description ?? "-",
          interface.flatMap { cloud.publicAddress(of: $0) }?.description ?? "-",
          groups.joined(separator: ", "),
        ]
      }
    ).svg
  }
}
