import DataPlane
import Documents
import NetworkModel

extension NetworkInterface {
  func document(in cloud: Cloud) -> Members {
    var document = Members()
    let association = associationDocument(in: cloud)
    document["Association"] = association.map(Value.object)
    document["Attachment"] =
      attachment.map { .object($0.document(in: cloud)) } ?? natGatewayAttachment
    document["AvailabilityZone"] = .string(availabilityZone)
    document["Description"] = .string(interfaceDescription)
    document["Groups"] = groupsDocument(in: cloud)
    document["InterfaceType"] = .string(typeText)
    document["Ipv6Addresses"] = []
    document["MacAddress"] = .string(macAddress)
    document["NetworkInterfaceId"] = Value(id)
    document["OwnerId"] = .string(cloud.account)
    document["PrivateDnsName"] = .string(cloud.network.privateDNSName(of: self))
    document["PublicDnsName"] = cloud.network.publicDNSName(of: self).map(Value.string)
    document["PrivateIpAddress"] = Value(primaryAddress)
    document["PrivateIpAddresses"] = privateAddressesDocument(in: cloud)
    document["RequesterManaged"] = .boolean(natGateway != nil)
    document["SourceDestCheck"] = .boolean(checksSourceAndDestination)
    document["Status"] = .string(isInUse ? "in-use" : "available")
    document["SubnetId"] = Value(subnet)
    document["TagSet"] = Value(tags)
    document["VpcId"] = Value(vpc)
    document["AvailabilityZoneId"] = cloud.network.zone(named: availabilityZone).map {
      .string($0.id)
    }
    return document
  }

  /// `nat_gateway` for the interface of one (FL-04, interface-type).
  var typeText: String { natGateway == nil ? "interface" : "nat_gateway" }

  var isInUse: Bool { attachment != nil || natGateway != nil }

  private var natGatewayAttachment: Value? {
    natGateway.map { gateway in
      [
        "AttachmentId": .string("ela-attach-\(gateway.rawValue.dropFirst(4))"),
        "DeleteOnTermination": false, "DeviceIndex": 1, "InstanceOwnerId": "amazon-aws",
        "Status": "attached",
      ]
    }
  }

  /// The public address and whose it is: `amazon` for an auto-assigned one.
  func associationDocument(in cloud: Cloud) -> Members? {
    guard let address = cloud.network.publicAddress(of: self) else { return nil }
    let elastic = cloud.network.elasticIPAddress(of: self)
    var document = Members()
    document["AllocationId"] = elastic.map { Value($0.id) }
    document["AssociationId"] = elastic?.association.map { .string($0.id) }
    document["IpOwnerId"] = .string(elastic == nil ? "amazon" : cloud.account)
    document["PublicDnsName"] = .string(cloud.network.publicDNSName(of: self) ?? "")
    document["PublicIp"] = Value(address)
    return document
  }

  func groupsDocument(in cloud: Cloud) -> Value {
    .array(securityGroups.compactMap { cloud.network.securityGroups[$0]?.identifier })
  }

  func privateAddressesDocument(in cloud: Cloud) -> Value {
    .array(
      privateAddresses.map { address in
        var document = Members()
        if address == primaryAddress {
          document["Association"] = associationDocument(in: cloud).map(Value.object)
        }
        document["Primary"] = .boolean(address == primaryAddress)
        document["PrivateDnsName"] = .string(cloud.network.privateDNSName(of: address))
        document["PrivateIpAddress"] = Value(address)
        return .object(document)
      })
  }
}

extension NetworkInterface.Attachment {
  func document(in cloud: Cloud) -> Members {
    [
      "AttachTime": Value(attachedAt),
      "AttachmentId": .string(id),
      "DeleteOnTermination": .boolean(deletesOnTermination),
      "DeviceIndex": .integer(deviceIndex),
      "NetworkCardIndex": 0,
      "InstanceId": Value(instance),
      "InstanceOwnerId": .string(cloud.account),
      "Status": "attached",
    ]
  }
}
