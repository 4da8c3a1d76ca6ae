extension RouteTable {
  /// The route that decides: the longest prefix, whatever its target or state (VPC-39, VPC-46).
  public func route(to address: IPv4Address) -> Route? {
    PrefixIndex(routes.map(\.destination)).place(of: address).map { routes[$0] }
  }
}
