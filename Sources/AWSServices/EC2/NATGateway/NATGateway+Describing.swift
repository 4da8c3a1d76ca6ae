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
    cloud.network.natGateways.lazy.compactMap { $0.nextEvent }.min()
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
