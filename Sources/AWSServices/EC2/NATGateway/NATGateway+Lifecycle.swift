import DataPlane
import Foundations
import NetworkModel

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

extension Cloud {
  mutating func performNATGatewayEvents() {
    for gateway in network.natGateways {
      if let transition = gateway.transition, transition.at <= now {
        complete(transition, of: gateway)
      } else if let moment = gateway.forgottenAt, moment <= now {
        network.natGateways[gateway.id] = nil
      }
    }
  }

  private mutating func complete(_ transition: NATGateway.Transition, of gateway: NATGateway) {
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
