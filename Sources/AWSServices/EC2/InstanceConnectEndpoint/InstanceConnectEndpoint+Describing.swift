import DataPlane
import Documents
import Foundations
public import NetworkModel

extension InstanceConnectEndpoint {
  func document(in cloud: Cloud) -> JSONObject {
    let zone = cloud.network.subnets[subnet]?.availabilityZone ?? ""
    let dnsName = "\(id).\(Self.dnsLabel(of: id)).ec2-instance-connect-endpoint.\(cloud.region)"
    return [
      "OwnerId": .string(cloud.account),
      "InstanceConnectEndpointId": JSONValue(id),
      "InstanceConnectEndpointArn": .string(arn(in: cloud)),
      "State": .string(state.rawValue),
      "StateMessage": "",
      "DnsName": .string(state == .createComplete ? "\(dnsName).amazonaws.com" : ""),
      "NetworkInterfaceIds": state == .createComplete ? [JSONValue(networkInterface)] : [],
      "VpcId": JSONValue(vpc),
      "AvailabilityZone": .string(zone),
      "CreatedAt": JSONValue(createdAt),
      "SubnetId": JSONValue(subnet),
      "PreserveClientIp": false,
      "SecurityGroupIds": .array(securityGroups.map { JSONValue($0) }),
      "Tags": JSONValue(tags),
      "IpAddressType": "ipv4",
      "AvailabilityZoneId": .string(cloud.network.zone(named: zone)?.id ?? ""),
    ]
  }

  private static func dnsLabel(of id: ResourceID<InstanceConnectEndpoint>) -> String {
    String(id.rawValue.suffix(8))
  }
}

extension InstanceConnectEndpoint: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<InstanceConnectEndpoint>> {
    \.network.instanceConnectEndpoints
  }
  static var noun: String { "instance connect endpoint" }
  static var notFoundCode: String { "InvalidInstanceConnectEndpointId.NotFound" }
  static var malformedCode: String { "InvalidInstanceConnectEndpointId.Malformed" }
  static let members: Set = ["InstanceConnectEndpointId"]

  static func notFoundMessage(_ id: String) -> String {
    "The instance connect endpoint ID '\(id)' does not exist"
  }

  static let filters: [ResourceFilter<InstanceConnectEndpoint>] = [
    .init("instance-connect-endpoint-id") { item, _ in item.id.rawValue },
    .init("state") { item, _ in item.state.rawValue },
    .init("subnet-id") { item, _ in item.subnet.rawValue },
    .init("vpc-id") { item, _ in item.vpc.rawValue },
  ]
}

extension InstanceConnectEndpoint: TimedSubsystem {
  static let turn = Turn.states

  static func nextEvent(in cloud: Cloud) -> Instant? {
    cloud.network.instanceConnectEndpoints.lazy.compactMap(\.changesAt).min()
  }

  static func performEvents(in cloud: inout Cloud) {
    for endpoint in cloud.network.instanceConnectEndpoints {
      guard let moment = endpoint.changesAt, moment <= cloud.now else { continue }
      switch endpoint.state {
      case .createInProgress:
        cloud.network.instanceConnectEndpoints.update(endpoint.id) {
          $0.state = .createComplete
          $0.changesAt = nil
        }
      case .deleteInProgress:
        if let card = cloud.network.networkInterfaces[endpoint.networkInterface] {
          cloud.remove(card)
        }
        cloud.network.instanceConnectEndpoints[endpoint.id] = nil
      case .createComplete, .deleteComplete: continue
      }
    }
  }
}
