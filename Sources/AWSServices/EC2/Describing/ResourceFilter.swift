import DataPlane
import NetworkModel

/// One name that `--filters` knows for a kind of thing, and the values of that name that a thing has.
struct ResourceFilter<Item>: Sendable {
  let name: String
  let values: @Sendable (Item, Cloud) -> [String]

  init(_ name: String, _ values: @escaping @Sendable (Item, Cloud) -> [String]) {
    self.name = name
    self.values = values
  }

  /// For a name that has one value at most.
  init(_ name: String, _ value: @escaping @Sendable (Item, Cloud) -> String?) {
    self.name = name
    values = { item, cloud in value(item, cloud).map { [$0] } ?? [] }
  }
}
