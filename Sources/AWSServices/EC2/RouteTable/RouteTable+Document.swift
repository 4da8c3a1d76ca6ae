import DataPlane
import Documents
import NetworkModel

extension RouteTable {
  func document(in cloud: Cloud) -> Members {
    [
      "Associations": .array(associations.map { .object(document(of: $0)) }),
      "PropagatingVgws": [],
      "RouteTableId": Value(id),
      "Routes": .array(routes.map { .object($0.document(in: cloud)) }),
      "Tags": Value(tags),
      "VpcId": Value(vpc),
      "OwnerId": .string(cloud.account),
    ]
  }

  private func document(of association: Association) -> Members {
    var document: Members = [
      "Main": .boolean(association.isMain),
      "RouteTableAssociationId": .string(association.id),
      "RouteTableId": Value(id),
    ]
    document["SubnetId"] = association.subnet.map { Value($0) }
    document["AssociationState"] = ["State": "associated"]
    return document
  }
}

extension Route {
  func document(in cloud: Cloud) -> Members {
    var document = Members()
    switch destination {
    case .block(let block): document["DestinationCidrBlock"] = Value(block)
    case .prefixList(let id): document["DestinationPrefixListId"] = Value(id)
    }
    document["GatewayId"] = gatewayID.map(Value.string)
    if let instance = cloud.network.instance(of: self) {
      document["InstanceId"] = Value(instance.id)
      document["InstanceOwnerId"] = .string(cloud.account)
    }
    document["NatGatewayId"] = natGateway.map { Value($0) }
    document["NetworkInterfaceId"] = networkInterface.map { Value($0) }
    document["Origin"] = .string(origin.rawValue)
    document["State"] = .string(cloud.network.state(of: self).rawValue)
    document["VpcPeeringConnectionId"] = peeringConnection.map { Value($0) }
    return document
  }
}
