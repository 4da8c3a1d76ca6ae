extension RouteTable {
  /// The route that decides: the longest prefix, whatever its target or state (VPC-39, VPC-46).
  public func route(to address: IPv4Address) -> Route? {
    var best: Route?
    for route in routes where route.destination.contains(address) {
      if route.destination.prefixLength > best?.destination.prefixLength ?? -1 { best = route }
    }
    return best
  }
}
