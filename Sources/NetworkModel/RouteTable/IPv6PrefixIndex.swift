package import Foundations

/// The IPv6 routes of a table, the longest prefixes first: the first that holds an address decides
/// (VPC-39).
///
/// A list, where `PrefixIndex` has stretches to search by halves: tables have a handful of these.
package struct IPv6PrefixIndex: Sendable {
  private let entries: [(block: IPv6Block, route: Int)]

  package init(of table: RouteTable) {
    entries = table.routes.indices.compactMap { index in
      table.routes[index].destination.ipv6Block.map { (block: $0, route: index) }
    }.sorted { ($1.block.prefixLength, $0.route) < ($0.block.prefixLength, $1.route) }
  }

  /// Where the table lists the route of the longest prefix that holds the address.
  package func index(of address: IPv6Address) -> Int? {
    entries.first { $0.block.contains(address) }?.route
  }
}
