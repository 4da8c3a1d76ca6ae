public import AWSServices
import DataPlane
import Foundations
import NetworkModel
public import Tutor

/// An account as its owner would list it, a line a resource: what two moments of a lab are compared by.
///
/// It has what somebody makes, and nothing that comes by itself: no local route, no rule that every
/// new group has, no status of a delivery.
public struct AccountListing {
  public private(set) var resources: [ListedResource] = []
  private let cloud: Cloud
  /// The ids that mean something; `nil` for all. What is only thought of has none yet.
  private let known: Set<String>?

  /// - Parameter known: the ids of an account, where this one is what could become of it.
  /// - Parameter others: Regions to be listed beside those in use: what every account finds there is no
  ///   change once they are used.
  public init(
    of cloud: Cloud, knowing known: Set<String>? = nil, alsoIn others: [String] = []
  ) {
    self.cloud = cloud
    self.known = known
    let regions = Set(cloud.usedRegions + others).subtracting([cloud.region])
    for region in [cloud.region] + regions.sorted() {
      let cloud = cloud.serving(region)
      list(cloud.network)
      list(flowLogsOf: cloud)
      for group in cloud.logGroups { add(.logGroup, group.name, Statement(group.name)) }
    }
    for role in cloud.roles where !role.path.hasPrefix("/aws-service-role/") { list(role) }
    for policy in cloud.managedPolicies { add(.policy, policy.name, Statement(policy.name)) }
  }

  /// Two moments' lists, of the Regions that were in use at either.
  public static func pair(
    _ before: Cloud, _ after: Cloud, knowing known: Set<String>? = nil
  ) -> (before: [ListedResource], after: [ListedResource]) {
    (
      AccountListing(of: before, knowing: known, alsoIn: after.usedRegions).resources,
      AccountListing(of: after, knowing: known, alsoIn: before.usedRegions).resources
    )
  }

  /// What commands have changed: what has merely become due by then, such as an instance that came to
  /// run, is no deed of theirs.
  public static func changesByCommands(
    from before: Cloud, to after: Cloud
  ) -> [Changed<ListedResource>] {
    var idle = before
    idle.advance(to: after.now)
    let lists = pair(idle, after)
    return LineDifference.lines(from: lists.before, to: lists.after)
  }

  /// The ids of everything that EC2 has in an account.
  public static func ids(in cloud: Cloud) -> Set<String> {
    cloud.usedRegions.reduce(into: []) { ids, region in
      let network = cloud.serving(region).network
      ids.formUnion(network.vpcs.map(\.id.rawValue))
      ids.formUnion(network.subnets.map(\.id.rawValue))
      ids.formUnion(network.instances.map(\.id.rawValue))
      ids.formUnion(network.routeTables.map(\.id.rawValue))
      ids.formUnion(network.internetGateways.map(\.id.rawValue))
      ids.formUnion(network.natGateways.map(\.id.rawValue))
      ids.formUnion(network.elasticIPAddresses.map(\.id.rawValue))
      ids.formUnion(network.vpcEndpoints.map(\.id.rawValue))
      ids.formUnion(network.securityGroups.map(\.id.rawValue))
      ids.formUnion(network.networkACLs.map(\.id.rawValue))
      ids.formUnion(network.peeringConnections.map(\.id.rawValue))
      ids.formUnion(cloud.serving(region).fabric.flowLogs.map(\.id.rawValue))
    }
  }

  private mutating func add(
    _ kind: ListedResource.Kind, _ key: String, _ parts: Statement?...
  ) {
    resources.append(ListedResource(kind, key: key, parts.compactMap(\.self)))
  }

  /// With a resource that the line is about: its name with its id.
  private mutating func add(
    _ kind: ListedResource.Kind, _ resource: some Resource, _ parts: String?...
  ) {
    resources.append(
      ListedResource(
        kind, key: resource.id.rawValue,
        [title(resource)] + parts.compactMap { $0.map { Statement($0) } }))
  }

  private func title(_ resource: some Resource) -> Statement {
    let id = resource.id.rawValue
    guard let name = resource.name else { return Statement(shown(id)) }
    return Statement(isKnown(id) ? "\(name) (\(id))" : name)
  }

  /// A resource that the line speaks of: its name or its id.
  private func name(_ id: String) -> String { cloud.name(ofResource: id) ?? shown(id) }

  private func isKnown(_ id: String) -> Bool { known?.contains(id) ?? true }

  private func shown(_ id: String) -> String {
    guard !isKnown(id), let hyphen = id.lastIndex(of: "-") else { return id }
    return id[...hyphen] + "…"
  }
}

// MARK: The network

extension AccountListing {
  private mutating func list(_ network: Network) {
    for vpc in network.vpcs {
      add(.vpc, vpc, vpc.blocks.map(\.cidr.description).joined(separator: " "))
    }
    for subnet in network.subnets {
      add(.subnet, subnet, subnet.cidr.description, name(subnet.vpc.rawValue))
    }
    for instance in network.instances where instance.state != .terminated {
      list(instance, in: network)
    }
    for table in network.routeTables { list(table, in: network) }
    for gateway in network.internetGateways {
      add(.internetGateway, gateway, gateway.attachedVPC.map { name($0.rawValue) })
    }
    for gateway in network.natGateways where gateway.state == .available {
      add(.natGateway, gateway, name(gateway.subnet.rawValue))
    }
    for address in network.elasticIPAddresses {
      let instance = address.association.flatMap { network.networkInterfaces[$0.networkInterface] }
        .flatMap { network.instance(of: $0) }
      add(.elasticIPAddress, address, instance.map { name($0.id.rawValue) })
    }
    for endpoint in network.vpcEndpoints {
      add(.endpoint, endpoint, name(endpoint.vpc.rawValue))
    }
    for group in network.securityGroups { list(group) }
    for acl in network.networkACLs { list(acl) }
    for peering in network.peeringConnections where peering.status != .deleted {
      add(
        .peeringConnection, peering, name(peering.requester.vpc.rawValue),
        name(peering.accepter.vpc.rawValue), peering.status.rawValue)
    }
  }

  private mutating func list(_ instance: Instance, in network: Network) {
    let interface = network.primaryInterface(of: instance)
    let address = interface.flatMap { network.publicAddress(of: $0) }
    // What has not been drawn yet has no address that means anything.
    let reached =
      known == nil
      ? interface?.primaryAddress.description
      : interface?.securityGroups.map { groupName($0, in: network) }.joined(separator: " ")
    let place: Statement? =
      known == nil
      ? address.map { Statement($0.description) } : address.map { _ in "public IPv4 address" }
    add(
      .instance, instance.id.rawValue, title(instance),
      Statement(name(instance.subnet.rawValue)), Statement(instance.state.name),
      reached.map { Statement($0) }, place)
  }

  private mutating func list(_ table: RouteTable, in network: Network) {
    if !table.isMain { add(.routeTable, table, name(table.vpc.rawValue)) }
    for association in table.associations {
      guard let subnet = association.subnet else { continue }
      add(
        .tableOfSubnet, subnet.rawValue, Statement(name(subnet.rawValue)),
        Statement(name(table.id.rawValue)))
    }
    for route in table.routes where route.target != .local {
      let isBlackhole = network.state(of: route) == .blackhole
      let destination = route.destination.description
      add(
        .route, "\(table.id) \(destination)", title(table),
        Statement("\(destination) -> \(name(route.target.identifier))"),
        isBlackhole ? "blackhole" : nil)
    }
  }

  private func groupName(_ id: ResourceID<SecurityGroup>, in network: Network) -> String {
    network.securityGroups[id]?.groupName ?? id.rawValue
  }

  private mutating func list(_ group: SecurityGroup) {
    let id = group.id.rawValue
    let title = Statement(isKnown(id) ? "\(group.groupName) (\(id))" : group.groupName)
    if group.groupName != "default" {
      add(.securityGroup, id, title, Statement(name(group.vpc.rawValue)))
    }
    for rule in group.rules {
      let isFromItself = rule.peer == .securityGroup(group.id)
      let isOfEveryGroup =
        rule.direction == .egress && rule.protocol == .all && rule.peerText == "0.0.0.0/0"
      // Every group begins with these.
      if isOfEveryGroup || (group.groupName == "default" && isFromItself) { continue }
      // A rule is what it says: another one in its place is another rule.
      add(
        rule.direction == .ingress ? .inboundRule : .outboundRule,
        "\(id) \(rule.protocolAndPorts) \(rule.peerText)", title,
        rule.protocol == .all
          ? "all traffic \(rule.peerText)"
          : Statement("\(rule.protocolAndPorts) \(rule.peerText)"))
    }
    // A group that lets nothing out is worth a line, since that is a deed.
    if !group.rules.contains(where: { $0.direction == .egress }) {
      add(.outboundRule, id, title, Statement("-"))
    }
  }

  private mutating func list(_ acl: NetworkACL) {
    if !acl.isDefault {
      add(.networkACL, acl, name(acl.vpc.rawValue))
      for association in acl.associations {
        let subnet = association.subnet.rawValue
        add(.aclOfSubnet, subnet, Statement(name(subnet)), Statement(name(acl.id.rawValue)))
      }
    }
    // Every one ends in a deny, and the default one begins with an allow (ACL-03).
    let finalDeny = 32_767
    for entry in acl.entries
    where entry.ruleNumber < finalDeny
      && !(acl.isDefault && entry.ruleNumber == 100 && entry.allows)
    {
      let ports = entry.ports.map { " \($0.lowerBound)-\($0.upperBound)" } ?? ""
      let number = entry.ruleNumber
      add(
        .aclRule, "\(acl.id) \(entry.isEgress) \(number)", title(acl),
        entry.isEgress ? "egress \(number)" : "ingress \(number)",
        entry.protocol == .all
          ? "all traffic \(entry.block)"
          : Statement("\(entry.protocol.securityGroupName)\(ports) \(entry.block)"),
        entry.allows ? "allow" : "deny")
    }
  }
}

// MARK: Logs and IAM

extension AccountListing {
  private mutating func list(flowLogsOf cloud: Cloud) {
    for flowLog in cloud.fabric.flowLogs {
      let scope =
        switch flowLog.scope {
        case .vpc(let id): id.rawValue
        case .subnet(let id): id.rawValue
        case .networkInterface(let id): id.rawValue
        }
      add(
        .flowLog, flowLog, name(scope), flowLog.trafficType.rawValue,
        "\(flowLog.maxAggregationInterval) s", flowLog.logGroupName)
    }
  }

  private mutating func list(_ role: Role) {
    let policies =
      role.attachedPolicyARNs.compactMap { $0.split(separator: "/").last.map(String.init) }
      + role.inlinePolicies.map(\.name)
    add(
      .role, role.name, Statement(role.name),
      Statement(role.trustPolicy.trustedPrincipals.joined(separator: " ")),
      policies.isEmpty ? nil : Statement(policies.joined(separator: " ")))
  }
}

/// Lines that only one of two lists has, in the sequence of both.
public enum LineDifference {
  public static func lines<Line: Hashable & Sendable>(
    from before: [Line], to after: [Line]
  ) -> [Changed<Line>] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Changed<Line>] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if removed.contains(left), left < before.count {
        lines.append(Changed(before[left], isAdded: false))
        left += 1
      } else if inserted.contains(right), right < after.count {
        lines.append(Changed(after[right], isAdded: true))
        right += 1
      } else {
        (left, right) = (left + 1, right + 1)
      }
    }
    return lines
  }
}
