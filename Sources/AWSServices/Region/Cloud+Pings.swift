public import DataPlane
public import Foundations
public import NetworkModel

/// A ping that runs in a Region's network.
public struct PingReference: Equatable, Sendable {
  public let region: String
  let id: Int
}

extension Cloud {
  /// Starts a ping; its first packet leaves now.
  public mutating func startPing(
    _ options: PingProcess.Options, identifier: Int
  ) -> PingReference {
    let region = regionReached(from: options.origin, at: options.destination)
    return inRegion(region) { cloud in
      PingReference(
        region: region, id: cloud.fabric.startPing(options, identifier: identifier))
    }
  }

  public func pingProcess(_ ping: PingReference) -> PingProcess? {
    fabric(in: ping.region)?.pingProcess(ping.id)
  }

  /// Ends a ping that runs, and forgets one that has ended.
  public mutating func removePing(_ ping: PingReference) {
    inRegion(ping.region) { $0.fabric.removePing(ping.id) }
  }

  /// The Region whose network a packet gets into: from outside AWS it is the one where the address
  /// is somebody's, else that of the sender.
  public func regionReached(from origin: Endpoint, at destination: IPAddress) -> String {
    guard origin == .learnersComputer, !otherRegions.isEmpty,
      case .version4(let destination) = destination
    else { return region }
    return inEachRegion {
      $0.network.interface(withPublicAddress: destination) == nil ? nil : $0.region
    } ?? region
  }
}

extension Cloud {
  /// Where a network interface stands; the Region that is served where none has it.
  public func region(of interface: ResourceID<NetworkInterface>) -> String {
    fabric.interface(interface)?.network.region ?? region
  }

  /// The account as seen from the Region where the probe begins, or ends if it comes from outside.
  public func serving(regionOf probe: Probe) -> Cloud {
    inEachRegion { cloud in
      let network = cloud.network
      let isThere =
        switch (probe.origin, probe.destination) {
        case (.interface(let id), _), (_, .publicAddress(of: let id)):
          network.networkInterfaces[id] != nil
        case (_, .address(.version4(let address))):
          network.interface(withPublicAddress: address) != nil
        case (_, .address(.version6(let address))):
          network.interface(withIPv6Address: address) != nil
        }
      return isThere ? cloud : nil
    } ?? self
  }
}
