package import Foundations

/// Addresses that instances of the account had and have no more: the latest few, so that a packet to
/// one of them can be told from a packet to nobody.
///
/// No answer of AWS shows them, so a transcript's digest does not either.
public struct FormerAddresses: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package var address: IPv4Address
    package var instance: ResourceID<Instance>
    package var name: String?
    package var until: Instant

    package init(
      address: IPv4Address, instance: ResourceID<Instance>, name: String? = nil, until: Instant
    ) {
      self.address = address
      self.instance = instance
      self.name = name
      self.until = until
    }
  }

  private var entries: [Entry] = []
  private static let most = 64

  /// Public addresses that a packet may still be sent to.
  package var publicAddresses: some Sequence<IPv4Address> {
    entries.lazy.map(\.address).filter(\.isGlobal)
  }

  package func last(of address: IPv4Address) -> Entry? { entries.last { $0.address == address } }

  package mutating func add(_ entry: Entry) {
    entries.removeAll { $0.address == entry.address }
    entries.append(entry)
    if entries.count > Self.most { entries.removeFirst() }
  }
}
