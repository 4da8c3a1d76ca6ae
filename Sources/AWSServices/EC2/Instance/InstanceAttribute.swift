import AWSModel
import Documents
import NetworkModel

/// What DescribeInstanceAttribute shows and ModifyInstanceAttribute changes, by AWS's words for it.
///
/// The words are those of the API's enumeration; an attribute of AWS that is not here is refused by name.
enum InstanceAttribute: String, CaseIterable {
  case blockDeviceMapping, disableApiStop, disableApiTermination, ebsOptimized, enclaveOptions
  case groupSet, instanceInitiatedShutdownBehavior, instanceType, kernel, productCodes, ramdisk
  case rootDeviceName, sourceDestCheck, sriovNetSupport, userData

  /// Of the answer, and of a change that names the attribute by an option of its own.
  var member: String {
    switch self {
    case .blockDeviceMapping: "BlockDeviceMappings"
    case .enclaveOptions: "EnclaveOptions"
    case .groupSet: "Groups"
    case .kernel: "KernelId"
    case .ramdisk: "RamdiskId"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// The attribute's value as DescribeInstanceAttribute writes it; `{}` stands for none.
  func document(of instance: Instance, in cloud: Cloud) -> JSONValue {
    let options = instance.launchOptions
    let interface = cloud.network.primaryInterface(of: instance)
    switch self {
    case .blockDeviceMapping: return instance.blockDevicesDocument
    case .disableApiStop: return Self.value(.boolean(options.isStopProtected))
    case .disableApiTermination: return Self.value(.boolean(instance.isTerminationProtected))
    case .ebsOptimized: return Self.value(.boolean(options.isEBSOptimized))
    case .enclaveOptions: return ["Enabled": .boolean(options.isEnclaveEnabled)]
    case .groupSet: return interface?.groupsDocument(in: cloud) ?? []
    case .instanceInitiatedShutdownBehavior: return Self.value(.string(options.shutdownBehavior))
    case .instanceType: return Self.value(.string(instance.instanceType))
    case .kernel, .ramdisk: return [:]
    case .productCodes: return []
    case .rootDeviceName:
      return Self.value(instance.blockDevices.first.map { .string($0.name) })
    case .sourceDestCheck:
      return Self.value(interface.map { .boolean($0.checksSourceAndDestination) })
    case .sriovNetSupport: return Self.value("simple")
    case .userData: return Self.value(options.userData.map(JSONValue.string))
    }
  }

  private static func value(_ value: JSONValue?) -> JSONValue {
    value.map { ["Value": $0] } ?? [:]
  }
}

enum DescribeInstanceAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInstanceAttribute",
    "Shows one attribute of an instance.")
  static let omittedFromDigest: String? = "one attribute of one instance"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let instance: Instance = try cloud.find(request.required("InstanceId"))
    let word = try request.required("Attribute")
    guard let attribute = InstanceAttribute(rawValue: word) else {
      throw .invalidValue(
        word, for: "attribute",
        because:
          "Use one of: \(InstanceAttribute.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let value = (name: attribute.member, value: attribute.document(of: instance, in: cloud))
    let id = (name: "InstanceId", value: JSONValue(instance.id))
    // Members come as AWS has them: some before the id, some behind it.
    let comesFirst: Set = [
      "BlockDeviceMappings", "DisableApiTermination", "EnclaveOptions", "EbsOptimized",
    ]
    return JSONObject(comesFirst.contains(value.name) ? [value, id] : [id, value])
  }
}
