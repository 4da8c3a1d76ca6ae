import Foundations

/// What holds of every network, whatever was done to it.
///
/// Asserted after each call in debug builds and by the fuzzers, which build for testing: an operation
/// that forgets one end of a relation is found where it does so, not where a packet meets it.
extension Network {
  /// What is wrong, `nil` while all holds.
  package var brokenInvariant: String? {
    Self.broken([
      ("every subnet lies in its VPC", subnets.allSatisfy(isInItsVPC)),
      ("subnets of a VPC do not overlap", areApart),
      ("every VPC has one main route table", vpcs.allSatisfy(hasOneMainTable)),
      ("every VPC has one default network ACL", vpcs.allSatisfy(hasOneDefaultACL)),
      ("a subnet has one network ACL and at most one route table of its own", areAssociatedOnce),
      ("a rule's number occurs once in each direction", networkACLs.allSatisfy(hasOneEntryANumber)),
      ("an interface stands in an existing subnet, with addresses of it", interfacesAreAtHome),
      ("an address of a VPC is used once", addressesAreUnique),
      ("IPv6 blocks and addresses lie where they belong", ipv6IsAtHome),
      ("an instance has interfaces, and they know it", instances.allSatisfy(ownsInterfaces)),
      ("an endpoint has interfaces in its VPC, and they know it", endpointsOwnInterfaces),
    ])
  }

  private static func broken(_ invariants: [(name: String, holds: Bool)]) -> String? {
    invariants.first { !$0.holds }?.name
  }

  private func isInItsVPC(_ subnet: Subnet) -> Bool {
    vpcs[subnet.vpc]?.blocks.contains { $0.cidr.contains(subnet.cidr) } ?? false
  }

  private var areApart: Bool {
    subnets.enumerated().allSatisfy { index, subnet in
      subnets.prefix(index).allSatisfy { $0.vpc != subnet.vpc || !$0.cidr.overlaps(subnet.cidr) }
    }
  }

  private func hasOneMainTable(_ vpc: VPC) -> Bool {
    routeTables.count { $0.vpc == vpc.id && $0.associations.contains(where: \.isMain) } == 1
  }

  private func hasOneDefaultACL(_ vpc: VPC) -> Bool {
    networkACLs.count { $0.vpc == vpc.id && $0.isDefault } == 1
  }

  private var areAssociatedOnce: Bool {
    let ofACLs = networkACLs.flatMap { $0.associations.map(\.subnet) }
    let ofTables = routeTables.flatMap { $0.associations.compactMap(\.subnet) }
    return ofACLs.count == subnets.count && Set(ofACLs) == Set(subnets.map(\.id))
      && Set(ofTables).count == ofTables.count
  }

  private func hasOneEntryANumber(_ acl: NetworkACL) -> Bool {
    [true, false].allSatisfy { isEgress in
      let numbers = acl.entries.filter { $0.isEgress == isEgress }.map(\.ruleNumber)
      return Set(numbers).count == numbers.count
    }
  }

  private var interfacesAreAtHome: Bool {
    networkInterfaces.allSatisfy { interface in
      guard let subnet = subnets[interface.subnet] else { return false }
      return subnet.vpc == interface.vpc
        && interface.privateAddresses.allSatisfy(subnet.cidr.contains)
        && interface.privateAddresses.contains(interface.primaryAddress)
    }
  }

  private var addressesAreUnique: Bool {
    networkInterfaces.allSatisfy { interface in
      interface.privateAddresses.allSatisfy {
        networkInterfaces.id(withPrivateAddress: $0, in: interface.vpc) == interface.id
      }
    }
  }

  private var ipv6IsAtHome: Bool {
    subnets.allSatisfy { subnet in
      guard let own = subnet.ipv6Block?.block else { return true }
      return vpcs[subnet.vpc]?.ipv6Blocks.contains { $0.block.contains(own) } ?? false
    }
      && networkInterfaces.allSatisfy { interface in
        interface.ipv6Addresses.allSatisfy { address in
          networkInterfaces.id(withIPv6Address: address) == interface.id
            && subnets[interface.subnet]?.ipv6Block?.block.contains(address) ?? false
        }
      }
  }

  private func ownsInterfaces(_ instance: Instance) -> Bool {
    let own = networkInterfaces.filter { self.instance(of: $0)?.id == instance.id }
    return instance.state == .terminated || !own.isEmpty
  }

  /// From either end: what an endpoint names is there, and what serves an endpoint is named by it.
  private var endpointsOwnInterfaces: Bool {
    let named = vpcEndpoints.flatMap { endpoint in
      (endpoint.interface?.networkInterfaces ?? []).map {
        EndpointInterface(interface: $0, vpc: endpoint.vpc, service: .vpcEndpoint(endpoint.id))
      }
    }
    let connecting = instanceConnectEndpoints.map { endpoint in
      EndpointInterface(
        interface: endpoint.networkInterface, vpc: endpoint.vpc,
        service: .instanceConnectEndpoint(endpoint.id))
    }
    let serving = networkInterfaces.count {
      switch $0.service {
      case .vpcEndpoint, .instanceConnectEndpoint: true
      case .natGateway, nil: false
      }
    }
    let all = named + connecting
    return serving == all.count
      && all.allSatisfy { end in
        guard let interface = networkInterfaces[end.interface] else { return false }
        return interface.vpc == end.vpc && interface.service == end.service
      }
  }

  private struct EndpointInterface {
    var interface: ResourceID<NetworkInterface>
    var vpc: ResourceID<VPC>
    var service: NetworkInterface.Service
  }
}
