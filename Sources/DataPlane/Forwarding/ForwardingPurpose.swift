import NetworkModel

/// How far a packet's walk goes.
enum ForwardingPurpose {
  /// Stops where the packet is dropped.
  case delivery
  /// Notes a failed check and goes on towards the intended receiver, to find all blockers.
  case diagnosis
}
