import AWSServices
import Tutor

extension Layout {
  /// What one moment has and another has not.
  func lines(of comparison: AccountComparison) -> [StyledLine] {
    guard !comparison.changes.isEmpty else {
      return lines(
        "The account is the same \(comparison.from.phrase) and \(comparison.to.phrase).")
    }
    guard !isSpoken else {
      return lines(
        "What the account has \(comparison.to.phrase), and had \(comparison.from.phrase):")
        + lines(of: comparison.changes, added: "New: ", removed: "Gone: ")
    }
    return lines(
      "What the account has \(comparison.to.phrase) (+), and had \(comparison.from.phrase) (-):")
      + lines(of: comparison.changes)
  }

  /// The network as the lesson wants it, and what is missing for that.
  func linesOfGoal(_ map: NetworkMap, _ changes: [Changed<ListedResource>]) -> [StyledLine] {
    let drawing = lines("As the lesson wants it:") + lines(of: map, tracing: nil)
    guard !changes.isEmpty else { return drawing + lines("Everything is there.") }
    guard !isSpoken else {
      return drawing + lines("What has to come and to go:")
        + lines(of: changes, added: "To come: ", removed: "To go: ")
    }
    return drawing + lines("What has to come (+) and to go (-):") + lines(of: changes)
  }

  /// What has come and gone.
  func lines(ofChanges changes: [Changed<ListedResource>]) -> [StyledLine] {
    isSpoken
      ? lines(of: changes, added: "New: ", removed: "Gone: ") : lines(of: changes)
  }

  private func lines(
    of changes: [Changed<ListedResource>], added: StyledText = "+ ", removed: StyledText = "- "
  ) -> [StyledLine] {
    changes.flatMap { change in
      lines(
        "\(change.line.kind.phrase): \(change.line.text)",
        label: change.isAdded ? added : removed, hanging: 2)
    }
  }
}

extension ListedResource.Kind {
  /// AWS's noun, which each language has its own for.
  var phrase: StyledText {
    switch self {
    case .vpc: "VPC"
    case .subnet: "subnet"
    case .instance: "instance"
    case .route: "route"
    case .role: "role"
    case .policy: "policy"
    case .routeTable: "route table"
    case .tableOfSubnet: "route table of a subnet"
    case .internetGateway: "internet gateway"
    case .natGateway: "NAT gateway"
    case .elasticIPAddress: "Elastic IP address"
    case .endpoint: "VPC endpoint"
    case .securityGroup: "security group"
    case .inboundRule: "inbound rule"
    case .outboundRule: "outbound rule"
    case .networkACL: "network ACL"
    case .aclOfSubnet: "network ACL of a subnet"
    case .aclRule: "network ACL rule"
    case .peeringConnection: "peering connection"
    case .flowLog: "flow log"
    case .logGroup: "log group"
    }
  }
}

extension LabMoment {
  /// As it stands in a sentence, which says it in its own language.
  var phrase: StyledText {
    switch self {
    case .start: "at the start"
    case .now: "now"
    case .lastChange: "before the last change"
    case .event(let number): "after event \(number)"
    case .checkpoint(let id): "when \(id) had passed"
    }
  }
}
