import AWSServices

extension Cloud {
  /// Whether a role's trust policy lets a service assume it for a flow log of this account.
  ///
  /// The flow log is one that does not exist yet, as when a form offers roles to choose from.
  func trusts(_ role: Role, service: String) -> Bool {
    canAssume(
      role, service: service,
      for: "arn:aws:ec2:\(region):\(account):vpc-flow-log/fl-00000000000000000")
  }
}
