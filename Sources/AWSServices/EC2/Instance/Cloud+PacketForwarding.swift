import DataPlane
public import NetworkModel

extension Cloud {
  /// Sets what the instance's kernel does with packets for others.
  public mutating func setPacketForwarding(
    _ forwarding: PacketForwarding, of instance: ResourceID<Instance>
  ) {
    network.instances.update(instance) {
      $0.packetForwarding = forwarding == PacketForwarding() ? nil : forwarding
    }
  }
}
