public import DataPlane
import Foundations
import NetworkModel

extension Cloud {
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
