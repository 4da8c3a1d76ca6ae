import Documents

extension JSONValue {
  /// As it stands in a command or an expression: strings as they are, everything else as JSON.
  var asText: String {
    if case .string(let text) = self { text } else { json(.line) }
  }

  /// As it stands in a sentence, one text for each thing; shapes of AWS's answers never do.
  var spoken: [String] {
    switch self {
    case .null: []
    case .boolean(let flag): [flag ? "yes" : "no"]
    case .integer, .number: [json(.line)]
    case .string(let text): text.isEmpty ? [] : [text]
    case .array(let elements): elements.flatMap(\.spoken)
    case .object(let members):
      identity.map { [$0] } ?? members.compactMap(\.value.string).prefix(1).map { $0 }
    }
  }

  /// Whether some text in it is the id, or an ARN that ends with it.
  func names(_ id: String) -> Bool {
    switch self {
    case .string(let text): text == id || text.hasSuffix("/\(id)") || text.hasSuffix(":\(id)")
    case .array(let elements): elements.contains { $0.names(id) }
    case .object(let members): members.contains { $0.value.names(id) }
    case .null, .boolean, .integer, .number: false
    }
  }

  /// The id, or what stands for one, of a resource as AWS describes it.
  ///
  /// A description has ids of other resources, too; the first of these members is its own.
  var identity: String? {
    guard let members else { return nil }
    for name in Self.identifyingMembers {
      if let id = members[name]?.string { return id }
    }
    return nil
  }

  private static let identifyingMembers = [
    "InstanceId", "FlowLogId", "VpcPeeringConnectionId", "RouteTableId", "NetworkAclId",
    "NetworkInterfaceId", "GroupId", "InternetGatewayId", "NatGatewayId", "VpcEndpointId",
    "SubnetId", "VpcId", "RoleName", "PolicyName", "logStreamName", "logGroupName",
  ]
}
