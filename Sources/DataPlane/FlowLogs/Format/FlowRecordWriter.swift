import Foundations
import NetworkModel

/// Writes the records of one interface and window (FL-01).
struct FlowRecordWriter {
  /// What the record says of the interface.
  struct Place {
    var account: String
    var region: String
    var interface: NetworkInterface
    var zoneID: String?
  }

  /// What the cloud knows of one flow beyond the packets' headers, `nil` where it knows nothing or
  /// the format does not ask.
  struct Way {
    /// How a packet leaves (`traffic-path`).
    var trafficPath: Int?
    /// The interface that an egress packet goes to next, or that an ingress packet came from.
    var nextHop: NetworkInterface?
    var nextHopZoneID: String?
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

  /// The line of one record.
  mutating func line(for content: Content, way: Way) -> String {
    line.clear()
    for index in format.fields.indices {
      if index > 0 { line.append(" ") }
      append(format.fields[index], of: content, way)
    }
    return line.text
  }

  private mutating func append(
    _ field: FlowLogField, of content: Content, _ way: Way
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
      .type, .flowDirection, .packetSourceService, .packetDestinationService:
      appendTraffic(field, of: content)
    case .trafficPath:
      if let path = way.trafficPath { line.append(path) } else { line.append("-") }
    case .interfaceType: line.append(place.interface.recordedType)
    case .nextHopInterfaceID: line.append(way.nextHop?.id.rawValue ?? "-")
    case .nextHopSubnetID: line.append(way.nextHop?.subnet.rawValue ?? "-")
    case .nextHopAvailabilityZoneID: line.append(way.nextHopZoneID ?? "-")
    case .nextHopVPCID: line.append(way.nextHop?.vpc.rawValue ?? "-")
    case .nextHopInterfaceType: line.append(way.nextHop?.recordedType ?? "-")
    case .sublocationType, .sublocationID, .ecsClusterARN, .ecsClusterName,
      .ecsContainerInstanceARN, .ecsContainerInstanceID, .ecsContainerID, .ecsSecondContainerID,
      .ecsServiceName, .ecsTaskDefinitionARN, .ecsTaskARN, .ecsTaskID, .rejectReason, .resourceID,
      .encryptionStatus, .instanceTag, .secondInstanceTag, .interfaceTag, .secondInterfaceTag,
      .autoScalingGroupTag, .secondAutoScalingGroupTag:
      // The lab has no sublocations, containers, regional NAT gateways and encryption controls, a
      // reject by security group or network ACL has no reason either (FL-23), and how a flow log
      // learns whose tags to show is not documented.
      line.append("-")
    }
  }

  private mutating func appendTraffic(_ field: FlowLogField, of content: Content) {
    guard case .flow(let flow) = content else {
      return line.append(field == .logStatus ? "NODATA" : "-")
    }
    let key = flow.key
    switch field {
    case .sourceAddress: line.append(key.source)
    case .destinationAddress: line.append(key.destination)
    case .packetSourceAddress: line.append(key.packetSource ?? key.source)
    case .packetDestinationAddress: line.append(key.packetDestination ?? key.destination)
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
    case .packetSourceService: line.append(service(of: key.packetSource ?? key.source))
    case .packetDestinationService:
      line.append(service(of: key.packetDestination ?? key.destination))
    default: line.append("-")
    }
  }

  /// The entry of ip-ranges.json, of which the lab knows those that are prefix lists too (EIC-03).
  private func service(of address: IPv4Address) -> String {
    guard address.isGlobal else { return "-" }
    let list = PrefixList.managedByAWS(in: place.region).first { $0.contains(address) }
    guard let name = list?.listName.split(separator: ".").last else { return "-" }
    return name == "ec2-instance-connect" ? "EC2_INSTANCE_CONNECT" : name.uppercased()
  }
}
