import AWSModel
import DataPlane
import Documents
import NetworkModel

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
