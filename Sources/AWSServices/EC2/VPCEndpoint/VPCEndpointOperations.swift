import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum CreateVpcEndpoint: Operation {
  static let description = OperationDescription(
    .ec2, "CreateVpcEndpoint",
    "Creates an endpoint: a gateway to S3 or DynamoDB, or interfaces for another service of AWS.",
    refusing: [
      "SubnetConfigurations", "ServiceNetworkArn", "ResourceConfigurationArn", "ServiceRegion",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: VPCEndpoint.self)
    let type = request.string("VpcEndpointType") ?? "Gateway"
    guard ["Gateway", "Interface"].contains(type) else {
      throw .notSimulated("endpoints of type \(type)")
    }
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    try checkService(named: request.required("ServiceName"), type, in: cloud)
    let policy = try request.string("PolicyDocument").map(VPCEndpoint.checkedPolicy)
    let endpoint =
      type == "Gateway"
      ? try makeGateway(request, in: vpc, policy, tags, &cloud)
      : try makeInterfaces(request, in: vpc, policy, tags, &cloud)
    var answer: JSONObject = ["VpcEndpoint": .object(endpoint.document(in: cloud))]
    answer["ClientToken"] = request["ClientToken"]
    return answer
  }

  private static func checkService(
    named name: String, _ type: String, in cloud: Cloud
  ) throws(AWSError) {
    let service = EndpointService.all(in: cloud.region).first { $0.name == name }
    guard let service else {
      throw AWSError(
        "InvalidServiceName", "The Vpc Endpoint Service '\(name)' does not exist",
        advice: "aws ec2 describe-vpc-endpoint-services lists those that there are.")
    }
    guard service.types.contains(type) else {
      throw AWSError(
        "InvalidParameter",
        "Endpoint type (\(type)) does not match available service types "
          + "([\(service.types.joined(separator: ", "))]).")
    }
  }

  private static func makeGateway(
    _ request: Request, in vpc: VPC, _ policy: String?, _ tags: [Tag], _ cloud: inout Cloud
  ) throws(AWSError) -> VPCEndpoint {
    for member in ["SubnetIds", "SecurityGroupIds"] where !request.array(member).isEmpty {
      throw AWSError(
        "InvalidParameter",
        "\(member == "SubnetIds" ? "Subnets" : "Security groups") are not supported by endpoints "
          + "of type Gateway")
    }
    let tables = try cloud.find(all: request.strings("RouteTableIds"), as: RouteTable.self)
    for table in tables where table.vpc != vpc.id {
      throw AWSError(
        "InvalidParameter",
        "Route table \(table.id) and VPC \(vpc.id) belong to different networks")
    }
    let name = request.string("ServiceName")
    let service = GatewayService.allCases.first { $0.name(in: cloud.region) == name } ?? .s3
    let endpoint = VPCEndpoint(
      id: cloud.newID(), vpc: vpc.id, kind: .gateway(service),
      policyDocument: policy ?? VPCEndpoint.openPolicy,
      createdAt: cloud.now, tags: tags)
    cloud.network.vpcEndpoints.insert(endpoint)
    for table in tables { try cloud.route(table, to: endpoint) }
    return endpoint
  }

  private static func makeInterfaces(
    _ request: Request, in vpc: VPC, _ policy: String?, _ tags: [Tag], _ cloud: inout Cloud
  ) throws(AWSError) -> VPCEndpoint {
    guard request.array("RouteTableIds").isEmpty else {
      throw AWSError(
        "InvalidParameter", "Route tables are not supported by endpoints of type Interface")
    }
    let name = try request.required("ServiceName")
    let hasPrivateDNS = request.flag("PrivateDnsEnabled") ?? true
    if hasPrivateDNS { try cloud.checkPrivateDNS(of: name, in: vpc) }
    let subnets = try cloud.find(all: request.strings("SubnetIds"), as: Subnet.self)
    var interface = VPCEndpoint.Interface(
      serviceName: name, networkInterfaces: [], hasPrivateDNS: hasPrivateDNS,
      availableAt: cloud.now + cloud.fabric.timings.integer(in: 60_000...120_000),
      dnsLabel: cloud.identifiers.hexadecimal(digits: 8))
    let id: ResourceID<VPCEndpoint> = cloud.newID()
    var groups = request.strings("SecurityGroupIds")
    if groups.isEmpty, let standard = cloud.network.defaultSecurityGroup(of: vpc.id) {
      groups = [standard.id.rawValue]
    }
    try cloud.addInterfaces(to: &interface, of: id, in: subnets, of: vpc, groups: groups)
    let endpoint = VPCEndpoint(
      id: id, vpc: vpc.id, kind: .interface(interface),
      policyDocument: policy ?? VPCEndpoint.openPolicy, createdAt: cloud.now, tags: tags)
    cloud.network.vpcEndpoints.insert(endpoint)
    return endpoint
  }
}

enum DescribeVpcEndpoints: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeVpcEndpoints",
    "Lists VPC endpoints.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(VPCEndpoint.self, request, ids: "VpcEndpointIds", as: "VpcEndpoints")
  }
}

enum ModifyVpcEndpoint: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyVpcEndpoint",
    "Changes an endpoint's route tables, or its subnets and security groups, and its policy.",
    refusing: ["SubnetConfigurations"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let endpoint: VPCEndpoint = try cloud.find(request.required("VpcEndpointId"))
    if let interface = endpoint.interface {
      try changeInterfaces(interface, of: endpoint, request, &cloud)
    } else {
      try changeRouteTables(of: endpoint, request, &cloud)
    }
    if let text = request.string("PolicyDocument") {
      let policy = try VPCEndpoint.checkedPolicy(text)
      cloud.network.vpcEndpoints.update(endpoint.id) { $0.policyDocument = policy }
    } else if request.flag("ResetPolicy") == true {
      cloud.network.vpcEndpoints.update(endpoint.id) { $0.policyDocument = VPCEndpoint.openPolicy }
    }
    return ["Return": true]
  }

  private static func changeRouteTables(
    of endpoint: VPCEndpoint, _ request: Request, _ cloud: inout Cloud
  ) throws(AWSError) {
    let added = try cloud.find(all: request.strings("AddRouteTableIds"), as: RouteTable.self)
    let removed = try cloud.find(all: request.strings("RemoveRouteTableIds"), as: RouteTable.self)
    for table in added where table.vpc != endpoint.vpc {
      throw AWSError(
        "InvalidParameter",
        "Route table \(table.id) and VPC \(endpoint.vpc) belong to different networks")
    }
    for table in removed {
      cloud.network.routeTables.update(table.id) {
        $0.routes.removeAll { $0.target == .vpcEndpoint(endpoint.id) }
      }
    }
    for table in added { try cloud.route(table, to: endpoint) }
  }

  private static func changeInterfaces(
    _ before: VPCEndpoint.Interface, of endpoint: VPCEndpoint, _ request: Request,
    _ cloud: inout Cloud
  ) throws(AWSError) {
    let vpc: VPC = try cloud.find(endpoint.vpc.rawValue)
    var interface = before
    let first = before.networkInterfaces.first.flatMap { cloud.network.networkInterfaces[$0] }
    var groups = first?.securityGroups.map(\.rawValue) ?? []
    groups.removeAll { request.strings("RemoveSecurityGroupIds").contains($0) }
    groups += request.strings("AddSecurityGroupIds").filter { !groups.contains($0) }
    let removed = try cloud.find(all: request.strings("RemoveSubnetIds"), as: Subnet.self)
    for id in before.networkInterfaces {
      guard let card = cloud.network.networkInterfaces[id],
        removed.contains(where: { $0.id == card.subnet })
      else { continue }
      cloud.remove(card)
      interface.networkInterfaces.removeAll { $0 == id }
    }
    let added = try cloud.find(all: request.strings("AddSubnetIds"), as: Subnet.self)
    try cloud.addInterfaces(to: &interface, of: endpoint.id, in: added, of: vpc, groups: groups)
    for id in interface.networkInterfaces {
      guard let card = cloud.network.networkInterfaces[id],
        let subnet = cloud.network.subnets[card.subnet]
      else { continue }
      let checked = try cloud.findSecurityGroups(groups, for: subnet)
      cloud.network.networkInterfaces.update(id) { $0.securityGroups = checked }
    }
    if let wanted = request.flag("PrivateDnsEnabled") {
      if wanted, !interface.hasPrivateDNS {
        try cloud.checkPrivateDNS(of: interface.serviceName, in: vpc)
      }
      interface.hasPrivateDNS = wanted
    }
    let changed = interface
    cloud.network.vpcEndpoints.update(endpoint.id) { $0.kind = .interface(changed) }
  }
}

enum DeleteVpcEndpoints: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteVpcEndpoints",
    "Deletes VPC endpoints, with the routes to gateway endpoints and the interfaces of others.")

  /// Ids that nobody has are told in the answer, and the others are deleted all the same.
  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    var unsuccessful: [JSONValue] = []
    for text in request.strings("VpcEndpointIds") {
      do {
        let endpoint: VPCEndpoint = try cloud.find(text)
        cloud.network.routeTables.updateAll {
          $0.routes.removeAll { $0.target == .vpcEndpoint(endpoint.id) }
        }
        for id in endpoint.interface?.networkInterfaces ?? [] {
          if let card = cloud.network.networkInterfaces[id] { cloud.remove(card) }
        }
        cloud.network.vpcEndpoints[endpoint.id] = nil
      } catch {
        unsuccessful.append([
          "Error": ["Code": .string(error.code), "Message": .string(error.message)],
          "ResourceId": .string(text),
        ])
      }
    }
    return ["Unsuccessful": .array(unsuccessful)]
  }
}

extension Cloud {
  /// Adds the route for the service's prefix list; a table has one for each service.
  mutating func route(
    _ table: RouteTable, to endpoint: VPCEndpoint
  ) throws(AWSError) {
    guard let list = network.prefixList(of: endpoint) else { return }
    let destination = Route.Destination.prefixList(list.id)
    guard !table.routes.contains(where: { $0.destination == destination }) else {
      throw AWSError(
        "RouteAlreadyExists",
        "route table \(table.id) already has a route with destination-prefix-list-id \(list.id)")
    }
    network.routeTables.update(table.id) {
      $0.routes.append(
        Route(destination: destination, target: .vpcEndpoint(endpoint.id), origin: .createRoute))
    }
  }

  /// A VPC's resolver gives a service's own name to one endpoint, and only where it answers
  /// names at all (VPC-54).
  fileprivate func checkPrivateDNS(of service: String, in vpc: VPC) throws(AWSError) {
    guard vpc.isDNSSupportEnabled, vpc.areDNSHostnamesEnabled else {
      throw AWSError(
        "InvalidParameter",
        "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes "
          + "set to true for \(vpc.id)",
        advice: "aws ec2 modify-vpc-attribute --vpc-id \(vpc.id) --enable-dns-hostnames "
          + "'{\"Value\":true}', or --no-private-dns-enabled.")
    }
    let other = network.vpcEndpoints.first {
      $0.vpc == vpc.id && $0.interface?.serviceName == service
        && $0.interface?.hasPrivateDNS == true
    }
    if other != nil {
      let host =
        InterfaceEndpointService.named(service, in: region)?.hostName(in: region) ?? service
      throw AWSError(
        "InvalidParameter",
        "private-dns-enabled cannot be set because there is already a conflicting DNS domain for "
          + "\(host) in the VPC \(vpc.id)")
    }
  }

  /// An interface in each of the subnets, of which a zone has one.
  fileprivate mutating func addInterfaces(
    to endpoint: inout VPCEndpoint.Interface, of id: ResourceID<VPCEndpoint>, in subnets: [Subnet],
    of vpc: VPC, groups: [String]
  ) throws(AWSError) {
    for subnet in subnets {
      guard subnet.vpc == vpc.id else {
        throw AWSError(
          "InvalidParameter", "Subnet \(subnet.id) and VPC \(vpc.id) belong to different networks")
      }
      let zones = endpoint.networkInterfaces.compactMap {
        network.networkInterfaces[$0]?.availabilityZone
      }
      guard !zones.contains(subnet.availabilityZone) else {
        throw AWSError(
          "DuplicateSubnetsInSameZone",
          "Found another VPC endpoint subnet in the availability zone of \(subnet.id). VPC "
            + "endpoint subnets should be in different availability zones supported by the VPC "
            + "endpoint service.")
      }
      let checked = try findSecurityGroups(groups, for: subnet)
      let card = try makeNetworkInterface(
        in: subnet, address: nil, groups: checked, description: "VPC Endpoint Interface \(id)",
        tags: [])
      network.networkInterfaces.update(card.id) { $0.service = .vpcEndpoint(id) }
      endpoint.networkInterfaces.append(card.id)
    }
  }
}
