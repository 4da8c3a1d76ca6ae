/// What a guest's kernel does with packets that are not for itself.
///
/// An instance forwards only if its interface's source/destination check is off too (VPC-47, INS-15).
/// Set at run time, it is gone after a reboot, a stop or a termination.
public struct PacketForwarding: Equatable, Sendable {
  /// `net.ipv4.ip_forward`
  public var isOn: Bool
  /// Whether packets leave with the guest's own address, as `iptables … -j MASQUERADE` orders.
  public var masquerades: Bool

  public init(isOn: Bool = false, masquerades: Bool = false) {
    self.isOn = isOn
    self.masquerades = masquerades
  }
}
