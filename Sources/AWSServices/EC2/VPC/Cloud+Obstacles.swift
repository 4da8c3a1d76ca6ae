import DataPlane
import Foundations
import NetworkModel

extension Cloud {
  /// What DeleteVpc stumbles over, as a sentence; `nil` when nothing is in the way (VPC-51).
  func dependencyViolation(deleting vpc: VPC) -> String? {
    if let interface = network.networkInterfaces.first(where: { $0.vpc == vpc.id }) {
      return presence(of: interface) + " is still in this VPC."
    }
    if let subnet = network.subnets.first(where: { $0.vpc == vpc.id }) {
      return "The subnet \(subnet.id) is still in this VPC."
    }
    if let gateway = network.internetGateway(of: vpc.id) {
      return "The internet gateway \(gateway.id) is still attached. Detach it first."
    }
    if let table = network.routeTables.first(where: { $0.vpc == vpc.id && !$0.isMain }) {
      return "The route table \(table.id) is still in this VPC."
    }
    if let acl = network.networkACLs.first(where: { $0.vpc == vpc.id && !$0.isDefault }) {
      return "The network ACL \(acl.id) is still in this VPC."
    }
    let groups = network.securityGroups.filter { $0.vpc == vpc.id }
    if let group = groups.first(where: { $0.groupName != "default" }) {
      return "The security group \(group.id) (\(group.groupName)) is still in this VPC."
    }
    if let connection = network.peeringConnections.first(where: { $0.isAlive && $0.has(vpc.id) }) {
      return "The peering connection \(connection.id) still ends in this VPC."
    }
    if let endpoint = network.vpcEndpoints.first(where: { $0.vpc == vpc.id }) {
      return "The endpoint \(endpoint.id) is still in this VPC."
    }
    return nil
  }

  /// `The instance i-0123 (running)`, or the interface itself where no machine has it.
  func presence(of interface: NetworkInterface) -> String {
    if let gateway = interface.natGateway { return "The NAT gateway \(gateway)" }
    guard let instance = network.instance(of: interface) else {
      return "The network interface \(interface.id)"
    }
    return "The instance \(instance.id) (\(instance.state.name))"
  }
}

extension Cloud {
  /// What every account finds in every Region: 172.31.0.0/16, a public subnet in each
  /// Availability Zone and the way to the internet (VPC-19).
  mutating func makeDefaultVPC() {
    guard let block = CIDR(parsing: "172.31.0.0/16") else { return }
    let vpc = makeVPC(block, isDefault: true)
    for (index, zone) in AvailabilityZone.all(in: region).enumerated() {
      let address = IPv4Address(rawValue: block.address.rawValue + UInt32(index) << 12)
      _ = makeSubnet(CIDR(address, prefixLength: 20), in: vpc, zone: zone, isDefault: true)
    }
    let gateway = InternetGateway(id: newID(), attachedVPC: vpc.id, tags: [])
    network.internetGateways.insert(gateway)
    if let main = network.mainRouteTable(of: vpc.id) {
      network.routeTables.update(main.id) {
        $0.routes.append(
          Route(
            destination: .everywhere, target: .internetGateway(gateway.id), origin: .createRoute))
      }
    }
  }
}
