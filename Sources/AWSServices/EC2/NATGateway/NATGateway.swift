import AWSModel
import DataPlane
import Documents
import Foundations
public import NetworkModel

extension NATGateway {
  func document(in cloud: Cloud) -> JSONObject {
    var document: JSONObject = ["CreateTime": JSONValue(createdAt)]
    document["DeleteTime"] = deletedAt.map { JSONValue($0) }
    document["FailureCode"] = failure.map { .string($0.code) }
    document["FailureMessage"] = failure.map { .string($0.message) }
    document["NatGatewayAddresses"] = [.object(address.document(of: self))]
    document["NatGatewayId"] = JSONValue(id)
    document["State"] = .string(state.rawValue)
    document["SubnetId"] = JSONValue(subnet)
    document["VpcId"] = JSONValue(vpc)
    document["Tags"] = JSONValue(tags)
    document["ConnectivityType"] = .string(connectivity.rawValue)
    return document
  }
}

extension NATGateway.Address {
  func document(of gateway: NATGateway) -> JSONObject {
    var document = JSONObject()
    document["AllocationId"] = allocation.map { JSONValue($0) }
    let isThere = gateway.state != .pending
    if isThere {
      document["NetworkInterfaceId"] = JSONValue(networkInterface)
      document["PrivateIp"] = JSONValue(privateAddress)
      document["PublicIp"] = publicAddress.map { JSONValue($0) }
      document["AssociationId"] = association.map(JSONValue.string)
    }
    document["IsPrimary"] = true
    document["FailureMessage"] = gateway.failure.map { .string($0.message) }
    let status =
      switch gateway.state {
      case .pending: "associating"
      case .available, .deleting, .deleted: "succeeded"
      case .failed: "failed"
      }
    document["Status"] = .string(status)
    return document
  }
}

extension NATGateway: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<NATGateway>> { \.network.natGateways }
  static var noun: String { "NatGateway" }
  static var notFoundCode: String { "NatGatewayNotFound" }
  static var malformedCode: String { "NatGatewayMalformed" }
  static let members: Set = ["NatGatewayId"]

  var isGone: Bool { state == .deleting || state == .deleted }

  static func notFoundMessage(_ id: String) -> String { "The Nat Gateway \(id) was not found" }

  static let filters: [ResourceFilter<NATGateway>] = [
    .init("connectivity-type") { item, _ in item.connectivity.rawValue },
    .init("nat-gateway-id") { item, _ in item.id.rawValue },
    .init("state") { item, _ in item.state.rawValue },
    .init("subnet-id") { item, _ in item.subnet.rawValue },
    .init("vpc-id") { item, _ in item.vpc.rawValue },
  ]
}

extension NATGateway {
  /// Gateways that failed or were deleted are shown for about an hour
  /// (https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-working-with.html).
  private static let visibilityAfterEnd = 3_600_000

  var forgottenAt: Instant? {
    switch state {
    case .failed, .deleted: deletedAt.map { $0 + Self.visibilityAfterEnd }
    case .pending, .available, .deleting: nil
    }
  }

  /// The next moment at which something happens to it by itself.
  var nextEvent: Instant? { transition?.at ?? forgottenAt }

  /// Whether it still holds its interface and its address.
  var isAlive: Bool {
    switch state {
    case .pending, .available, .deleting: true
    case .failed, .deleted: false
    }
  }
}

extension NATGateway: TimedSubsystem {
  static let turn = Turn.states

  static func nextEvent(in cloud: Cloud) -> Instant? {
    cloud.network.natGateways.earliest { $0.pointee.nextEvent }
  }

  static func performEvents(in cloud: inout Cloud) {
    for gateway in cloud.network.natGateways {
      if let transition = gateway.transition, transition.at <= cloud.now {
        cloud.complete(transition, of: gateway)
      } else if let moment = gateway.forgottenAt, moment <= cloud.now {
        cloud.network.natGateways[gateway.id] = nil
      }
    }
  }
}

extension Cloud {
  fileprivate mutating func complete(_ transition: NATGateway.Transition, of gateway: NATGateway) {
    var state = transition.to
    var failure: NATGateway.Failure?
    if state == .available, gateway.connectivity == .public,
      network.internetGateway(of: gateway.vpc) == nil
    {
      state = .failed
      failure = NATGateway.Failure(
        code: "Gateway.NotAttached",
        message: "Network \(gateway.vpc) has no Internet gateway attached")
    }
    network.natGateways.update(gateway.id) {
      $0.state = state
      $0.transition = nil
      $0.failure = failure
      if state == .failed { $0.deletedAt = transition.at }
    }
    guard state == .failed || state == .deleted else { return }
    // The interface goes, the Elastic IP stays in the account.
    if let interface = network.networkInterfaces[gateway.address.networkInterface] {
      remove(interface)
    }
  }
}

extension Quota {
  static let natGatewaysPerZone = 5
}

enum CreateNatGateway: Operation {
  static let description = OperationDescription(
    .ec2, "CreateNatGateway",
    "Creates a NAT gateway in a subnet; it is available after a minute or two.",
    refusing: [
      "AvailabilityMode", "VpcId", "AvailabilityZoneAddresses", "SecondaryAllocationIds",
      "SecondaryPrivateIpAddresses", "SecondaryPrivateIpAddressCount",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: NATGateway.self)
    let subnet: Subnet = try cloud.find(request.required("SubnetId"))
    let connectivity = try connectivity(of: request)
    let elastic = try elasticIPAddress(of: request, for: connectivity, in: cloud)
    let living = cloud.network.natGateways.count { gateway in
      gateway.isAlive
        && cloud.network.subnets[gateway.subnet]?.availabilityZone == subnet.availabilityZone
    }
    guard living < Quota.natGatewaysPerZone else {
      throw AWSError(
        "NatGatewayLimitExceeded",
        "Performing this operation would exceed the limit of \(Quota.natGatewaysPerZone) "
          + "NAT gateways")
    }
    let wanted = try request.string("PrivateIpAddress").map { (text) throws(AWSError) in
      try cloud.checkPrivateAddress(text, in: subnet)
    }
    let token = request.string("ClientToken") ?? cloud.newClientToken()
    let id: ResourceID<NATGateway> = cloud.newID()
    let address = try cloud.makeAddress(of: id, in: subnet, wanted: wanted, elastic: elastic)
    let gateway = NATGateway(
      id: id, vpc: subnet.vpc, subnet: subnet.id, connectivity: connectivity, state: .pending,
      transition: .init(
        to: .available, at: cloud.now + cloud.fabric.timings.integer(in: 60_000...120_000)),
      createdAt: cloud.now, address: address, tags: tags)
    cloud.network.natGateways.insert(gateway)
    return [
      "ClientToken": .string(token), "NatGateway": .object(gateway.document(in: cloud)),
    ]
  }

  private static func connectivity(
    of request: Request
  ) throws(AWSError) -> NATGateway.Connectivity {
    guard let text = request.string("ConnectivityType") else { return .public }
    guard let connectivity = NATGateway.Connectivity(rawValue: text) else {
      throw .invalidValue(text, for: "connectivityType", because: "It is public or private.")
    }
    return connectivity
  }

  private static func elasticIPAddress(
    of request: Request, for connectivity: NATGateway.Connectivity, in cloud: Cloud
  ) throws(AWSError) -> ElasticIPAddress? {
    guard let text = request.string("AllocationId") else {
      guard connectivity == .private else {
        throw AWSError(
          "MissingParameter", "The request must contain the parameter AllocationId",
          advice: "A public NAT gateway needs an Elastic IP: aws ec2 allocate-address. "
            + "Or ask for --connectivity-type private.")
      }
      return nil
    }
    guard connectivity == .public else {
      throw AWSError(
        "InvalidParameterCombination",
        "AllocationId cannot be specified for a private NAT gateway")
    }
    let elastic: ElasticIPAddress = try cloud.find(text)
    if let association = elastic.association {
      throw AWSError(
        "Resource.AlreadyAssociated",
        "resource \(elastic.id) is already associated with associate-id \(association.id)")
    }
    return elastic
  }
}

enum DescribeNatGateways: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeNatGateways",
    "Lists NAT gateways, those that were deleted within the last hour too.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(
      NATGateway.self, request, ids: "NatGatewayIds", as: "NatGateways", filters: "Filter")
  }
}

enum DeleteNatGateway: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNatGateway",
    "Deletes a NAT gateway; routes to it become blackholes, its Elastic IP stays yours.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let gateway: NATGateway = try cloud.find(request.required("NatGatewayId"))
    guard gateway.state == .available || gateway.state == .pending else {
      return ["NatGatewayId": JSONValue(gateway.id)]
    }
    let now = cloud.now
    let end = now + cloud.fabric.timings.integer(in: 40_000...70_000)
    cloud.network.natGateways.update(gateway.id) {
      $0.state = .deleting
      $0.deletedAt = now
      $0.transition = .init(to: .deleted, at: end)
    }
    return ["NatGatewayId": JSONValue(gateway.id)]
  }
}

extension Cloud {
  /// The interface of a NAT gateway, with its address and, if there is one, its Elastic IP.
  fileprivate mutating func makeAddress(
    of gateway: ResourceID<NATGateway>, in subnet: Subnet, wanted: IPv4Address?,
    elastic: ElasticIPAddress?
  ) throws(AWSError) -> NATGateway.Address {
    let interface = try makeNetworkInterface(
      in: subnet, address: wanted, groups: [], description: "Interface for NAT Gateway \(gateway)",
      tags: [])
    network.networkInterfaces.update(interface.id) {
      $0.service = .natGateway(gateway)
      $0.checksSourceAndDestination = false
    }
    var association: ElasticIPAddress.Association?
    if let elastic {
      association = ElasticIPAddress.Association(
        id: newIdentifier("eipassoc"), networkInterface: interface.id,
        privateAddress: interface.primaryAddress)
      network.elasticIPAddresses.update(elastic.id) { $0.association = association }
    }
    return NATGateway.Address(
      networkInterface: interface.id, privateAddress: interface.primaryAddress,
      allocation: elastic?.id, publicAddress: elastic?.publicAddress,
      association: association?.id)
  }
}
