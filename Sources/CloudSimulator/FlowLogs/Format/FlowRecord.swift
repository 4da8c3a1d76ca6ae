/// What is known of an aggregated flow when its record is written (FL-01).
struct FlowRecord {
  /// What the record says of the interface.
  struct Place {
    var account: String
    var region: String
    var interface: NetworkInterface
    var zoneID: String?
  }

  enum Content {
    case flow(FlowTally)
    /// Nothing was seen in the window (FL-08).
    case noData
  }

  let place: Place
  let content: Content
  /// Seconds since 1970 of the window's first and last second.
  let start: Int
  let end: Int
  /// How a packet leaves (`traffic-path`), `nil` for ingress or when unknown.
  let trafficPath: Int?

  /// The record's line in that format.
  func line(in format: FlowLogFormat) -> String {
    var line = RecordLine()
    for (index, field) in format.fields.enumerated() {
      if index > 0 { line.append(" ") }
      append(field, to: &line, version: format.version)
    }
    return line.text
  }

  private func append(_ field: FlowLogField, to line: inout RecordLine, version: Int) {
    switch field {
    case .version: line.append(version)
    case .accountID: line.append(place.account)
    case .interfaceID: line.append(place.interface.id.rawValue)
    case .start: line.append(start)
    case .end: line.append(end)
    case .vpcID: line.append(place.interface.vpc.rawValue)
    case .subnetID: line.append(place.interface.subnet.rawValue)
    case .instanceID: line.append(place.interface.attachment?.instance.rawValue ?? "-")
    case .region: line.append(place.region)
    case .availabilityZoneID: line.append(place.zoneID ?? "-")
    case .sourceAddress, .packetSourceAddress, .destinationAddress, .packetDestinationAddress,
      .sourcePort, .destinationPort, .protocol, .packets, .bytes, .action, .logStatus, .tcpFlags,
      .type, .flowDirection, .trafficPath, .packetSourceService, .packetDestinationService:
      appendTraffic(field, to: &line)
    case .sublocationType, .sublocationID, .ecsClusterARN, .ecsClusterName,
      .ecsContainerInstanceARN, .ecsContainerInstanceID, .ecsContainerID, .ecsSecondContainerID,
      .ecsServiceName, .ecsTaskDefinitionARN, .ecsTaskARN, .ecsTaskID, .rejectReason, .resourceID,
      .encryptionStatus:
      // The lab has no sublocations, containers, regional NAT gateways and encryption controls,
      // and a reject by security group or network ACL has no reason either (FL-23).
      line.append("-")
    }
  }

  private func appendTraffic(_ field: FlowLogField, to line: inout RecordLine) {
    guard case .flow(let flow) = content else {
      return line.append(field == .logStatus ? "NODATA" : "-")
    }
    let key = flow.key
    switch field {
    case .sourceAddress, .packetSourceAddress: line.append(key.source)
    case .destinationAddress, .packetDestinationAddress: line.append(key.destination)
    case .sourcePort: line.append(key.sourcePort)
    case .destinationPort: line.append(key.destinationPort)
    case .protocol: line.append(key.protocol.number)
    case .packets: line.append(flow.packets)
    case .bytes: line.append(flow.bytes)
    case .action: line.append(key.isAccepted ? "ACCEPT" : "REJECT")
    case .logStatus: line.append("OK")
    case .tcpFlags: line.append(flow.tcpFlags)
    case .type: line.append("IPv4")
    case .flowDirection: line.append(key.isEgress ? "egress" : "ingress")
    case .trafficPath: trafficPath.map { line.append($0) } ?? line.append("-")
    case .packetSourceService: line.append(service(of: key.source))
    case .packetDestinationService:
      line.append(service(of: key.destination))
    default: line.append("-")
    }
  }

  /// The entry of ip-ranges.json, of which the lab knows Instance Connect's (EIC-03).
  private func service(of address: IPv4Address) -> String {
    InstanceConnectService.range(of: place.region).contains(address) ? "EC2_INSTANCE_CONNECT" : "-"
  }
}
