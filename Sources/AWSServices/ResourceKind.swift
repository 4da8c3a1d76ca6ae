import NetworkModel

/// A kind of thing that requests name, of any service: what the account as a whole asks of it.
///
/// `make generate` finds the types that conform and lists them in `ResourceRegistry`, so that a new
/// kind is its folder and nothing else.
protocol ResourceKind: Sendable {
  /// What of this kind may stand for a member of a request, given in the singular: `VpcId` …
  static func references(for member: String, in cloud: Cloud) -> [ResourceReference]

  /// Whether the account has what that text names, and not only the trace of it that AWS shows for
  /// a while.
  static func isThere(_ reference: String, in cloud: Cloud) -> Bool

  /// The kind as EC2's, whose resources have ids and tags of their own; `nil` of another service.
  static var ec2: (any EC2Resource.Type)? { get }
}

extension ResourceKind {
  static var ec2: (any EC2Resource.Type)? { nil }
}

/// What a request names a resource by, and what people call it.
public struct ResourceReference: Equatable, Sendable {
  public let text: String
  public let name: String?

  init(_ text: String, name: String? = nil) {
    self.text = text
    self.name = name
  }
}

extension Cloud {
  /// The account's resources as values of a member of a request: `VpcId`, `SubnetIds`, `RoleName` …
  public func references(for member: String) -> [ResourceReference] {
    let singular = member.hasSuffix("s") ? String(member.dropLast()) : member
    return ResourceRegistry.all.flatMap { $0.references(for: singular, in: self) }
  }

  /// Whether a resource with that id is there, in whatever state.
  public func hasResource(_ id: String) -> Bool {
    guard let kind = ResourceRegistry.ec2(ofID: id) else { return false }
    return inEachRegion { kind.tags(of: id, in: $0) } != nil
  }

  /// A security group's group name, anything else's Name tag; `nil` where there is none.
  public func name(ofResource id: String) -> String? {
    guard let kind = ResourceRegistry.ec2(ofID: id) else { return nil }
    return inEachRegion { kind.name(of: id, in: $0) }
  }

  /// Whether a resource has ceased to exist.
  ///
  /// - Parameter reference: of EC2 an id; else the name of a role, a policy or a log group.
  public func isGone(_ reference: String) -> Bool {
    inEachRegion { cloud in
      ResourceRegistry.all.contains { $0.isThere(reference, in: cloud) } ? true : nil
    } == nil
  }
}

extension ResourceRegistry {
  /// The kinds that EC2's operations tag.
  static let ec2 = all.compactMap { $0.ec2 }

  /// The kind whose ids begin as that one does.
  static func ec2(ofID id: String) -> (any EC2Resource.Type)? {
    guard let hyphen = id.utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    return ec2ByPrefix[String(id[..<hyphen])]
  }

  private static let ec2ByPrefix = Dictionary(
    ec2.map { ($0.idPrefix, $0) }, uniquingKeysWith: { first, _ in first })
}
