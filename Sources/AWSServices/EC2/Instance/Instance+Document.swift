import DataPlane
import Documents
import NetworkModel

extension Instance {
  func document(in cloud: Cloud) -> Members {
    let interface = cloud.network.primaryInterface(of: self)
    var document: Members = [
      "Architecture": .string(architecture),
      "BlockDeviceMappings": blockDevicesDocument,
      "ClientToken": .string(clientToken),
      "EbsOptimized": false,
      "EnaSupport": true,
      "Hypervisor": "xen",
      "NetworkInterfaces": .array(
        networkInterfaces.compactMap { cloud.network.networkInterfaces[$0] }
          .map { .object($0.documentOnInstance(in: cloud)) }),
      "RootDeviceName": "/dev/xvda",
      "RootDeviceType": "ebs",
      "SecurityGroups": interface?.groupsDocument(in: cloud) ?? [],
    ]
    document["SourceDestCheck"] = interface.map { .boolean($0.checksSourceAndDestination) }
    document["StateReason"] = stateReasonDocument
    document["Tags"] = Value(tags)
    document["VirtualizationType"] = "hvm"
    document["CpuOptions"] = cpuOptionsDocument
    document["CapacityReservationSpecification"] = ["CapacityReservationPreference": "open"]
    document["HibernationOptions"] = ["Configured": false]
    document["MetadataOptions"] = metadataDocument
    document["EnclaveOptions"] = ["Enabled": false]
    document["BootMode"] = "uefi-preferred"
    document["PlatformDetails"] = "Linux/UNIX"
    document["UsageOperation"] = "RunInstances"
    document["UsageOperationUpdateTime"] = Value(launchedAt)
    document["PrivateDnsNameOptions"] = [
      "HostnameType": "ip-name",
      "EnableResourceNameDnsARecord": false,
      "EnableResourceNameDnsAAAARecord": false,
    ]
    document["MaintenanceOptions"] = ["AutoRecovery": "default"]
    document["CurrentInstanceBootMode"] = "legacy-bios"
    document["InstanceId"] = Value(id)
    document["ImageId"] = .string(imageID)
    document["State"] = state.document
    document["PrivateDnsName"] = .string(cloud.network.privateDNSName(of: self) ?? "")
    document["PublicDnsName"] = .string(cloud.network.publicDNSName(of: self) ?? "")
    document["StateTransitionReason"] = .string(stateTransitionReason)
    document["KeyName"] = keyName.map(Value.string)
    document["AmiLaunchIndex"] = .integer(launchIndex)
    document["ProductCodes"] = []
    document["InstanceType"] = .string(instanceType)
    document["LaunchTime"] = Value(launchedAt)
    document["Placement"] = placementDocument(in: cloud)
    document["Monitoring"] = ["State": .string(isMonitored ? "enabled" : "disabled")]
    if let interface {
      document["SubnetId"] = Value(interface.subnet)
      document["VpcId"] = Value(interface.vpc)
      document["PrivateIpAddress"] = Value(interface.primaryAddress)
      document["PublicIpAddress"] = cloud.network.publicAddress(of: interface).map { Value($0) }
    }
    return document
  }

  /// The type and the image have the same one, or the launch would have been refused.
  var architecture: String { InstanceType.named(instanceType)?.architecture ?? "x86_64" }

  private var blockDevicesDocument: Value {
    guard state != .terminated else { return [] }
    return [
      [
        "DeviceName": "/dev/xvda",
        "Ebs": [
          "AttachTime": Value(launchedAt),
          "DeleteOnTermination": true,
          "Status": "attached",
          "VolumeId": .string(rootVolumeID),
        ],
      ]
    ]
  }

  /// Absent while the instance runs, as nobody asked for that state.
  private var stateReasonDocument: Value? {
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

  private var cpuOptionsDocument: Value {
    let type = InstanceType.named(instanceType)
    let threads = type?.threadsPerCore ?? 1
    return [
      "CoreCount": .integer((type?.vCPUs ?? threads) / threads),
      "ThreadsPerCore": .integer(threads),
    ]
  }

  private var metadataDocument: Value {
    [
      "State": .string(state == .pending ? "pending" : "applied"),
      "HttpTokens": .string(metadataOptions.httpTokens),
      "HttpPutResponseHopLimit": .integer(metadataOptions.httpPutResponseHopLimit),
      "HttpEndpoint": .string(metadataOptions.httpEndpoint),
      "HttpProtocolIpv6": "disabled",
      "InstanceMetadataTags": .string(metadataOptions.instanceMetadataTags),
    ]
  }

  private func placementDocument(in cloud: Cloud) -> Value {
    let zone = cloud.network.zone(named: availabilityZone)
    return [
      "AvailabilityZoneId": .string(zone?.id ?? ""),
      "GroupName": "",
      "Tenancy": "default",
      "AvailabilityZone": .string(availabilityZone),
    ]
  }
}

extension Instance.State {
  /// `{"Code": 16, "Name": "running"}`
  var document: Value { ["Code": .integer(rawValue), "Name": .string(name)] }
}
