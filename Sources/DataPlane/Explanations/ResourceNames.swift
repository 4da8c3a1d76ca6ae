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
    case "vpc": vpcs[ResourceID(id)]?.name
    case "subnet": subnets[ResourceID(id)]?.name
    case "rtb": routeTables[ResourceID(id)]?.name
    case "acl": networkACLs[ResourceID(id)]?.name
    case "sg": securityGroups[ResourceID(id)]?.groupName
    case "igw": internetGateways[ResourceID(id)]?.name
    case "pcx": peeringConnections[ResourceID(id)]?.name
    case "nat": natGateways[ResourceID(id)]?.name
    case "vpce": vpcEndpoints[ResourceID(id)]?.name
    case "pl": prefixList(ResourceID(id))?.listName
    case "i": instances[ResourceID(id)]?.name
    case "eni":
      networkInterfaces[ResourceID(id)].flatMap { $0.name ?? instance(of: $0)?.name }
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
    case .prefixList(let id): [id]
    case .securityGroup(let id): [id.rawValue]
    }
  }
}
