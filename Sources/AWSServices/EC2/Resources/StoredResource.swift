import DataPlane
import NetworkModel

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
