package import Foundations

/// Finds the longest of many prefixes that holds an address, in logarithmic time (VPC-39).
///
/// Prefixes are nested or disjoint, so they cut the addresses into stretches that have one owner
/// each; a look-up is a binary search for the stretch.
package struct PrefixIndex: Sendable {
  /// First addresses of the stretches, ascending; the first is 0.
  private var starts: [UInt32] = [0]
  /// Places of the prefixes that own the stretches, −1 where none does.
  private var owners: [Int32] = [-1]

  /// Of equal prefixes the first one counts. `owners` are the places that look-ups answer, by
  /// default those in the list.
  package init(_ prefixes: [CIDR], owners: [Int]? = nil) {
    let order = prefixes.indices.sorted { left, right in
      let (one, other) = (prefixes[left], prefixes[right])
      if one.address != other.address { return one.address < other.address }
      if one.prefixLength != other.prefixLength { return one.prefixLength < other.prefixLength }
      return left < right
    }
    var open: [Int] = []
    for index in order {
      let prefix = prefixes[index]
      while let inner = open.last, prefixes[inner].last < prefix.address {
        open.removeLast()
        begin(after: prefixes[inner], owner: open.last)
      }
      if let outer = open.last, prefixes[outer] == prefix { continue }
      open.append(index)
      begin(at: prefix.address.rawValue, owner: index)
    }
    while let inner = open.popLast() { begin(after: prefixes[inner], owner: open.last) }
    guard let owners else { return }
    self.owners = self.owners.map { $0 < 0 ? $0 : Int32(owners[Int($0)]) }
  }

  private mutating func begin(after prefix: CIDR, owner: Int?) {
    guard prefix.last.rawValue < .max else { return }
    begin(at: prefix.last.rawValue + 1, owner: owner)
  }

  private mutating func begin(at start: UInt32, owner: Int?) {
    if starts.last == start {
      starts.removeLast()
      owners.removeLast()
    }
    starts.append(start)
    owners.append(owner.map(Int32.init) ?? -1)
  }

  /// The place of the longest prefix that holds the address.
  package func index(of address: IPv4Address) -> Int? {
    var lower = 0
    var upper = starts.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if starts[middle] <= address.rawValue { lower = middle } else { upper = middle }
    }
    let owner = owners[lower]
    return owner < 0 ? nil : Int(owner)
  }
}

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
