import DataPlane
import Documents
import NetworkModel

extension NetworkInterface {
  /// The interface as DescribeInstances shows it, in fewer members and another order.
  func documentOnInstance(in cloud: Cloud) -> Members {
    var document = Members()
    document["Association"] = onInstance(associationDocument(in: cloud))
    document["Attachment"] = attachment.map {
      [
        "AttachTime": Value($0.attachedAt),
        "AttachmentId": .string($0.id),
        "DeleteOnTermination": .boolean($0.deletesOnTermination),
        "DeviceIndex": .integer($0.deviceIndex),
        "Status": "attached",
        "NetworkCardIndex": 0,
      ]
    }
    document["Description"] = .string(interfaceDescription)
    document["Groups"] = groupsDocument(in: cloud)
    document["Ipv6Addresses"] = []
    document["MacAddress"] = .string(macAddress)
    document["NetworkInterfaceId"] = Value(id)
    document["OwnerId"] = .string(cloud.account)
    document["PrivateDnsName"] = .string(cloud.network.privateDNSName(of: self))
    document["PrivateIpAddress"] = Value(primaryAddress)
    document["PrivateIpAddresses"] = .array(
      privateAddresses.map { address in
        var document = Members()
        if address == primaryAddress {
          document["Association"] = onInstance(associationDocument(in: cloud))
        }
        document["Primary"] = .boolean(address == primaryAddress)
        document["PrivateDnsName"] = .string(cloud.network.privateDNSName(of: address))
        document["PrivateIpAddress"] = Value(address)
        return .object(document)
      })
    document["SourceDestCheck"] = .boolean(checksSourceAndDestination)
    document["Status"] = "in-use"
    document["SubnetId"] = Value(subnet)
    document["VpcId"] = Value(vpc)
    document["InterfaceType"] = "interface"
    return document
  }

  /// Ids of the allocation and association are left out there.
  private func onInstance(_ association: Members?) -> Value? {
    association.map { association in
      .object(
        Members(
          association.filter { $0.name != "AllocationId" && $0.name != "AssociationId" }.map {
            ($0.name, $0.value)
          }))
    }
  }
}
