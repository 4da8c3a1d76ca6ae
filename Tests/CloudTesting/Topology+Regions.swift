import AWSServices
import DataPlane
import NetworkModel

/// Networks in more than one Region.
extension Topology {
  package static let elsewhere = "eu-west-1"

  /// Moves VPCs with all that is in them to another Region; peering connections are then between
  /// the two where one end was moved.
  package mutating func move(_ names: [String], to region: String = elsewhere) {
    let moved = Set(names.map { ResourceID<VPC>(generated: "vpc-\(digits($0))") })
    let before = cloud.network
    let home = cloud.region
    func isMoved(_ vpc: ResourceID<VPC>?) -> Bool { vpc.map(moved.contains) ?? false }
    func end(_ end: VPCPeeringConnection.End) -> VPCPeeringConnection.End {
      var end = end
      end.region = isMoved(end.vpc) ? region : home
      return end
    }
    let connections = before.peeringConnections.map { connection in
      var connection = connection
      connection.requester = end(connection.requester)
      connection.accepter = end(connection.accepter)
      return connection
    }
    func isMoved(_ elastic: ElasticIPAddress) -> Bool {
      isMoved(elastic.association.flatMap { before.networkInterfaces[$0.networkInterface]?.vpc })
    }
    func touches(_ region: String, _ connection: VPCPeeringConnection) -> Bool {
      [connection.requester, connection.accepter].contains { $0.region == region }
    }
    cloud.inRegion(region) { there in
      for item in before.vpcs where isMoved(item.id) { there.network.vpcs.insert(item) }
      for item in before.subnets where isMoved(item.vpc) { there.network.subnets.insert(item) }
      for item in before.internetGateways where isMoved(item.attachedVPC) {
        there.network.internetGateways.insert(item)
      }
      for item in before.egressOnlyInternetGateways where isMoved(item.vpc) {
        there.network.egressOnlyInternetGateways.insert(item)
      }
      for item in before.routeTables where isMoved(item.vpc) {
        there.network.routeTables.insert(item)
      }
      for item in before.securityGroups where isMoved(item.vpc) {
        there.network.securityGroups.insert(item)
      }
      for item in before.networkACLs where isMoved(item.vpc) {
        there.network.networkACLs.insert(item)
      }
      for item in before.instances where isMoved(item.vpc) { there.network.instances.insert(item) }
      for item in before.networkInterfaces where isMoved(item.vpc) {
        there.network.networkInterfaces.insert(item)
      }
      for item in before.elasticIPAddresses where isMoved(item) {
        there.network.elasticIPAddresses.insert(item)
      }
      for item in before.natGateways where isMoved(item.vpc) {
        there.network.natGateways.insert(item)
      }
      for item in before.vpcEndpoints where isMoved(item.vpc) {
        there.network.vpcEndpoints.insert(item)
      }
      for item in connections where touches(region, item) {
        there.network.peeringConnections.insert(item)
      }
    }
    cloud.network.vpcs.removeAll { isMoved($0.id) }
    cloud.network.subnets.removeAll { isMoved($0.vpc) }
    cloud.network.internetGateways.removeAll { isMoved($0.attachedVPC) }
    cloud.network.egressOnlyInternetGateways.removeAll { isMoved($0.vpc) }
    cloud.network.routeTables.removeAll { isMoved($0.vpc) }
    cloud.network.securityGroups.removeAll { isMoved($0.vpc) }
    cloud.network.networkACLs.removeAll { isMoved($0.vpc) }
    cloud.network.instances.removeAll { isMoved($0.vpc) }
    for item in before.networkInterfaces where isMoved(item.vpc) {
      cloud.network.networkInterfaces.remove(item.id)
    }
    cloud.network.elasticIPAddresses.removeAll { isMoved($0) }
    cloud.network.natGateways.removeAll { isMoved($0.vpc) }
    cloud.network.vpcEndpoints.removeAll { isMoved($0.vpc) }
    cloud.network.peeringConnections.removeAll { _ in true }
    for item in connections where touches(home, item) {
      cloud.network.peeringConnections.insert(item)
    }
  }
}
