import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

extension Cloud {
  /// Makes one instance of the order, pending for some seconds (INS-02).
  mutating func launch(
    _ order: LaunchRequest, index: Int, reservationID: String, clientToken: String
  ) throws(AWSError) {
    let id: ResourceID<Instance> = newID()
    let cards = try order.interfaces.map { (card) throws(AWSError) in
      try plug(card, tagged: order.interfaceTags)
    }
    for (index, card) in cards.enumerated() {
      let description = order.interfaces[index]
      let attachment = NetworkInterface.Attachment(
        id: newIdentifier("eni-attach"), instance: id, deviceIndex: index,
        deletesOnTermination: description.deletesOnTermination, attachedAt: now)
      let publicAddress = description.getsPublicAddress ? drawPublicAddress() : nil
      network.networkInterfaces.update(card) {
        $0.attachment = attachment
        $0.autoAssignedPublicAddress = publicAddress
      }
    }
    var instance = Instance(
      id: id, reservationID: reservationID, imageID: order.image.id,
      instanceType: order.instanceType.name, keyName: order.keyName, vpc: order.subnet.vpc,
      subnet: order.subnet.id,
      availabilityZone: order.subnet.availabilityZone, launchedAt: now, launchIndex: index,
      clientToken: clientToken, state: .pending, stateSince: now,
      transition: .init(to: .running, at: now + fabric.timings.integer(in: 8_000...20_000)),
      bootMilliseconds: fabric.timings.integer(in: 15_000...30_000), blockDevices: [],
      isTerminationProtected: order.isTerminationProtected,
      isMonitored: order.isMonitored, metadataOptions: order.metadataOptions,
      stateTransitionReason: "", networkInterfaces: cards,
      hasAutoAssignedAddress: order.interfaces.first?.getsPublicAddress ?? false,
      tags: order.tags)
    instance.blockDevices = makeVolumes(
      order.blockDevices, of: id, root: newIdentifier("vol"),
      in: order.subnet.availabilityZone, tags: order.volumeTags)
    instance.authorizedKey = order.publicKey
    instance.launchOptions = order.options
    network.instances.insert(instance)
  }

  /// The interface that a launch describes: a new one, or one that is there.
  private mutating func plug(
    _ card: LaunchInterface, tagged tags: [Tag]
  ) throws(AWSError) -> ResourceID<NetworkInterface> {
    if let existing = card.existing { return existing }
    let subnet: Subnet = try find(card.subnet.rawValue)
    let interface = try makeNetworkInterface(
      in: subnet, address: card.addresses.first, groups: card.groups, description: card.text,
      tags: tags)
    let named = card.addresses.dropFirst()
    if !named.isEmpty {
      network.networkInterfaces.update(interface.id) { $0.privateAddresses += named }
    }
    for _ in 0..<card.secondaryAddressCount {
      guard let address = drawPrivateAddress(in: subnet) else { throw .noFreeAddress }
      network.networkInterfaces.update(interface.id) { $0.privateAddresses.append(address) }
    }
    if let order = card.ipv6Addresses { assign(order, to: interface.id) }
    return interface.id
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
  func reservationDocument(_ id: String) -> JSONObject {
    reservationDocument(id, of: network.instances.filter { $0.reservationID == id })
  }

  func reservationDocument(_ id: String, of instances: [Instance]) -> JSONObject {
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
