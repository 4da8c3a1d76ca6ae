import DataPlane
import Foundations
public import NetworkModel

extension SecurityGroup: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<SecurityGroup>> {
    \.network.securityGroups
  }
  static var noun: String { "security group" }
  static var notFoundCode: String { "InvalidGroup.NotFound" }
  static var malformedCode: String { "InvalidGroupId.Malformed" }

  static func notFoundMessage(_ id: String) -> String {
    "The security group '\(id)' does not exist"
  }

  private static func ruleFilters(
    _ prefix: String, _ direction: SecurityGroupRule.Direction
  ) -> [ResourceFilter<SecurityGroup>] {
    [
      .init("\(prefix).cidr") { group, _ in group.values(direction) { $0.peer.cidr?.description } },
      .init("\(prefix).from-port") { group, _ in
        group.values(direction) { $0.fromPort.map(String.init) }
      },
      .init("\(prefix).to-port") { group, _ in
        group.values(direction) { $0.toPort.map(String.init) }
      },
      .init("\(prefix).protocol") { group, _ in
        group.values(direction) { $0.protocol.securityGroupName }
      },
      .init("\(prefix).group-id") { group, _ in
        group.values(direction) { $0.peer.securityGroup?.rawValue }
      },
    ]
  }

  private func values(
    _ direction: SecurityGroupRule.Direction, _ value: (SecurityGroupRule) -> String?
  ) -> [String] {
    rules.filter { $0.direction == direction }.compactMap(value)
  }

  static let filters: [ResourceFilter<SecurityGroup>] =
    [
      .init("description") { item, _ in item.groupDescription },
      .init("group-id") { item, _ in item.id.rawValue },
      .init("group-name") { item, _ in item.groupName },
    ]
    + Self.ruleFilters("ip-permission", .ingress)
    + Self.ruleFilters("egress.ip-permission", .egress)
    + [
      .init("owner-id") { item, cloud in cloud.account },
      .init("vpc-id") { item, _ in item.vpc.rawValue },
    ]
}
