public import Foundations
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
  mutating func line(for content: Content) -> String {
    line.clear()
    let path = if case .flow(let flow) = content { flow.path } else { FlowPath() }
    for index in format.fields.indices {
      if index > 0 { line.append(" ") }
      append(format.fields[index], of: content, path)
    }
    return line.text
  }

  private mutating func append(
    _ field: FlowLogField, of content: Content, _ path: FlowPath
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
      if let number = path.trafficPath { line.append(number) } else { line.append("-") }
    case .interfaceType: line.append(place.interface.recordedType)
    case .nextHopInterfaceID: line.append(path.nextHop?.id.rawValue ?? "-")
    case .nextHopSubnetID: line.append(path.nextHop?.subnet.rawValue ?? "-")
    case .nextHopAvailabilityZoneID: line.append(path.nextHopZoneID ?? "-")
    case .nextHopVPCID: line.append(path.nextHop?.vpc.rawValue ?? "-")
    case .nextHopInterfaceType: line.append(path.nextHop?.recordedType ?? "-")
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
    case .type: line.append(key.source.isVersion4 ? "IPv4" : "IPv6")
    case .flowDirection: line.append(key.isEgress ? "egress" : "ingress")
    case .packetSourceService: line.append(service(of: key.packetSource ?? key.source))
    case .packetDestinationService:
      line.append(service(of: key.packetDestination ?? key.destination))
    default: line.append("-")
    }
  }

  /// The entry of ip-ranges.json, of which the lab knows those that are prefix lists too (EIC-03).
  private func service(of address: IPAddress) -> String {
    guard case .version4(let address) = address, address.isGlobal else { return "-" }
    let list = PrefixList.managedByAWS(in: place.region).first { $0.contains(address) }
    guard let name = list?.listName.split(separator: ".").last else { return "-" }
    return name == "ec2-instance-connect" ? "EC2_INSTANCE_CONNECT" : name.uppercased()
  }
}

/// Which fields a flow log's records have, in which order (FL-02, FL-03).
public struct FlowLogFormat: Equatable, Sendable {
  public let fields: [FlowLogField]
  /// What the field `version` prints: the highest version among the fields (FL-03).
  public let version: Int

  /// The fourteen fields of version 2.
  public static let standard = FlowLogFormat(fields: FlowLogField.standard)

  init(fields: [FlowLogField]) {
    self.fields = fields
    version = fields.map(\.version).max() ?? 2
  }

  /// Reads `${version} ${account-id} …`; `nil` when there is no field or one is unknown.
  public init?(parsing text: String) {
    var fields: [FlowLogField] = []
    let words = text.utf8.split { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
    for word in words {
      guard word.starts(with: "${".utf8), word.last == UInt8(ascii: "}"),
        let name = String(word.dropFirst(2).dropLast()),
        let field = FlowLogField(rawValue: name)
      else { return nil }
      fields.append(field)
    }
    guard !fields.isEmpty else { return nil }
    self.init(fields: fields)
  }

  /// As DescribeFlowLogs prints it.
  public var text: String { fields.map { "${\($0.rawValue)}" }.joined(separator: " ") }
}

/// A line under construction, as bytes: an hour of a large network writes millions of them.
struct RecordLine {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(160) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Begins the next line in the same memory.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: Int) {
    guard number >= 0 else { return append(String(number)) }
    let start = bytes.count
    var rest = UInt64(number)
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var (first, last) = (start, bytes.count - 1)
    while first < last {
      bytes.swapAt(first, last)
      (first, last) = (first + 1, last - 1)
    }
  }

  mutating func append(_ address: IPAddress) {
    guard case .version4(let address) = address else { return append(address.description) }
    for shift in [24, 16, 8, 0] as [UInt32] {
      append(Int(address.rawValue >> shift & 255))
      if shift > 0 { bytes.append(UInt8(ascii: ".")) }
    }
  }
}
