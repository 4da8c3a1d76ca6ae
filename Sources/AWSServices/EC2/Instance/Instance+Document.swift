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
    document["IamInstanceProfile"] = launchOptions.profile.map {
      ["Arn": .string($0.arn), "Id": .string($0.id)]
    }
    document["InstanceLifecycle"] = launchOptions.lifecycle.map(JSONValue.string)
    document["NetworkInterfaces"] = .array(
      networkInterfaces.compactMap { cloud.network.networkInterfaces[$0] }
        .map { .object($0.documentOnInstance(in: cloud)) })
    document["RootDeviceName"] = .string(rootDeviceName)
    document["RootDeviceType"] = "ebs"
    document["SecurityGroups"] = interface?.groupsDocument(in: cloud) ?? []
    document["SourceDestCheck"] = interface.map { .boolean($0.checksSourceAndDestination) }
    document["StateReason"] = stateReasonDocument
    document["Tags"] = JSONValue(tags)
    document["VirtualizationType"] = "hvm"
    document["CpuOptions"] = cpuOptionsDocument
    document["CapacityReservationSpecification"] = ["CapacityReservationPreference": "open"]
    document["HibernationOptions"] = [
      "Configured": .boolean(launchOptions.isHibernationConfigured)
    ]
    document["MetadataOptions"] = metadataDocument
    document["EnclaveOptions"] = ["Enabled": .boolean(launchOptions.isEnclaveEnabled)]
    document["BootMode"] = "uefi-preferred"
    document["PlatformDetails"] = "Linux/UNIX"
    document["UsageOperation"] = "RunInstances"
    document["UsageOperationUpdateTime"] = JSONValue(launchedAt)
    document["PrivateDnsNameOptions"] = [
      "HostnameType": .string(launchOptions.hostnameType),
      "EnableResourceNameDnsARecord": .boolean(launchOptions.answersResourceNameA),
      "EnableResourceNameDnsAAAARecord": .boolean(launchOptions.answersResourceNameAAAA),
    ]
    document["MaintenanceOptions"] = ["AutoRecovery": .string(launchOptions.autoRecovery)]
    document["CurrentInstanceBootMode"] = "legacy-bios"
    document["InstanceId"] = JSONValue(id)
    document["ImageId"] = .string(imageID)
    document["State"] = state.document
    document["PrivateDnsName"] = .string(cloud.network.privateDNSName(of: self) ?? "")
    document["PublicDnsName"] = .string(cloud.network.publicDNSName(of: self) ?? "")
    document["StateTransitionReason"] = .string(stateTransitionReason)
    document["KeyName"] = keyName.map(JSONValue.string)
    document["AmiLaunchIndex"] = .integer(launchIndex)
    document["ProductCodes"] = []
    document["InstanceType"] = .string(instanceType)
    document["LaunchTime"] = JSONValue(launchedAt)
    document["Placement"] = placementDocument(in: cloud)
    document["Monitoring"] = ["State": .string(isMonitored ? "enabled" : "disabled")]
    if let interface {
      document["SubnetId"] = JSONValue(interface.subnet)
      document["VpcId"] = JSONValue(interface.vpc)
      document["PrivateIpAddress"] = JSONValue(interface.primaryAddress)
      document["Ipv6Address"] = interface.ipv6Addresses.first.map { JSONValue($0) }
      document["PublicIpAddress"] = cloud.network.publicAddress(of: interface).map { JSONValue($0) }
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
