import AWSServices
import NetworkModel

/// What an instance's kernel does with packets for others.
extension ShellContext {
  /// Changes are lost at a reboot, as they are on a real machine.
  var packetForwarding: PacketForwarding {
    get {
      shell.host.instance.flatMap { cloud.network.instances[$0] }?.packetForwarding
        ?? PacketForwarding()
    }
    set {
      if let id = shell.host.instance { cloud.setPacketForwarding(newValue, of: id) }
    }
  }
}
