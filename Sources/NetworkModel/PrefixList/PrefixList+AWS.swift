public import Foundations

extension PrefixList {
  /// The lists that AWS keeps in a Region: the addresses of its services.
  ///
  /// Ids and blocks of S3 and DynamoDB are those of us-west-2 (`aws ec2 describe-prefix-lists` there,
  /// ip-ranges.json); the block of Instance Connect is EIC-04's, its list's id is ours.
  package static func managedByAWS(in region: String) -> [PrefixList] {
    [
      list("pl-68a54001", GatewayService.s3.name(in: region), s3Blocks),
      list("pl-00a54069", GatewayService.dynamoDB.name(in: region), dynamoDBBlocks),
      list(
        "pl-0e1c00a2e1c00a2e1", "com.amazonaws.\(region).ec2-instance-connect",
        [InstanceConnectService.range(of: region)]),
    ]
  }

  private static let s3Blocks = [
    "3.5.76.0/22", "3.5.80.0/21", "18.34.48.0/20", "18.34.244.0/22", "52.92.128.0/17",
    "52.218.128.0/17",
  ].compactMap { CIDR(parsing: $0) }

  private static let dynamoDBBlocks = [
    "35.71.116.0/24", "52.94.10.0/24", "52.94.28.0/23", "52.119.252.0/22",
  ].compactMap { CIDR(parsing: $0) }

  private static func list(_ id: String, _ name: String, _ blocks: [CIDR]) -> PrefixList {
    let entries = blocks.map { Entry(cidr: $0) }
    return PrefixList(
      id: ResourceID(id), listName: name, isManagedByAWS: true, maximumEntries: entries.count,
      entries: entries, version: 1, tags: [])
  }
}

extension Network {
  /// AWS's lists, then the account's own in the order of their creation.
  package var allPrefixLists: [PrefixList] {
    PrefixList.managedByAWS(in: region) + Array(prefixLists)
  }

  public func prefixList(_ id: ResourceID<PrefixList>) -> PrefixList? {
    prefixLists[id] ?? PrefixList.managedByAWS(in: region).first { $0.id == id }
  }

  /// The blocks that a route is for.
  public func blocks(of destination: Route.Destination) -> [CIDR] {
    switch destination {
    case .block(let block): [block]
    case .prefixList(let id): prefixList(id)?.entries.map(\.cidr) ?? []
    }
  }
}
