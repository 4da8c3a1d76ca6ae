import CloudSimulator

/// What an instance's kernel does with packets for others.
extension Runtime {
  /// Changes are lost at a reboot, as they are on a real machine.
  var packetForwarding: PacketForwarding {
    get {
      shell.place.instance.flatMap { cloud.network.instances[$0] }?.packetForwarding
        ?? PacketForwarding()
    }
    set {
      if let id = shell.place.instance { cloud.setPacketForwarding(newValue, of: id) }
    }
  }
}
