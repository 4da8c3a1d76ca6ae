import AWSModel
import DataPlane
import Documents
import NetworkModel

extension Instance {
  func document(in cloud: Cloud) -> JSONObject {
    let interface = cloud.network.primaryInterface(of: self)
    var document: JSONObject = [
      "Architecture": .string(architecture),
      "BlockDeviceMappings": blockDevicesDocument,
      "ClientToken": .string(clientToken),
      "EbsOptimized": .boolean(launchOptions.isEBSOptimized),
      "EnaSupport": true,
      "Hypervisor": "xen",
    ]
    document.add(
      "IamInstanceProfile",
      launchOptions.profile.map {
        ["Arn": .string($0.arn), "Id": .string($0.id)]
      })
    document.add("InstanceLifecycle", launchOptions.lifecycle.map(JSONValue.string))
    document.add(
      "NetworkInterfaces",
      .array(
        networkInterfaces.compactMap { cloud.network.networkInterfaces[$0] }
          .map { .object($0.documentOnInstance(in: cloud)) }))
    document.add("RootDeviceName", .string(rootDeviceName))
    document.add("RootDeviceType", "ebs")
    document.add("SecurityGroups", interface?.groupsDocument(in: cloud) ?? [])
    document.add("SourceDestCheck", interface.map { .boolean($0.checksSourceAndDestination) })
    document.add("StateReason", stateReasonDocument)
    document.add("Tags", JSONValue(tags))
    document.add("VirtualizationType", "hvm")
    document.add("CpuOptions", cpuOptionsDocument)
    document.add("CapacityReservationSpecification", ["CapacityReservationPreference": "open"])
    document.add(
      "HibernationOptions",
      [
        "Configured": .boolean(launchOptions.isHibernationConfigured)
      ])
    document.add("MetadataOptions", metadataDocument)
    document.add("EnclaveOptions", ["Enabled": .boolean(launchOptions.isEnclaveEnabled)])
    document.add("BootMode", "uefi-preferred")
    document.add("PlatformDetails", "Linux/UNIX")
    document.add("UsageOperation", "RunInstances")
    document.add("UsageOperationUpdateTime", JSONValue(launchedAt))
    document.add(
      "PrivateDnsNameOptions",
      [
        "HostnameType": .string(launchOptions.hostnameType),
        "EnableResourceNameDnsARecord": .boolean(launchOptions.answersResourceNameA),
        "EnableResourceNameDnsAAAARecord": .boolean(launchOptions.answersResourceNameAAAA),
      ])
    document.add("MaintenanceOptions", ["AutoRecovery": .string(launchOptions.autoRecovery)])
    document.add("CurrentInstanceBootMode", "legacy-bios")
    document.add("InstanceId", JSONValue(id))
    document.add("ImageId", .string(imageID))
    document.add("State", state.document)
    document.add("PrivateDnsName", .string(cloud.network.privateDNSName(of: self) ?? ""))
    document.add("PublicDnsName", .string(cloud.network.publicDNSName(of: self) ?? ""))
    document.add("StateTransitionReason", .string(stateTransitionReason))
    document.add("KeyName", keyName.map(JSONValue.string))
    document.add("AmiLaunchIndex", .integer(launchIndex))
    document.add("ProductCodes", [])
    document.add("InstanceType", .string(instanceType))
    document.add("LaunchTime", JSONValue(launchedAt))
    document.add("Placement", placementDocument(in: cloud))
    document.add("Monitoring", ["State": .string(isMonitored ? "enabled" : "disabled")])
    if let interface {
      document.add("SubnetId", JSONValue(interface.subnet))
      document.add("VpcId", JSONValue(interface.vpc))
      document.add("PrivateIpAddress", JSONValue(interface.primaryAddress))
      document.add("Ipv6Address", interface.ipv6Addresses.first.map { JSONValue($0) })
      document.add(
        "PublicIpAddress", cloud.network.publicAddress(of: interface).map { JSONValue($0) })
    }
    return document
  }

  /// The type and the image have the same one, or the launch would have been refused.
  var architecture: String { InstanceType.named(instanceType)?.architecture ?? "x86_64" }

  /// Still known once it is gone.
  var rootDeviceName: String { blockDevices.first?.name ?? "/dev/xvda" }

  var blockDevicesDocument: JSONValue {
    guard state != .terminated else { return [] }
    return .array(
      blockDevices.map { device in
        [
          "DeviceName": .string(device.name),
          "Ebs": [
            "AttachTime": JSONValue(device.attachedAt),
            "DeleteOnTermination": .boolean(device.deletesOnTermination),
            "Status": "attached",
            "VolumeId": .string(device.volume),
          ],
        ]
      })
  }

  /// Absent while the instance runs, as nobody asked for that state.
  private var stateReasonDocument: JSONValue? {
    switch state {
    case .pending: ["Code": "pending", "Message": "pending"]
    case .running: nil
    case .stopping, .stopped, .shuttingDown, .terminated:
      [
        "Code": "Client.UserInitiatedShutdown",
        "Message": "Client.UserInitiatedShutdown: User initiated shutdown",
      ]
    }
  }

  private var cpuOptionsDocument: JSONValue {
    let type = InstanceType.named(instanceType)
    let threads = launchOptions.threadsPerCore ?? type?.threadsPerCore ?? 1
    return [
      "CoreCount": .integer(launchOptions.coreCount ?? (type?.vCPUs ?? threads) / threads),
      "ThreadsPerCore": .integer(threads),
    ]
  }

  private var metadataDocument: JSONValue {
    [
      "State": .string(state == .pending ? "pending" : "applied"),
      "HttpTokens": .string(metadataOptions.httpTokens),
      "HttpPutResponseHopLimit": .integer(metadataOptions.httpPutResponseHopLimit),
      "HttpEndpoint": .string(metadataOptions.httpEndpoint),
      "HttpProtocolIpv6": "disabled",
      "InstanceMetadataTags": .string(metadataOptions.instanceMetadataTags),
    ]
  }

  private func placementDocument(in cloud: Cloud) -> JSONValue {
    let zone = cloud.network.zone(named: availabilityZone)
    return [
      "AvailabilityZoneId": .string(zone?.id ?? ""),
      "GroupName": .string(launchOptions.placementGroup),
      "Tenancy": .string(launchOptions.tenancy),
      "AvailabilityZone": .string(availabilityZone),
    ]
  }
}

extension Instance.State {
  /// `{"Code": 16, "Name": "running"}`
  var document: JSONValue { ["Code": .integer(rawValue), "Name": .string(name)] }
}

extension InstanceType {
  static func unknown(_ name: String) -> AWSError {
    AWSError(
      "InvalidParameterValue", "Invalid value '\(name)' for InstanceType.",
      advice: "The simulator has " + catalogue.map(\.name).joined(separator: ", ") + ".")
  }

  static let filters: [ResourceFilter<InstanceType>] = [
    .init("burstable-performance-supported") { item, _ in String(item.isBurstable) },
    .init("current-generation") { _, _ in "true" },
    .init("free-tier-eligible") { item, _ in String(item.isFreeTierEligible) },
    .init("hypervisor") { item, _ in item.isNitro ? "nitro" : "xen" },
    .init("instance-type") { item, _ in item.name },
    .init("memory-info.size-in-mib") { item, _ in String(item.memoryMiB) },
    .init("processor-info.supported-architecture") { item, _ in item.architecture },
    .init("vcpu-info.default-vcpus") { item, _ in String(item.vCPUs) },
  ]

  var document: JSONObject {
    [
      "InstanceType": .string(name),
      "CurrentGeneration": true,
      "FreeTierEligible": .boolean(isFreeTierEligible),
      "SupportedUsageClasses": ["on-demand", "spot"],
      "SupportedRootDeviceTypes": ["ebs"],
      "SupportedVirtualizationTypes": ["hvm"],
      "BareMetal": false,
      "Hypervisor": .string(isNitro ? "nitro" : "xen"),
      "ProcessorInfo": ["SupportedArchitectures": [.string(architecture)]],
      "VCpuInfo": [
        "DefaultVCpus": .integer(vCPUs),
        "DefaultCores": .integer(vCPUs / threadsPerCore),
        "DefaultThreadsPerCore": .integer(threadsPerCore),
      ],
      "MemoryInfo": ["SizeInMiB": .integer(memoryMiB)],
      "InstanceStorageSupported": false,
      "NetworkInfo": [
        "NetworkPerformance": .string(networkPerformance),
        "MaximumNetworkInterfaces": .integer(maximumNetworkInterfaces),
        "Ipv4AddressesPerInterface": .integer(addressesPerInterface),
        "Ipv6Supported": true,
        "EnaSupport": .string(isNitro ? "required" : "unsupported"),
      ],
      "BurstablePerformanceSupported": .boolean(isBurstable),
    ]
  }
}

extension InstanceType: ResourceKind {
  static func references(for member: String, in cloud: Cloud) -> [ResourceReference] {
    member == "InstanceType" ? catalogue.map { ResourceReference($0.name) } : []
  }

  static func isThere(_ reference: String, in cloud: Cloud) -> Bool { named(reference) != nil }
}
