import DataPlane
import Foundations
import LabShell
import NetworkModel
import Tutor

extension LostPacket {
  /// `The last loss: nc from web (i-0a1) to 10.2.0.5, TCP port 22, at 10:04:12.`
  func sentence(from instance: NamedResource?, to receiver: NamedResource? = nil) -> StyledText {
    let target =
      switch to {
      case .address(let address): address.description
      case .instance(let id): receiver?.title ?? id.rawValue
      }
    return """
      The last loss: \(tool) from \(sender(instance)) to \(target), \(traffic.title), at \
      \(at.timeOfDay).
      """
  }

  private func sender(_ instance: NamedResource?) -> StyledText {
    switch from {
    case .interface(let id): StyledText(instance?.title ?? id.rawValue)
    case .internetHost(let address): "EC2 Instance Connect (\(address.description))"
    case .learnersComputer: "your own computer"
    case .platformService(let address): StyledText(address.description)
    case .awsService(let address, _): StyledText(address.description)
    }
  }
}

extension Traffic {
  var title: StyledText {
    switch self {
    case .icmp: "ICMP"
    case .tcp(let port): "TCP port \(port)"
    case .udp(let port): "UDP port \(port)"
    }
  }
}
