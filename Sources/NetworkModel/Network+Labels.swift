/// How texts call things: by name where they have one, by id where they have none.
extension Network {
  package func label(of vpc: VPC) -> String { vpc.name ?? vpc.id.rawValue }

  package func label(of group: ResourceID<SecurityGroup>) -> String {
    securityGroups[group]?.groupName ?? group.rawValue
  }

  /// `eni-0a1b2c..`: enough to tell ids apart where there is no room for them whole.
  package static func shortened(_ identifier: String) -> String {
    guard let hyphen = identifier.firstIndex(of: "-") else { return identifier }
    let digits = identifier[identifier.index(after: hyphen)...]
    return digits.count > 8 ? identifier[...hyphen] + digits.prefix(6) + ".." : identifier
  }
}
