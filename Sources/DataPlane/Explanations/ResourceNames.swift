import NetworkModel

/// What the learner calls the resources that an explanation speaks of, by id: their Name tags, and
/// the names of groups and prefix lists.
public struct ResourceNames: Equatable, Sendable {
  private var names: [String: String] = [:]

  public subscript(id: String) -> String? { names[id] }

  /// The name, else the id.
  public func title(of id: String) -> String { names[id] ?? id }

  mutating func add(_ id: String, in network: Network) {
    guard names[id] == nil else { return }
    names[id] = network.learnersName(of: id)
  }
}

extension Network {
  /// The name of a resource of any kind that packets meet, by its id. A network interface without a
  /// name goes by that of its instance.
  func learnersName(of id: String) -> String? {
    switch id.prefix(while: { $0 != "-" }) {
    case "vpc": vpcs[parsing: id]?.name
    case "subnet": subnets[parsing: id]?.name
    case "rtb": routeTables[parsing: id]?.name
    case "acl": networkACLs[parsing: id]?.name
    case "sg": securityGroups[parsing: id]?.groupName
    case "igw": internetGateways[parsing: id]?.name
    case "eigw": egressOnlyInternetGateways[parsing: id]?.name
    case "pcx": peeringConnections[parsing: id]?.name
    case "nat": natGateways[parsing: id]?.name
    case "vpce": vpcEndpoints[parsing: id]?.name
    case "pl": ResourceID(parsing: id).flatMap { prefixList($0) }?.listName
    case "i": instances[parsing: id]?.name
    case "eni":
      networkInterfaces[parsing: id].flatMap { $0.name ?? instance(of: $0)?.name }
    default: nil
    }
  }
}

extension Finding {
  /// Ids of the resources that it speaks of beside the component that made it.
  var mentioned: [String] {
    switch self {
    case .securityGroupAllows(let rule, let group): [group.rawValue] + rule.mentioned
    case .securityGroupsRefuse(let refusal):
      refusal.groups.map(\.rawValue)
        + {
          switch refusal.reason {
          case .noRules, .noMatch: []
          case .referenceLost(let rule), .referenceStale(let rule): rule.mentioned
          }
        }()
    case .route(let route), .blackhole(let route):
      [route.target.identifier] + (route.destination.prefixList.map { [$0.rawValue] } ?? [])
    default: []
    }
  }
}

extension SecurityGroupRule {
  fileprivate var mentioned: [String] {
    switch peer {
    case .ipv4, .ipv6: []
    case .prefixList(let id): [id.rawValue]
    case .securityGroup(let id): [id.rawValue]
    }
  }
}
