import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

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
