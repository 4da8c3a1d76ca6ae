import DataPlane
import Documents
import Foundations
public import NetworkModel

extension NetworkInterface {
  func document(in cloud: Cloud) -> JSONObject {
    var document = JSONObject()
    let association = associationDocument(in: cloud)
    document["Association"] = association.map(JSONValue.object)
    document["Attachment"] =
      attachment.map { .object($0.document(in: cloud)) } ?? serviceAttachment
    document["AvailabilityZone"] = .string(availabilityZone)
    document["Description"] = .string(interfaceDescription)
    document["Groups"] = groupsDocument(in: cloud)
    document["InterfaceType"] = .string(typeText)
    document["Ipv6Addresses"] = ipv6AddressesDocument
    document["MacAddress"] = .string(macAddress)
    document["NetworkInterfaceId"] = JSONValue(id)
    document["OwnerId"] = .string(cloud.account)
    document["PrivateDnsName"] = .string(cloud.network.privateDNSName(of: self))
    document["PublicDnsName"] = cloud.network.publicDNSName(of: self).map(JSONValue.string)
    document["PrivateIpAddress"] = JSONValue(primaryAddress)
    document["PrivateIpAddresses"] = privateAddressesDocument(in: cloud)
    document["RequesterManaged"] = .boolean(service != nil)
    document["SourceDestCheck"] = .boolean(checksSourceAndDestination)
    document["Status"] = .string(isInUse ? "in-use" : "available")
    document["SubnetId"] = JSONValue(subnet)
    document["TagSet"] = JSONValue(tags)
    document["VpcId"] = JSONValue(vpc)
    document["Ipv6Address"] = ipv6Addresses.first.map { JSONValue($0) }
    document["AvailabilityZoneId"] = cloud.network.zone(named: availabilityZone).map {
      .string($0.id)
    }
    return document
  }

  /// `nat_gateway` for the interface of one (FL-04, interface-type).
  var typeText: String {
    switch service {
    case nil: "interface"
    case .natGateway: "nat_gateway"
    case .vpcEndpoint: "vpc_endpoint"
    case .instanceConnectEndpoint: "ec2_instance_connect_endpoint"
    }
  }

  var isInUse: Bool { attachment != nil || service != nil }

  /// Of an interface that a service of AWS has put there: nobody else may detach it.
  var serviceAttachmentID: String? { service?.attachmentID }

  /// Of an interface that a service of AWS has put there.
  private var serviceAttachment: JSONValue? {
    service.map { service in
      [
        "AttachmentId": .string(service.attachmentID),
        "DeleteOnTermination": false, "DeviceIndex": 1, "InstanceOwnerId": "amazon-aws",
        "Status": "attached",
      ]
    }
  }

  /// The public address of a private one, else of the primary, and whose it is: `amazon` for an
  /// auto-assigned one.
  func associationDocument(in cloud: Cloud, of address: IPv4Address? = nil) -> JSONObject? {
    let own = address ?? primaryAddress
    guard let address = cloud.network.publicAddress(of: self, at: own) else { return nil }
    let elastic = cloud.network.elasticIPAddress(of: self, at: own)
    var document = JSONObject()
    document["AllocationId"] = elastic.map { JSONValue($0.id) }
    document["AssociationId"] = elastic?.association.map { .string($0.id) }
    document["IpOwnerId"] = .string(elastic == nil ? "amazon" : cloud.account)
    document["PublicDnsName"] = .string(cloud.network.publicDNSName(of: self, at: own) ?? "")
    document["PublicIp"] = JSONValue(address)
    return document
  }

  func groupsDocument(in cloud: Cloud) -> JSONValue {
    .array(securityGroups.compactMap { cloud.network.securityGroups[$0]?.identifier })
  }

  private var ipv6AddressesDocument: JSONValue {
    .array(ipv6Addresses.map { ["Ipv6Address": JSONValue($0), "IsPrimaryIpv6": false] })
  }

  func privateAddressesDocument(in cloud: Cloud) -> JSONValue {
    .array(
      privateAddresses.map { address in
        var document = JSONObject()
        document["Association"] = associationDocument(in: cloud, of: address).map(
          JSONValue.object)
        document["Primary"] = .boolean(address == primaryAddress)
        document["PrivateDnsName"] = .string(cloud.network.privateDNSName(of: address))
        document["PrivateIpAddress"] = JSONValue(address)
        return .object(document)
      })
  }
}

extension NetworkInterface.Attachment {
  func document(in cloud: Cloud) -> JSONObject {
    [
      "AttachTime": JSONValue(attachedAt),
      "AttachmentId": .string(id),
      "DeleteOnTermination": .boolean(deletesOnTermination),
      "DeviceIndex": .integer(deviceIndex),
      "NetworkCardIndex": 0,
      "InstanceId": JSONValue(instance),
      "InstanceOwnerId": .string(cloud.account),
      "Status": "attached",
    ]
  }
}

extension NetworkInterface: DescribedResource {
  static var noun: String { "networkInterface" }
  static var notFoundCode: String { "InvalidNetworkInterfaceID.NotFound" }
  static var malformedCode: String { "InvalidNetworkInterfaceId.Malformed" }
  static let members: Set = ["NetworkInterfaceId", "ResourceId", "Source", "Destination"]

  static let dependencies: [Dependency<NetworkInterface>] = [
    .init(on: VPC.self) { interface, vpc, cloud in
      interface.vpc == vpc.id ? cloud.presence(of: interface) + " is still in this VPC." : nil
    },
    .init(on: Subnet.self) { interface, subnet, cloud in
      interface.subnet == subnet.id
        ? cloud.presence(of: interface) + " is still in this subnet." : nil
    },
    .init(on: SecurityGroup.self) { interface, group, cloud in
      interface.securityGroups.contains(group.id)
        ? cloud.presence(of: interface) + " carries this group." : nil
    },
    .init(on: InternetGateway.self) { interface, gateway, cloud in
      interface.vpc == gateway.attachedVPC && cloud.network.publicAddress(of: interface) != nil
        ? cloud.presence(of: interface) + " still has a public address." : nil
    },
  ]

  static func all(in cloud: Cloud) -> [NetworkInterface] { Array(cloud.network.networkInterfaces) }

  static func find(
    _ id: ResourceID<NetworkInterface>, in cloud: Cloud
  ) -> NetworkInterface? {
    cloud.network.networkInterfaces[id]
  }

  static func setTags(
    _ tags: [Tag], of id: ResourceID<NetworkInterface>, in cloud: inout Cloud
  ) {
    cloud.network.networkInterfaces.update(id) { $0.tags = tags }
  }

  static let filters: [ResourceFilter<NetworkInterface>] = [
    .init("addresses.association.public-ip") { item, cloud in
      item.privateAddresses.compactMap {
        cloud.network.publicAddress(of: item, at: $0)?.description
      }
    },
    .init("addresses.private-ip-address") { item, _ in item.privateAddresses.map(\.description) },
    .init("association.allocation-id") { item, cloud in
      cloud.network.elasticIPAddress(of: item)?.id.rawValue
    },
    .init("association.association-id") { item, cloud in
      cloud.network.elasticIPAddress(of: item)?.association?.id
    },
    .init("association.public-ip") { item, cloud in
      cloud.network.publicAddress(of: item)?.description
    },
    .init("attachment.attachment-id") { item, _ in item.attachment?.id },
    .init("attachment.delete-on-termination") { item, _ in
      item.attachment.map { String($0.deletesOnTermination) }
    },
    .init("attachment.device-index") { item, _ in item.attachment.map { String($0.deviceIndex) }
    },
    .init("attachment.instance-id") { item, _ in item.attachment?.instance.rawValue },
    .init("attachment.status") { item, _ in item.attachment.map { _ in "attached" } },
    .init("availability-zone") { item, _ in item.availabilityZone },
    .init("description") { item, _ in item.interfaceDescription },
    .init("group-id") { item, _ in item.securityGroups.map(\.rawValue) },
    .init("group-name") { item, cloud in
      item.securityGroups.compactMap { cloud.network.securityGroups[$0]?.groupName }
    },
    .init("interface-type") { item, _ in item.typeText },
    .init("ipv6-addresses.ipv6-address") { item, _ in item.ipv6Addresses.map(\.description) },
    .init("mac-address") { item, _ in item.macAddress },
    .init("network-interface-id") { item, _ in item.id.rawValue },
    .init("owner-id") { item, cloud in cloud.account },
    .init("private-dns-name") { item, cloud in cloud.network.privateDNSName(of: item) },
    .init("private-ip-address") { item, _ in item.privateAddresses.map(\.description) },
    .init("requester-managed") { item, _ in String(item.service != nil) },
    .init("source-dest-check") { item, _ in String(item.checksSourceAndDestination) },
    .init("status") { item, _ in item.isInUse ? "in-use" : "available" },
    .init("subnet-id") { item, _ in item.subnet.rawValue },
    .init("vpc-id") { item, _ in item.vpc.rawValue },
  ]
}

extension NetworkInterface {
  /// The interface as DescribeInstances shows it, in fewer members and another order.
  func documentOnInstance(in cloud: Cloud) -> JSONObject {
    var document = JSONObject()
    document["Association"] = onInstance(associationDocument(in: cloud))
    document["Attachment"] = attachment.map {
      [
        "AttachTime": JSONValue($0.attachedAt),
        "AttachmentId": .string($0.id),
        "DeleteOnTermination": .boolean($0.deletesOnTermination),
        "DeviceIndex": .integer($0.deviceIndex),
        "Status": "attached",
        "NetworkCardIndex": 0,
      ]
    }
    document["Description"] = .string(interfaceDescription)
    document["Groups"] = groupsDocument(in: cloud)
    document["Ipv6Addresses"] = ipv6AddressesDocument
    document["MacAddress"] = .string(macAddress)
    document["NetworkInterfaceId"] = JSONValue(id)
    document["OwnerId"] = .string(cloud.account)
    document["PrivateDnsName"] = .string(cloud.network.privateDNSName(of: self))
    document["PrivateIpAddress"] = JSONValue(primaryAddress)
    document["PrivateIpAddresses"] = .array(
      privateAddresses.map { address in
        var document = JSONObject()
        document["Association"] = onInstance(associationDocument(in: cloud, of: address))
        document["Primary"] = .boolean(address == primaryAddress)
        document["PrivateDnsName"] = .string(cloud.network.privateDNSName(of: address))
        document["PrivateIpAddress"] = JSONValue(address)
        return .object(document)
      })
    document["SourceDestCheck"] = .boolean(checksSourceAndDestination)
    document["Status"] = "in-use"
    document["SubnetId"] = JSONValue(subnet)
    document["VpcId"] = JSONValue(vpc)
    document["InterfaceType"] = "interface"
    return document
  }

  /// Ids of the allocation and association are left out there.
  private func onInstance(_ association: JSONObject?) -> JSONValue? {
    association.map { association in
      .object(
        JSONObject(
          association.filter { $0.name != "AllocationId" && $0.name != "AssociationId" }.map {
            ($0.name, $0.value)
          }))
    }
  }
}

extension Cloud {
  /// `The instance i-0123 (running)`, or the interface itself where no machine has it.
  fileprivate func presence(of interface: NetworkInterface) -> String {
    if let service = interface.service { return "The \(service.title) \(service.id)" }
    guard let instance = network.instance(of: interface) else {
      return "The network interface \(interface.id)"
    }
    return "The instance \(instance.id) (\(instance.state.name))"
  }
}

extension NetworkInterface.Service {
  /// Of the resource whose interface it is.
  var id: String {
    switch self {
    case .natGateway(let id): id.rawValue
    case .vpcEndpoint(let id): id.rawValue
    case .instanceConnectEndpoint(let id): id.rawValue
    }
  }

  var attachmentID: String { "ela-attach-\(id.drop { $0 != "-" }.dropFirst())" }

  var title: String {
    switch self {
    case .natGateway: "NAT gateway"
    case .vpcEndpoint: "VPC endpoint"
    case .instanceConnectEndpoint: "EC2 Instance Connect Endpoint"
    }
  }
}

extension Quota {
  static let networkInterfaces = 5000
}
