/// How texts call things: by name where they have one, by id where they have none.
extension Cloud {
  func label(of vpc: VPC) -> String { vpc.name ?? vpc.id.rawValue }
  func label(of table: RouteTable) -> String { table.name ?? table.id.rawValue }
  func label(of instance: Instance) -> String { instance.name ?? instance.id.rawValue }

  func label(of group: ResourceID<SecurityGroup>) -> String {
    securityGroups[group]?.groupName ?? group.rawValue
  }
}
