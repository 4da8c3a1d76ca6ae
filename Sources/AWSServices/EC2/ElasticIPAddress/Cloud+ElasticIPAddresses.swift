import AWSModel
import DataPlane
import Foundations
import NetworkModel

extension Cloud {
  /// The address that `AllocationId` or `PublicIp` names.
  func findElasticIPAddress(_ request: Request) throws(AWSError) -> ElasticIPAddress {
    if let id = request.string("AllocationId") { return try find(id) }
    guard let text = request.string("PublicIp") else {
      throw AWSError(
        "MissingParameter", "Either public IP or allocation id must be specified")
    }
    return try findElasticIPAddress(public: text)
  }

  func findElasticIPAddress(public text: String) throws(AWSError) -> ElasticIPAddress {
    guard
      let found = network.elasticIPAddresses.first(where: { $0.publicAddress.description == text })
    else {
      throw AWSError("InvalidAddress.NotFound", "Address '\(text)' not found.")
    }
    return found
  }

  /// The interface that AssociateAddress means: the one named, or the instance's only one.
  func interface(toAssociateBy request: Request) throws(AWSError) -> NetworkInterface {
    if let id = request.string("NetworkInterfaceId") { return try find(id) }
    guard let id = request.string("InstanceId") else {
      throw AWSError(
        "MissingParameter", "Either 'instanceId' or 'networkInterfaceId' must be specified")
    }
    let instance: Instance = try find(id)
    guard instance.isAlive, let interface = network.primaryInterface(of: instance) else {
      throw AWSError(
        "InvalidInstanceID", "The instance '\(id)' is not in a valid state for this operation.")
    }
    guard instance.state != .pending else {
      throw AWSError(
        "InvalidInstanceID",
        "The pending instance '\(id)' is not in a valid state for this operation.",
        advice: "Wait until it runs: aws ec2 wait instance-running --instance-ids \(id)")
    }
    return interface
  }

  /// The private address that AssociateAddress means: the one named, or the primary one (INS-24).
  func privateAddress(
    toAssociateBy request: Request, of interface: NetworkInterface
  ) throws(AWSError) -> IPv4Address {
    guard let text = request.string("PrivateIpAddress") else { return interface.primaryAddress }
    guard let address = IPv4Address(parsing: text), interface.privateAddresses.contains(address)
    else {
      throw AWSError(
        "InvalidParameterValue",
        "The private IP address '\(text)' is not assigned to network interface '\(interface.id)'",
        advice: "Assign it first: aws ec2 assign-private-ip-addresses --network-interface-id "
          + "\(interface.id) --private-ip-addresses \(text)")
    }
    return address
  }

  /// Frees the address; an instance that was launched with a public address gets one of Amazon's
  /// again (INS-08).
  mutating func disassociate(_ elastic: ElasticIPAddress) {
    guard let association = elastic.association else { return }
    let isOfPrimary =
      network.networkInterfaces[association.networkInterface]?.primaryAddress
      == association.privateAddress
    if isOfPrimary { fabric.rememberPublicAddress(of: association.networkInterface) }
    network.elasticIPAddresses.update(elastic.id) { $0.association = nil }
    guard isOfPrimary,
      let interface = network.networkInterfaces[association.networkInterface],
      let instance = network.instance(of: interface), instance.state == .running,
      instance.hasAutoAssignedAddress
    else { return }
    let address = drawPublicAddress()
    network.networkInterfaces.update(interface.id) { $0.autoAssignedPublicAddress = address }
  }
}
