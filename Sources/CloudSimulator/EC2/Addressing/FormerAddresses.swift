/// Addresses that instances of the account had and have no more: the latest few, so that a packet to
/// one of them can be told from a packet to nobody.
///
/// No answer of AWS shows them, so a transcript's digest does not either.
public struct FormerAddresses: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    var address: IPv4Address
    var instance: ResourceID<Instance>
    var name: String?
    var until: Instant
  }

  private var entries: [Entry] = []
  private static let most = 64

  /// Public addresses that a packet may still be sent to.
  var publicAddresses: some Sequence<IPv4Address> { entries.lazy.map(\.address).filter(\.isGlobal) }

  func last(of address: IPv4Address) -> Entry? { entries.last { $0.address == address } }

  mutating func add(_ entry: Entry) {
    entries.removeAll { $0.address == entry.address }
    entries.append(entry)
    if entries.count > Self.most { entries.removeFirst() }
  }
}

extension Fabric {
  /// Remembers who has the interface's public address, right before it is taken away.
  mutating func rememberPublicAddress(of id: ResourceID<NetworkInterface>) {
    guard let interface = network.networkInterfaces[id],
      let address = network.publicAddress(of: interface)
    else {
      return
    }
    remember(address, of: interface)
  }

  /// The same where it is one of Amazon's pool: an Elastic IP stays through a stop.
  mutating func rememberAssignedAddress(of id: ResourceID<NetworkInterface>) {
    guard let interface = network.networkInterfaces[id],
      let address = interface.autoAssignedPublicAddress
    else { return }
    remember(address, of: interface)
  }

  /// The same for all addresses of an interface that goes.
  mutating func rememberAddresses(of interface: NetworkInterface) {
    rememberPublicAddress(of: interface.id)
    for address in interface.privateAddresses { remember(address, of: interface) }
  }

  private mutating func remember(_ address: IPv4Address, of interface: NetworkInterface) {
    guard let instance = network.instance(of: interface) else { return }
    network.formerAddresses.add(
      .init(address: address, instance: instance.id, name: instance.name, until: now))
  }
}
