import DataPlane
import Documents
import NetworkModel

extension NetworkACL {
  /// Entries stand as AWS shows them: egress first, then by number.
  func document(in cloud: Cloud) -> Members {
    let sorted = entries.sorted {
      ($0.isEgress ? 0 : 1, $0.ruleNumber) < ($1.isEgress ? 0 : 1, $1.ruleNumber)
    }
    return [
      "Associations": .array(associations.map { .object(document(of: $0)) }),
      "Entries": .array(sorted.map { .object($0.document) }),
      "IsDefault": .boolean(isDefault),
      "NetworkAclId": Value(id),
      "Tags": Value(tags),
      "VpcId": Value(vpc),
      "OwnerId": .string(cloud.account),
    ]
  }

  private func document(of association: Association) -> Members {
    [
      "NetworkAclAssociationId": .string(association.id),
      "NetworkAclId": Value(id),
      "SubnetId": Value(association.subnet),
    ]
  }
}

extension NetworkACL.Entry {
  var document: Members {
    var document: Members = ["CidrBlock": Value(cidr), "Egress": .boolean(isEgress)]
    if let icmpType, let icmpCode {
      document["IcmpTypeCode"] = ["Code": .integer(icmpCode), "Type": .integer(icmpType)]
    }
    if let ports {
      document["PortRange"] = [
        "From": .integer(ports.lowerBound), "To": .integer(ports.upperBound),
      ]
    }
    document["Protocol"] = .string(String(`protocol`.number))
    document["RuleAction"] = .string(allows ? "allow" : "deny")
    document["RuleNumber"] = .integer(ruleNumber)
    return document
  }
}
