/// A kind of resource that came after the first transcripts.
///
/// A session's digests cover the whole cloud, so a table that old sessions did not have must leave no
/// trace while it is empty: only then do they replay as they were recorded.
protocol AddedResource: Resource {}

extension NATGateway: AddedResource {}
extension VPCEndpoint: AddedResource {}
extension PrefixList: AddedResource {}

extension KeyedEncodingContainer {
  /// Leaves not even a key behind for an empty table.
  mutating func encode<Kind: AddedResource>(
    _ table: ResourceTable<Kind>, forKey key: Key
  ) throws {
    guard !table.isEmpty else { return }
    try encode(Array(table), forKey: key)
  }
}
