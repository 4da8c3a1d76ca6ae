import DataPlane
import Documents
import Foundations
import NetworkModel

extension Cloud {
  /// `{"Id": …, "Arn": …, "Name": …}`, as analyses name whatever stands on a path.
  func analysisComponent<Kind: EC2Resource>(_ id: ResourceID<Kind>) -> JSONValue {
    var document: JSONObject = ["Id": JSONValue(id), "Arn": .string(arn(of: id))]
    document["Name"] = Kind.find(id, in: self)?.name.map(JSONValue.string)
    return .object(document)
  }

  /// `nil` for the internet, which is nobody's resource.
  func analysisComponent(_ component: Component) -> JSONValue? {
    switch component {
    case .networkInterface(let id): analysisComponent(id)
    case .networkACL(let id): analysisComponent(id)
    case .routeTable(let id): analysisComponent(id)
    case .vpc(let id): analysisComponent(id)
    case .internetGateway(let id): analysisComponent(id)
    case .peeringConnection(let id): analysisComponent(id)
    case .natGateway(let id): analysisComponent(id)
    case .vpcEndpoint(let id): analysisComponent(id)
    case .egressOnlyInternetGateway(let id): analysisComponent(id)
    case .internet: nil
    }
  }
}

extension SecurityGroupRule {
  func analysisDocument(of group: ResourceID<SecurityGroup>) -> JSONValue {
    var document = JSONObject()
    switch peer {
    case .ipv4(let cidr): document["Cidr"] = JSONValue(cidr)
    case .ipv6(let block): document["Cidr"] = .string(block.description)
    case .prefixList, .securityGroup: break
    }
    document["Direction"] = .string(direction.rawValue)
    if case .securityGroup(let peer) = peer { document["SecurityGroupId"] = JSONValue(peer) }
    if let fromPort, let toPort, `protocol` == .tcp || `protocol` == .udp {
      document["PortRange"] = ["From": .integer(fromPort), "To": .integer(toPort)]
    }
    if case .prefixList(let list) = peer { document["PrefixListId"] = JSONValue(list) }
    document["Protocol"] = .string(
      `protocol` == .all ? "all" : `protocol`.securityGroupName)
    return .object(document)
  }
}

extension NetworkACL.Entry {
  var analysisDocument: JSONValue {
    var document: JSONObject = ["Cidr": .string(block.description), "Egress": .boolean(isEgress)]
    if let ports {
      document["PortRange"] = [
        "From": .integer(ports.lowerBound), "To": .integer(ports.upperBound),
      ]
    }
    document["Protocol"] = .string(
      `protocol` == .all ? "all" : `protocol`.securityGroupName)
    document["RuleAction"] = .string(allows ? "allow" : "deny")
    document["RuleNumber"] = .integer(ruleNumber)
    return .object(document)
  }
}

extension Route {
  /// Members in AWS's order, as DescribeRouteTables' differ.
  func analysisDocument(in cloud: Cloud) -> JSONValue {
    let described = document(in: cloud)
    var document = JSONObject()
    switch destination {
    case .block(let block): document["DestinationCidr"] = JSONValue(block)
    case .ipv6Block(let block): document["DestinationCidr"] = JSONValue(block)
    case .prefixList(let id): document["DestinationPrefixListId"] = JSONValue(id)
    }
    for name in [
      "GatewayId", "InstanceId", "NatGatewayId", "NetworkInterfaceId",
    ] { document[name] = described[name] }
    document["Origin"] = .string(origin.rawValue.lowercased())
    document["VpcPeeringConnectionId"] = described["VpcPeeringConnectionId"]
    document["State"] = described["State"]
    return .object(document)
  }
}
