import DataPlane
import Foundations
import NetworkModel

extension Cloud {
  /// What every account finds in every Region: 172.31.0.0/16, a public subnet in each of the first
  /// four Availability Zones and the way to the internet (VPC-19).
  mutating func makeDefaultVPC() {
    guard let block = CIDR(parsing: "172.31.0.0/16") else { return }
    let vpc = makeVPC(block, isDefault: true)
    for (place, zone) in AvailabilityZone.all(in: region).prefix(4).enumerated() {
      let address = IPv4Address(rawValue: block.address.rawValue + UInt32(place) << 12)
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
