import AWSModel
import DataPlane
import Documents
import NetworkModel

/// A resource that EC2's operations name by id and tag: all that is said of it outside its folder
/// follows from what it declares here.
protocol EC2Resource: Resource, ResourceKind {
  /// What EC2's messages call it: `routeTable` (ERR-06).
  static var noun: String { get }
  /// The code of an id that nobody has: `InvalidVpcID.NotFound`.
  static var notFoundCode: String { get }
  /// The code of an id that can't be one: `InvalidVpcID.Malformed`.
  static var malformedCode: String { get }
  static func notFoundMessage(_ id: String) -> String

  /// In the order of their creation.
  static func all(in cloud: Cloud) -> [Self]
  static func find(_ id: ResourceID<Self>, in cloud: Cloud) -> Self?
  static func setTags(_ tags: [Tag], of id: ResourceID<Self>, in cloud: inout Cloud)

  /// The members of requests that hold its ids, each in the singular: `VpcId`, `PeerVpcId`.
  static var members: Set<String> { get }
  /// What of this kind hinders the deletion of others.
  static var dependencies: [Dependency<Self>] { get }
  /// The refusal to delete one that others depend on.
  static func dependencyViolation(_ id: ResourceID<Self>, because reason: String) -> AWSError

  /// What people call it: its Name tag where it has no name of its own.
  var displayName: String? { get }
  /// Whether it is only the trace that AWS shows for a while of what was deleted.
  var isGone: Bool { get }
}

extension EC2Resource {
  static func notFoundMessage(_ id: String) -> String { "The \(noun) ID '\(id)' does not exist" }

  static var dependencies: [Dependency<Self>] { [] }

  static func dependencyViolation(_ id: ResourceID<Self>, because reason: String) -> AWSError {
    .dependencies(of: noun, id.rawValue, advice: reason)
  }

  var displayName: String? { name }

  var isGone: Bool { false }

  /// `arn:aws:ec2:us-west-2:123456789012:subnet/subnet-0123`
  func arn(in cloud: Cloud) -> String {
    "arn:aws:ec2:\(cloud.region):\(cloud.account):\(Self.typeName)/\(id)"
  }
}

/// What is asked of a kind that is known by an id's prefix alone.
extension EC2Resource {
  static var ec2: (any EC2Resource.Type)? { Self.self }

  /// Every kind can be tagged.
  static func references(for member: String, in cloud: Cloud) -> [ResourceReference] {
    guard members.contains(member) || member == "Resource" else { return [] }
    return all(in: cloud).map { ResourceReference($0.id.rawValue, name: $0.displayName) }
  }

  static func isThere(_ reference: String, in cloud: Cloud) -> Bool {
    guard let id = ResourceID<Self>(parsing: reference) else { return false }
    return find(id, in: cloud).map { !$0.isGone } ?? false
  }

  static func tags(of id: String, in cloud: Cloud) -> [Tag]? {
    ResourceID<Self>(parsing: id).flatMap { find($0, in: cloud) }?.tags
  }

  static func name(of id: String, in cloud: Cloud) -> String? {
    ResourceID<Self>(parsing: id).flatMap { find($0, in: cloud) }?.displayName
  }
}

/// A resource that an operation of its own lists and filters.
protocol DescribedResource: EC2Resource {
  /// What `--filters` can look at, besides tags.
  static var filters: [ResourceFilter<Self>] { get }
  /// The resource as responses show it, members in AWS's order.
  func document(in cloud: Cloud) -> JSONObject
}

/// A resource that packets meet, kept in a table of the network or of the fabric.
protocol TabledResource: DescribedResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<Self>> { get }
}

extension TabledResource {
  static func all(in cloud: Cloud) -> [Self] { Array(cloud[keyPath: table]) }

  static func find(_ id: ResourceID<Self>, in cloud: Cloud) -> Self? {
    cloud[keyPath: table][id]
  }

  static func setTags(_ tags: [Tag], of id: ResourceID<Self>, in cloud: inout Cloud) {
    cloud[keyPath: table].update(id) { $0.tags = tags }
  }
}

/// A resource that no packet meets: its table is made when the first of its kind is, and needs no
/// property of the account.
protocol StoredResource: DescribedResource {}

extension StoredResource {
  static func all(in cloud: Cloud) -> [Self] { Array(cloud[Self.self]) }

  static func find(_ id: ResourceID<Self>, in cloud: Cloud) -> Self? { cloud[Self.self][id] }

  static func setTags(_ tags: [Tag], of id: ResourceID<Self>, in cloud: inout Cloud) {
    cloud[Self.self].update(id) { $0.tags = tags }
  }
}

extension Cloud {
  /// All resources of a kind that no packet meets.
  subscript<Kind: StoredResource>(kind: Kind.Type) -> ResourceTable<Kind> {
    get { storedResources[kind] }
    _modify { yield &storedResources[kind] }
  }
}

/// The tables of the kinds that no packet meets, each found by its type.
///
/// Two are equal when every table is, so a new kind is never overlooked: not by equality, and not by
/// what keeps answers until their parts of the account change.
struct StoredResources: Equatable, Sendable {
  /// None is empty, so that what was made and deleted leaves no difference.
  private var tables: [ObjectIdentifier: any StoredTable] = [:]

  subscript<Kind: StoredResource>(kind: Kind.Type) -> ResourceTable<Kind> {
    get { tables[ObjectIdentifier(kind)] as? ResourceTable<Kind> ?? ResourceTable() }
    _modify {
      // Taken out, so that a change copies nothing.
      var table =
        tables.removeValue(forKey: ObjectIdentifier(kind)) as? ResourceTable<Kind> ?? .init()
      defer { if !table.isEmpty { tables[ObjectIdentifier(kind)] = table } }
      yield &table
    }
  }

  /// How many resources the tables hold together.
  var count: Int { tables.values.reduce(0) { $0 + $1.count } }

  static func == (left: Self, right: Self) -> Bool {
    left.tables.count == right.tables.count
      && left.tables.allSatisfy { kind, table in
        right.tables[kind].map(table.isEqual) ?? false
      }
  }
}

private protocol StoredTable: Sendable {
  var count: Int { get }
  func isEqual(to other: any StoredTable) -> Bool
}

extension ResourceTable: StoredTable {
  fileprivate func isEqual(to other: any StoredTable) -> Bool { (other as? Self) == self }
}

/// That a resource can't be deleted as long as another refers to it; declared by the one that refers.
struct Dependency<Referrer: EC2Resource>: Sendable {
  private let sentence: @Sendable (Referrer, any EC2Resource, Cloud) -> String?

  /// - Parameter sentence: why the target can't go, for the learner; `nil` where the two have nothing
  ///   to do with each other.
  init<Target: EC2Resource>(
    on target: Target.Type, _ sentence: @escaping @Sendable (Referrer, Target, Cloud) -> String?
  ) {
    self.sentence = { referrer, target, cloud in
      (target as? Target).flatMap { sentence(referrer, $0, cloud) }
    }
  }

  func reason(against target: some EC2Resource, from referrer: Referrer, in cloud: Cloud)
    -> String?
  { sentence(referrer, target, cloud) }
}

extension Cloud {
  /// Refuses to delete what others depend on (ERR-06).
  ///
  /// Of several reasons the one is told that can be removed now: what it is about has nothing that
  /// depends on it in turn.
  func checkDeletion<Kind: EC2Resource>(of resource: Kind) throws(AWSError) {
    let dependents = resource.dependents(in: self)
    let first = dependents.first { $0.resource.dependents(in: self).isEmpty } ?? dependents.first
    if let first { throw Kind.dependencyViolation(resource.id, because: first.reason) }
  }
}

extension EC2Resource {
  /// What depends on the resource, and how.
  func dependents(in cloud: Cloud) -> [(resource: any EC2Resource, reason: String)] {
    ResourceRegistry.ec2.flatMap { $0.dependents(of: self, in: cloud) }
  }

  private static func dependents(
    of target: some EC2Resource, in cloud: Cloud
  ) -> [(resource: any EC2Resource, reason: String)] {
    guard !dependencies.isEmpty else { return [] }
    return all(in: cloud).flatMap { referrer in
      dependencies.compactMap { dependency in
        dependency.reason(against: target, from: referrer, in: cloud).map { (referrer, $0) }
      }
    }
  }
}
