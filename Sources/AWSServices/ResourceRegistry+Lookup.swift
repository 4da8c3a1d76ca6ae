import NetworkModel

extension ResourceRegistry {
  /// The kinds that EC2's operations tag.
  static let ec2 = all.compactMap { $0.ec2 }

  /// The kind whose ids begin as that one does.
  static func ec2(ofID id: String) -> (any EC2Resource.Type)? {
    ec2.first { $0.isPrefix(ofID: id) }
  }
}
