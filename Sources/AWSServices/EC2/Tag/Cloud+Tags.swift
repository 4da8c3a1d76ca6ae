import AWSModel
import DataPlane
import NetworkModel

extension Cloud {
  /// Every kind of resource that can bear tags, in the order in which DescribeTags lists them.
  private static let taggableKinds: [any EC2Resource.Type] = [
    VPC.self, Subnet.self, InternetGateway.self, RouteTable.self, SecurityGroup.self,
    NetworkACL.self, Instance.self, NetworkInterface.self, ElasticIPAddress.self,
    VPCPeeringConnection.self, FlowLog.self, NATGateway.self, VPCEndpoint.self, PrefixList.self,
    NetworkInsightsPath.self, NetworkInsightsAnalysis.self, KeyPair.self,
  ]

  var taggedResources: [TaggedResource] {
    Self.taggableKinds.flatMap { $0.taggedResources(in: self) } + taggedRules
  }

  private var taggedRules: [TaggedResource] {
    network.securityGroups.flatMap(\.rules).flatMap { rule in
      rule.tags.map {
        TaggedResource(id: rule.id, typeName: "security-group-rule", tag: $0)
      }
    }
  }

  func tags(ofResource id: String) throws(AWSError) -> [Tag] {
    if id.hasPrefix("sgr-") { return try findRule(id).rule.tags }
    return try Self.kind(ofID: id).tags(of: id, in: self)
  }

  mutating func setTags(_ tags: [Tag], ofResource id: String) throws(AWSError) {
    guard id.hasPrefix("sgr-") else {
      return try Self.kind(ofID: id).setTags(tags, of: id, in: &self)
    }
    let place = try findRule(id)
    network.securityGroups.update(place.group.id) { group in
      guard let index = group.rules.firstIndex(where: { $0.id == id }) else { return }
      group.rules[index].tags = tags
    }
  }

  private func findRule(
    _ id: String
  ) throws(AWSError) -> (group: SecurityGroup, rule: SecurityGroupRule) {
    for group in network.securityGroups {
      if let rule = group.rules.first(where: { $0.id == id }) { return (group, rule) }
    }
    throw SecurityGroupRule.notFound(id)
  }

  private static func kind(ofID id: String) throws(AWSError) -> any EC2Resource.Type {
    guard let kind = taggableKinds.first(where: { $0.isPrefix(ofID: id) }) else {
      throw AWSError("InvalidID", "The ID '\(id)' is not valid")
    }
    return kind
  }
}

extension EC2Resource {
  fileprivate static func taggedResources(in cloud: Cloud) -> [TaggedResource] {
    all(in: cloud).flatMap { resource in
      resource.tags.map {
        TaggedResource(id: resource.id.rawValue, typeName: typeName, tag: $0)
      }
    }
  }

  fileprivate static func tags(of id: String, in cloud: Cloud) throws(AWSError) -> [Tag] {
    try cloud.find(id, as: Self.self).tags
  }

  fileprivate static func setTags(
    _ tags: [Tag], of id: String, in cloud: inout Cloud
  ) throws(AWSError) {
    let resource = try cloud.find(id, as: Self.self)
    setTags(tags, of: resource.id, in: &cloud)
  }
}
