public import DataPlane
import Foundations
public import NetworkModel

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
