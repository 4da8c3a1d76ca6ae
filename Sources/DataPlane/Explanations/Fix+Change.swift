public import Foundations
public import NetworkModel

extension Fix {
  /// What traffic a rule is to let pass.
  public struct Service: Equatable, Sendable {
    public let `protocol`: IPProtocol
    /// `nil` for protocols without ports.
    public let ports: ClosedRange<Int>?
  }

  public enum Change: Equatable, Sendable {
    case allowInSecurityGroup(
      ResourceID<SecurityGroup>, Service, isIngress: Bool, block: CIDR)
    case allowInNetworkACL(ResourceID<NetworkACL>, Service, isEgress: Bool, block: CIDR)
    case peer(ResourceID<VPC>, with: ResourceID<VPC>)
    case acceptPeering(with: ResourceID<VPC>)
    case routeToPeer(CIDR, of: ResourceID<VPC>, in: ResourceID<RouteTable>)
    case routeToInternet(in: ResourceID<RouteTable>)
    case attachInternetGateway(to: ResourceID<VPC>)
    case switchOffSourceDestinationCheck(of: ResourceID<NetworkInterface>)
    case assignPublicAddress(to: ResourceID<NetworkInterface>)
    case start(ResourceID<Instance>)
    case wait(Wait.Goal, State)

    // No command helps
    case launchAnother(insteadOf: ResourceID<Instance>?, State)
    case useCurrentAddress(insteadOf: IPv4Address)
    case useAddressOfInstance(insteadOf: IPv4Address)
    case usePublicAddress
    case sendFromPublicAddress
    case useOtherEnd(insteadOf: Component)
    case leaveHomeRouter
    case removeCircularRoute(to: Component)
    case useGatewayOfOwnVPC(of: IPv4Address)
    case useOtherProtocol
    case usePublicNATGateway(insteadOf: ResourceID<NATGateway>)
    case beginFromInside
    case separateBlocks(ResourceID<VPC>, ResourceID<VPC>)

    /// The state that a resource is in now, by AWS's name.
    public typealias State = String

    /// Ids of the resources that it speaks of.
    var mentioned: [String] {
      switch self {
      case .allowInSecurityGroup(let id, _, _, _): [id.rawValue]
      case .allowInNetworkACL(let id, _, _, _): [id.rawValue]
      case .peer(let home, let peer), .separateBlocks(let home, let peer):
        [home.rawValue, peer.rawValue]
      case .acceptPeering(let vpc), .attachInternetGateway(let vpc): [vpc.rawValue]
      case .routeToPeer(_, let vpc, let table): [vpc.rawValue, table.rawValue]
      case .routeToInternet(let table): [table.rawValue]
      case .switchOffSourceDestinationCheck(let id), .assignPublicAddress(let id): [id.rawValue]
      case .start(let id): [id.rawValue]
      case .wait(let goal, _):
        switch goal {
        case .instance(let id, _), .ssh(let id): [id.rawValue]
        case .natGateway(let id): [id.rawValue]
        case .peering(let id): [id]
        }
      case .launchAnother(let id, _): id.map { [$0.rawValue] } ?? []
      case .useOtherEnd(let component), .removeCircularRoute(let component):
        [component.identifier]
      case .usePublicNATGateway(let id): [id.rawValue]
      case .useCurrentAddress, .useAddressOfInstance, .usePublicAddress, .sendFromPublicAddress,
        .leaveHomeRouter, .useGatewayOfOwnVPC, .useOtherProtocol, .beginFromInside:
        []
      }
    }
  }
}
