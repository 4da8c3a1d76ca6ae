import Foundations

extension NetworkACL.Entry {
  /// The number of the final deny, shown as `*` by the console (VPC-15).
  package static let lastRuleNumber = 32_767

  /// An entry for all protocols and all addresses.
  package static func everything(_ number: Int, allows: Bool, isEgress: Bool) -> Self {
    Self(
      ruleNumber: number, isEgress: isEgress, protocol: .all, allows: allows, cidr: .everywhere)
  }
}
