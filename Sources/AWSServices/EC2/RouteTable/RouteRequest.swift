import AWSModel
import DataPlane
import Foundations
import NetworkModel

/// What CreateRoute and ReplaceRoute ask for, checked: a table, a destination and one target.
struct RouteRequest {
  let table: RouteTable
  let destination: Route.Destination
  let target: Route.Target

  private static let targetMembers = [
    "GatewayId", "InstanceId", "NatGatewayId", "NetworkInterfaceId", "VpcPeeringConnectionId",
    "EgressOnlyInternetGatewayId",
  ]

  init(_ request: Request, in cloud: Cloud) throws(AWSError) {
    table = try cloud.find(request.required("RouteTableId"))
    destination = try Self.destination(of: request, in: cloud)
    let given = Self.targetMembers.filter { request[$0] != nil }
    guard given.count == 1 else {
      throw AWSError(
        given.isEmpty ? "MissingParameter" : "InvalidParameterCombination",
        "The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId, "
          + "vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId, "
          + "carrierGatewayId, instanceId")
    }
    target = try Self.target(given[0], try request.required(given[0]), of: table, in: cloud)
    try check(in: cloud)
  }

  /// The block, of either family, or the prefix list that a request names.
  static func destination(
    of request: Request, in cloud: Cloud
  ) throws(AWSError) -> Route.Destination {
    let block = try request.cidr("DestinationCidrBlock")
    let ipv6Block = try request.ipv6Block("DestinationIpv6CidrBlock")
    switch (block, ipv6Block, request.string("DestinationPrefixListId")) {
    case (let block?, nil, nil): return .block(block)
    case (nil, let block?, nil): return .ipv6Block(block)
    case (nil, nil, let text?):
      let list: PrefixList = try cloud.find(text)
      return .prefixList(list.id)
    case let given:
      throw AWSError(
        given == (nil, nil, nil) ? "MissingParameter" : "InvalidParameterCombination",
        "The request must contain exactly one of destinationCidrBlock, destinationIpv6CidrBlock, "
          + "destinationPrefixListId")
    }
  }

  private static func target(
    _ member: String, _ id: String, of table: RouteTable, in cloud: Cloud
  ) throws(AWSError) -> Route.Target {
    switch member {
    case "GatewayId": try gateway(id, of: table, in: cloud)
    case "VpcPeeringConnectionId": try peeringConnection(id, of: table, in: cloud)
    case "InstanceId": try interface(ofInstance: id, of: table, in: cloud)
    case "NatGatewayId": try natGateway(id, of: table, in: cloud)
    case "EgressOnlyInternetGatewayId": try egressOnlyGateway(id, of: table, in: cloud)
    default: try interface(id, of: table, in: cloud)
    }
  }

  private static func gateway(
    _ id: String, of table: RouteTable, in cloud: Cloud
  ) throws(AWSError) -> Route.Target {
    if id == "local" { return .local }
    // AWS is forgiving: the id of a NAT gateway may stand here, too.
    if let gateway = cloud.network.natGateways[parsing: id], gateway.isAlive {
      return try natGateway(id, of: table, in: cloud)
    }
    guard let gateway = cloud.network.internetGateways[parsing: id] else {
      throw AWSError("InvalidGatewayID.NotFound", "The gateway ID '\(id)' does not exist")
    }
    guard gateway.attachedVPC == table.vpc else {
      throw AWSError(
        "InvalidParameterValue",
        "route table \(table.id) and network gateway \(id) belong to different networks",
        advice: gateway.attachedVPC == nil ? "\(id) is attached to no VPC." : nil)
    }
    return .internetGateway(gateway.id)
  }

  private static func natGateway(
    _ text: String, of table: RouteTable, in cloud: Cloud
  ) throws(AWSError) -> Route.Target {
    let id: ResourceID<NATGateway> = try cloud.parse(text)
    guard let gateway = cloud.network.natGateways[id], gateway.isAlive else {
      throw AWSError("InvalidNatGatewayID.NotFound", "The natGateway ID '\(id)' does not exist")
    }
    guard gateway.vpc == table.vpc else {
      throw AWSError(
        "InvalidParameterValue",
        "route table \(table.id) and NAT gateway \(id) belong to different networks")
    }
    return .natGateway(gateway.id)
  }

  private static func egressOnlyGateway(
    _ id: String, of table: RouteTable, in cloud: Cloud
  ) throws(AWSError) -> Route.Target {
    let gateway: EgressOnlyInternetGateway = try cloud.find(id)
    guard gateway.vpc == table.vpc else {
      throw AWSError(
        "InvalidParameterValue",
        "route table \(table.id) and network gateway \(id) belong to different networks")
    }
    return .egressOnlyInternetGateway(gateway.id)
  }

  private static func peeringConnection(
    _ id: String, of table: RouteTable, in cloud: Cloud
  ) throws(AWSError) -> Route.Target {
    let connection: VPCPeeringConnection = try cloud.find(id)
    guard connection.isAlive else {
      throw AWSError(
        VPCPeeringConnection.notFoundCode, VPCPeeringConnection.notFoundMessage(id),
        advice: "\(id) is \(connection.status.rawValue) and only shown for a while.")
    }
    guard connection.has(table.vpc) else {
      throw AWSError(
        "InvalidParameterValue",
        "route table \(table.id) and vpc peering connection \(id) belong to different networks")
    }
    return .peeringConnection(connection.id)
  }

  private static func interface(
    ofInstance id: String, of table: RouteTable, in cloud: Cloud
  ) throws(AWSError) -> Route.Target {
    let instance: Instance = try cloud.find(id)
    guard instance.networkInterfaces.count == 1 else {
      throw AWSError(
        "InvalidInstanceID",
        instance.networkInterfaces.isEmpty
          ? "The instance '\(id)' has no network interface."
          : "There are multiple interfaces attached to instance '\(id)'. "
            + "Please specify an interface ID for the operation instead.")
    }
    return try interface(instance.networkInterfaces[0].rawValue, of: table, in: cloud)
  }

  private static func interface(
    _ id: String, of table: RouteTable, in cloud: Cloud
  ) throws(AWSError) -> Route.Target {
    let interface: NetworkInterface = try cloud.find(id)
    guard interface.vpc == table.vpc else {
      throw AWSError(
        "InvalidParameterValue",
        "route table \(table.id) and interface \(id) belong to different networks")
    }
    return .networkInterface(interface.id)
  }

  /// Within the VPC's own blocks only an exact subnet may go elsewhere, to an interface (VPC-40).
  private func check(in cloud: Cloud) throws(AWSError) {
    for block in cloud.network.blocks(of: destination) { try check(block, in: cloud) }
    if let block = destination.ipv6Block { return try check(block, in: cloud) }
    guard case .egressOnlyInternetGateway(let id) = target else { return }
    // AWS's own text isn't known (ERR-12).
    throw .invalidValue(
      id.rawValue, for: "egressOnlyInternetGatewayId",
      because: "An egress-only internet gateway carries IPv6 only.")
  }

  /// The same over IPv6 (VPC-40).
  private func check(_ destination: IPv6Block, in cloud: Cloud) throws(AWSError) {
    let blocks = cloud.network.vpcs[table.vpc]?.ipv6Blocks ?? []
    let isOwn = blocks.contains { $0.block.contains(destination) }
    let isExactBlock = blocks.contains { $0.block == destination }
    switch target {
    case .local:
      guard isExactBlock else {
        throw .invalidValue(
          "local", for: "gatewayId", because: "Only the VPC's own blocks are routed to local.")
      }
    case .networkInterface:
      let isSubnet = cloud.network.subnets.contains {
        $0.vpc == table.vpc && $0.ipv6Block?.block == destination
      }
      guard !isOwn || isExactBlock || isSubnet else {
        throw AWSError(
          "InvalidParameterValue", "Route destination doesn't match any subnet CIDR blocks.")
      }
    case .natGateway: throw .notSimulated("NAT64, the only thing that a NAT gateway does for IPv6,")
    case .internetGateway, .peeringConnection, .vpcEndpoint, .egressOnlyInternetGateway:
      guard !isOwn else { throw Self.isTooSpecific(destination.description) }
    }
  }

  private static func isTooSpecific(_ destination: String) -> AWSError {
    AWSError(
      "InvalidParameterValue",
      "The destination CIDR block \(destination) is equal to or more specific than one of this "
        + "VPC's CIDR blocks. This route can target only an interface or an instance.")
  }

  private func check(_ destination: CIDR, in cloud: Cloud) throws(AWSError) {
    guard !destination.isReservedForServices else {
      throw .invalidValue(
        destination.description, for: "destinationCidrBlock",
        because: "169.254.168.0/22 is reserved for AWS services.")
    }
    let blocks = cloud.network.vpcs[table.vpc]?.blocks ?? []
    let isOwn = blocks.contains { $0.cidr.contains(destination) }
    let isExactBlock = blocks.contains { $0.cidr == destination }
    switch target {
    case .local:
      guard isExactBlock else {
        throw .invalidValue(
          "local", for: "gatewayId", because: "Only the VPC's own blocks are routed to local.")
      }
    case .networkInterface, .natGateway:
      let isSubnet = cloud.network.subnets.contains {
        $0.vpc == table.vpc && $0.cidr == destination
      }
      guard !isOwn || isExactBlock || isSubnet else {
        throw AWSError(
          "InvalidParameterValue", "Route destination doesn't match any subnet CIDR blocks.")
      }
    case .internetGateway, .peeringConnection, .vpcEndpoint, .egressOnlyInternetGateway:
      guard !isOwn else { throw Self.isTooSpecific(destination.description) }
    }
  }
}
