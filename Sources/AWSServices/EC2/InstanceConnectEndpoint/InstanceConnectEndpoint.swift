import AWSModel
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
    cloud.network.instanceConnectEndpoints.earliest { $0.pointee.changesAt }
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

enum CreateInstanceConnectEndpoint: Operation {
  static let description = OperationDescription(
    .ec2, "CreateInstanceConnectEndpoint",
    "Creates a door for SSH into a VPC, for instances without public addresses; it takes minutes.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: InstanceConnectEndpoint.self)
    let subnet: Subnet = try cloud.find(request.required("SubnetId"))
    if let type = request.string("IpAddressType"), type != "ipv4" {
      throw .notSimulated("endpoints of the address type \(type)")
    }
    guard request.flag("PreserveClientIp") != true else {
      throw .notSimulated("endpoints that preserve the client's address")
    }
    let all = cloud.network.instanceConnectEndpoints
    guard !all.contains(where: { $0.vpc == subnet.vpc }) else {
      throw AWSError(
        "InstanceConnectEndpointLimitExceeded",
        "You've reached the limit on the number of EC2 Instance Connect Endpoints in the VPC "
          + "\(subnet.vpc): 1.")
    }
    guard all.count < Quota.instanceConnectEndpoints else {
      throw .limitExceeded(
        "InstanceConnectEndpointLimitExceeded", "EC2 Instance Connect Endpoints")
    }
    var names = request.strings("SecurityGroupIds")
    if names.isEmpty, let standard = cloud.network.defaultSecurityGroup(of: subnet.vpc) {
      names = [standard.id.rawValue]
    }
    let groups = try cloud.findSecurityGroups(names, for: subnet)
    let id: ResourceID<InstanceConnectEndpoint> = cloud.newID()
    let card = try cloud.makeNetworkInterface(
      in: subnet, address: nil, groups: groups,
      description: "EC2 Instance Connect Endpoint \(id)", tags: [])
    cloud.network.networkInterfaces.update(card.id) { $0.service = .instanceConnectEndpoint(id) }
    let endpoint = InstanceConnectEndpoint(
      id: id, vpc: subnet.vpc, subnet: subnet.id, networkInterface: card.id,
      securityGroups: groups, state: .createInProgress,
      changesAt: cloud.now + cloud.fabric.timings.integer(in: 180_000...300_000),
      createdAt: cloud.now, tags: tags)
    cloud.network.instanceConnectEndpoints.insert(endpoint)
    var answer: JSONObject = ["InstanceConnectEndpoint": .object(endpoint.document(in: cloud))]
    answer["ClientToken"] = request["ClientToken"]
    return answer
  }
}

enum DescribeInstanceConnectEndpoints: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInstanceConnectEndpoints",
    "Lists EC2 Instance Connect Endpoints.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(
      InstanceConnectEndpoint.self, request, ids: "InstanceConnectEndpointIds",
      as: "InstanceConnectEndpoints")
  }
}

enum DeleteInstanceConnectEndpoint: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteInstanceConnectEndpoint",
    "Deletes an EC2 Instance Connect Endpoint.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let endpoint: InstanceConnectEndpoint = try cloud.find(
      request.required("InstanceConnectEndpointId"))
    let end = cloud.now + cloud.fabric.timings.integer(in: 60_000...180_000)
    cloud.network.instanceConnectEndpoints.update(endpoint.id) {
      $0.state = .deleteInProgress
      $0.changesAt = end
    }
    var answer = endpoint.document(in: cloud)
    answer["State"] = .string(InstanceConnectEndpoint.State.deleteInProgress.rawValue)
    return ["InstanceConnectEndpoint": .object(answer)]
  }
}

extension Quota {
  static let instanceConnectEndpoints = 5
}
