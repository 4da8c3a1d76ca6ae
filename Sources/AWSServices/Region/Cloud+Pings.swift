public import DataPlane
public import Foundations
import NetworkModel

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
