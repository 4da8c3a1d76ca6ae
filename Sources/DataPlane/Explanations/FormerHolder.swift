public import Foundations
public import NetworkModel

/// Whose an address was that nobody has now, and how that instance is reached today.
public struct FormerHolder: Equatable, Sendable {
  public let address: IPv4Address
  public let instance: ResourceID<Instance>
  /// Its Name tag, kept from when it had the address.
  public let name: String?
  public let until: Instant
  /// `nil` once the instance has left the lists.
  public let state: Instance.State?
  /// Of the same kind: public for a public address.
  public let currentAddress: IPv4Address?
}

extension Fabric {
  /// Who had the address last, when nobody has it now.
  func formerHolder(of address: IPv4Address) -> FormerHolder? {
    guard let former = network.formerAddresses.last(of: address) else { return nil }
    let instance = network.instances[former.instance]
    let interface = instance.flatMap { network.primaryInterface(of: $0) }
    return FormerHolder(
      address: address, instance: former.instance, name: instance?.name ?? former.name,
      until: former.until, state: instance?.state,
      currentAddress: address.isGlobal
        ? interface.flatMap { network.publicAddress(of: $0) } : interface?.primaryAddress)
  }
}
