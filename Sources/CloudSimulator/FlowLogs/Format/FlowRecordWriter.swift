/// Writes the records of one interface and window (FL-01).
struct FlowRecordWriter {
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
  /// Seconds since 1970 of the window's first and last second.
  let start: Int
  let end: Int
  let format: FlowLogFormat
  private var line = RecordLine()

  init(place: Place, start: Int, end: Int, format: FlowLogFormat) {
    self.place = place
    self.start = start
    self.end = end
    self.format = format
  }

  /// The line of one record; `trafficPath` is how a packet leaves (`traffic-path`), `nil` for
  /// ingress or when unknown.
  mutating func line(for content: Content, trafficPath: Int?) -> String {
    line.clear()
    for index in format.fields.indices {
      if index > 0 { line.append(" ") }
      append(format.fields[index], of: content, trafficPath)
    }
    return line.text
  }

  private mutating func append(
    _ field: FlowLogField, of content: Content, _ trafficPath: Int?
  ) {
    switch field {
    case .version: line.append(format.version)
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
      appendTraffic(field, of: content, trafficPath)
    case .sublocationType, .sublocationID, .ecsClusterARN, .ecsClusterName,
      .ecsContainerInstanceARN, .ecsContainerInstanceID, .ecsContainerID, .ecsSecondContainerID,
      .ecsServiceName, .ecsTaskDefinitionARN, .ecsTaskARN, .ecsTaskID, .rejectReason, .resourceID,
      .encryptionStatus:
      // The lab has no sublocations, containers, regional NAT gateways and encryption controls,
      // and a reject by security group or network ACL has no reason either (FL-23).
      line.append("-")
    }
  }

  private mutating func appendTraffic(
    _ field: FlowLogField, of content: Content, _ trafficPath: Int?
  ) {
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
    case .trafficPath:
      if let trafficPath { line.append(trafficPath) } else { line.append("-") }
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
