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
    var document: JSONObject = ["Cidr": JSONValue(cidr), "Egress": .boolean(isEgress)]
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

extension Cloud {
  /// When the next analysis ends.
  var nextAnalysisEvent: Instant? {
    self[NetworkInsightsAnalysis.self].lazy.compactMap(\.status.endsAt).min()
  }

  /// Ends the analyses whose time has come.
  mutating func performAnalysisEvents() {
    for analysis in self[NetworkInsightsAnalysis.self] {
      guard let end = analysis.status.endsAt, end <= now else { continue }
      let status = outcome(of: analysis)
      self[NetworkInsightsAnalysis.self].update(analysis.id) { $0.status = status }
    }
  }

  /// AWS fails an analysis whose resources are missing or change while it runs
  /// (reachability/troubleshooting).
  private func outcome(of analysis: NetworkInsightsAnalysis) -> NetworkInsightsAnalysis.Status {
    guard let path = self[NetworkInsightsPath.self][analysis.path] else {
      return .failed(message: "The request failed due to missing component \(analysis.path)")
    }
    if let missing = missingEnd(of: path) {
      return .failed(
        message: "The request failed due to missing component \(missing.identifier)")
    }
    let report = reachabilityReport(on: path)
    guard report == analysis.reportAtStart else {
      return .failed(
        message: "The request failed due to modifications in network resources during the analysis")
    }
    return .succeeded(report)
  }

  func missingEnd(of path: NetworkInsightsPath) -> NetworkInsightsPath.End? {
    [path.source, path.destination].compactMap { $0 }.first { !$0.exists(in: self) }
  }

  func reachabilityReport(on path: NetworkInsightsPath) -> ReachabilityReport {
    ReachabilitySearch(path, in: self).report()
  }
}
