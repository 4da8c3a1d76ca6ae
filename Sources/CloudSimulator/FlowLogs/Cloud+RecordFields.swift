extension Cloud {
  /// `usw2-az1`, worked out only for formats that show it.
  func zoneID(of interface: NetworkInterface, ifIn format: FlowLogFormat) -> String? {
    guard format.fields.contains(.availabilityZoneID) else { return nil }
    return zone(named: interface.availabilityZone)?.id
  }

  /// The number of the way by which an accepted packet left (`traffic-path`), `nil` for others and
  /// for formats that do not show it. Only Nitro machines tell the internet gateway's own number.
  func trafficPath(
    of content: FlowRecordWriter.Content, from interface: NetworkInterface,
    ifIn format: FlowLogFormat
  ) -> Int? {
    guard case .flow(let flow) = content, flow.key.isEgress, flow.key.isAccepted,
      format.fields.contains(.trafficPath),
      let subnet = subnets[interface.subnet],
      let route = routeTable(of: subnet)?.route(to: flow.key.destination)
    else { return nil }
    switch route.target {
    case .local, .networkInterface: return 1
    case .internetGateway: return isNitro(interface) ? 8 : 2
    case .peeringConnection: return 4
    }
  }
}
