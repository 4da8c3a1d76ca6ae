import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

extension Cloud {
  /// Makes one instance of the order, pending for some seconds (INS-02).
  mutating func launch(
    _ order: LaunchOrder, index: Int, reservationID: String, clientToken: String
  ) throws(AWSError) {
    let id: ResourceID<Instance> = newID()
    let interface = try makeNetworkInterface(
      in: order.subnet, address: order.privateAddress, groups: order.securityGroups,
      description: order.interfaceDescription, tags: order.interfaceTags)
    let attachment = NetworkInterface.Attachment(
      id: newIdentifier("eni-attach"), instance: id, deviceIndex: 0,
      deletesOnTermination: order.deletesInterfaceOnTermination, attachedAt: now)
    let publicAddress = order.getsPublicAddress ? drawPublicAddress() : nil
    network.networkInterfaces.update(interface.id) {
      $0.attachment = attachment
      $0.autoAssignedPublicAddress = publicAddress
    }
    network.instances.insert(
      Instance(
        id: id, reservationID: reservationID, imageID: order.image.id,
        instanceType: order.instanceType.name, keyName: order.keyName, vpc: order.subnet.vpc,
        subnet: order.subnet.id,
        availabilityZone: order.subnet.availabilityZone, launchedAt: now, launchIndex: index,
        clientToken: clientToken, state: .pending, stateSince: now,
        transition: .init(to: .running, at: now + fabric.timings.integer(in: 8_000...20_000)),
        bootMilliseconds: fabric.timings.integer(in: 15_000...30_000),
        rootVolumeID: newIdentifier("vol"), isTerminationProtected: order.isTerminationProtected,
        isMonitored: order.isMonitored, metadataOptions: order.metadataOptions,
        stateTransitionReason: "", networkInterfaces: [interface.id],
        hasAutoAssignedAddress: order.getsPublicAddress, tags: order.tags))
  }

  /// Draws what AWS draws for a request without a token: a UUID.
  mutating func newClientToken() -> String {
    [8, 4, 4, 4, 12].map { identifiers.hexadecimal(digits: $0) }.joined(separator: "-")
  }

  /// The image of an id, or of a public parameter in the form `resolve:ssm:…`.
  func image(toLaunch text: String) throws(AWSError) -> MachineImage {
    guard text.hasPrefix("resolve:ssm:") else { return try images.image(withID: text) }
    let parameter = String(text.dropFirst("resolve:ssm:".count))
    guard let image = image(named: parameter) else {
      throw AWSError(
        "InvalidParameterValue", "Parameter \(parameter) is not found.",
        advice: "The simulator knows "
          + ImageCatalogue.parameters.map(\.name).joined(separator: ", ") + ".")
    }
    return image
  }

  /// What RunInstances answers, and each element of DescribeInstances.
  func reservationDocument(_ id: String) -> Members {
    reservationDocument(id, of: network.instances.filter { $0.reservationID == id })
  }

  func reservationDocument(_ id: String, of instances: [Instance]) -> Members {
    [
      "ReservationId": .string(id),
      "OwnerId": .string(account),
      "Groups": [],
      "Instances": .array(
        instances.map { instance in
          .object(
            documentCache.document(of: instance.id.rawValue, in: network) {
              instance.document(in: self)
            })
        }),
    ]
  }
}
