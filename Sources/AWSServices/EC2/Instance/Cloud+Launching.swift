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

extension LaunchOptions {
  /// What of a launch has no effect on packets, checked as far as EC2 checks it.
  init(_ request: Request, in cloud: inout Cloud) throws(AWSError) {
    self.init()
    if let text = request.string("UserData") { userData = try Self.checkedUserData(text) }
    if let name = request["IamInstanceProfile"] {
      profile = try cloud.launchProfile(name)
    }
    if let behavior = request.string("InstanceInitiatedShutdownBehavior") {
      shutdownBehavior = behavior
    }
    isStopProtected = request.flag("DisableApiStop") ?? false
    isEBSOptimized = request.flag("EbsOptimized") ?? false
    if let credits = request["CreditSpecification"]?["CpuCredits"]?.string {
      guard ["standard", "unlimited"].contains(credits) else {
        throw .invalidValue(credits, for: "CpuCredits", because: "Use standard or unlimited.")
      }
      cpuCredits = credits
    }
    isHibernationConfigured = request["HibernationOptions"]?["Configured"]?.boolean ?? false
    isEnclaveEnabled = request["EnclaveOptions"]?["Enabled"]?.boolean ?? false
    let names = request["PrivateDnsNameOptions"]
    hostnameType = names?["HostnameType"]?.string ?? hostnameType
    answersResourceNameA = names?["EnableResourceNameDnsARecord"]?.boolean ?? false
    answersResourceNameAAAA = names?["EnableResourceNameDnsAAAARecord"]?.boolean ?? false
    autoRecovery = request["MaintenanceOptions"]?["AutoRecovery"]?.string ?? autoRecovery
    lifecycle = request["InstanceMarketOptions"]?["MarketType"]?.string
    coreCount = request["CpuOptions"]?["CoreCount"]?.integer
    threadsPerCore = request["CpuOptions"]?["ThreadsPerCore"]?.integer
    try readPlacement(request["Placement"])
  }

  /// The text as given, where it is Base64 of at most 16 KiB (INS-18).
  static func checkedUserData(_ text: String) throws(AWSError) -> String {
    guard let script = Base64.decode(Array(text.utf8)) else {
      throw AWSError("InvalidParameterValue", "Invalid BASE64 encoding of user data.")
    }
    guard script.count <= 16_384 else {
      throw AWSError(
        "InvalidParameterValue", "User data is limited to 16384 bytes",
        advice: "It has \(script.count).")
    }
    return text
  }

  private mutating func readPlacement(_ placement: JSONValue?) throws(AWSError) {
    let known = ["AvailabilityZone", "AvailabilityZoneId", "Tenancy", "GroupName"]
    if let unknown = placement?.members?.names.first(where: { !known.contains($0) }) {
      throw .notSimulated("\(unknown) of a placement")
    }
    tenancy = placement?["Tenancy"]?.string ?? tenancy
    placementGroup = placement?["GroupName"]?.string ?? ""
    guard placementGroup.isEmpty else {
      throw AWSError(
        "InvalidPlacementGroup.Unknown", "The Placement Group '\(placementGroup)' is unknown.",
        advice: "vpclab has no placement groups.")
    }
  }
}

extension Quota {
  /// Of running on-demand standard instances (VPC-52).
  static let virtualProcessors = 64
}

extension Cloud {
  /// Whether the account may run so many more of a type (INS-17).
  func checkVirtualProcessors(adding count: Int, of type: InstanceType) throws(AWSError) {
    let used = network.instances.reduce(0) { sum, instance in
      guard instance.state == .pending || instance.state == .running else { return sum }
      return sum + (InstanceType.named(instance.instanceType)?.vCPUs ?? 0)
    }
    guard used + count * type.vCPUs <= Quota.virtualProcessors else {
      throw AWSError(
        "VcpuLimitExceeded",
        "You have requested more vCPU capacity than your current vCPU limit of "
          + "\(Quota.virtualProcessors) allows for the instance bucket that the specified instance "
          + "type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request "
          + "an adjustment to this limit.")
    }
  }
}
