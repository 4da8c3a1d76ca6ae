import AWSModel
import DataPlane
import Documents
import Foundations
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

enum ModifyInstanceAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyInstanceAttribute",
    "Changes one attribute of an instance.",
    refusing: ["BlockDeviceMappings", "Kernel", "Ramdisk", "SriovNetSupport", "EnaSupport"])

  /// Those that a change may name by an option of their own, as `--instance-type`.
  private static let options: [InstanceAttribute] = [
    .disableApiStop, .disableApiTermination, .ebsOptimized, .instanceInitiatedShutdownBehavior,
    .instanceType, .sourceDestCheck, .userData,
  ]

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let instance: Instance = try cloud.find(request.required("InstanceId"))
    var changes: [(attribute: InstanceAttribute, value: String)] = []
    for attribute in options {
      guard let value = request[attribute.member]?["Value"] else { continue }
      changes.append((attribute, value.string ?? value.boolean.map { String($0) } ?? ""))
    }
    if let word = request.string("Attribute") {
      guard let attribute = InstanceAttribute(rawValue: word), options.contains(attribute) else {
        throw .notSimulated("a change of the attribute \(word)")
      }
      changes.append((attribute, request.string("Value") ?? ""))
    }
    if request["Groups"] != nil { try setGroups(request.strings("Groups"), of: instance, &cloud) }
    guard changes.count <= 1 else {
      throw AWSError(
        "InvalidParameterCombination", "Fields for multiple attribute types specified",
        advice: "Change one attribute with each call.")
    }
    guard let change = changes.first else {
      guard request["Groups"] != nil else {
        throw AWSError("InvalidParameterCombination", "No attributes specified.")
      }
      return [:]
    }
    try set(change.attribute, to: change.value, of: instance, &cloud)
    return [:]
  }

  private static func set(
    _ attribute: InstanceAttribute, to value: String, of instance: Instance, _ cloud: inout Cloud
  ) throws(AWSError) {
    switch attribute {
    case .sourceDestCheck:
      let checks = try flag(value, attribute)
      guard let interface = cloud.network.primaryInterface(of: instance) else { return }
      cloud.network.networkInterfaces.update(interface.id) {
        $0.checksSourceAndDestination = checks
      }
    case .disableApiTermination:
      let isProtected = try flag(value, attribute)
      cloud.network.instances.update(instance.id) { $0.isTerminationProtected = isProtected }
    case .disableApiStop:
      let isProtected = try flag(value, attribute)
      cloud.network.instances.update(instance.id) { $0.launchOptions.isStopProtected = isProtected }
    case .ebsOptimized:
      try checkStopped(instance)
      let isOptimized = try flag(value, attribute)
      cloud.network.instances.update(instance.id) { $0.launchOptions.isEBSOptimized = isOptimized }
    case .instanceInitiatedShutdownBehavior:
      guard ["stop", "terminate"].contains(value) else {
        throw .invalidValue(
          value, for: attribute.rawValue, because: "Use 'stop' or 'terminate'.")
      }
      cloud.network.instances.update(instance.id) { $0.launchOptions.shutdownBehavior = value }
    case .instanceType:
      try checkStopped(instance)
      guard InstanceType.named(value) != nil else { throw InstanceType.unknown(value) }
      cloud.network.instances.update(instance.id) { $0.instanceType = value }
    case .userData:
      try checkStopped(instance)
      let data = try LaunchOptions.checkedUserData(value)
      cloud.network.instances.update(instance.id) {
        $0.launchOptions.userData = data.isEmpty ? nil : data
      }
    default: break
    }
  }

  private static func setGroups(
    _ names: [String], of instance: Instance, _ cloud: inout Cloud
  ) throws(AWSError) {
    guard let interface = cloud.network.primaryInterface(of: instance),
      let subnet = cloud.network.subnets[interface.subnet]
    else { return }
    let groups = try cloud.findSecurityGroups(names, for: subnet)
    cloud.network.networkInterfaces.update(interface.id) { $0.securityGroups = groups }
  }

  private static func checkStopped(_ instance: Instance) throws(AWSError) {
    guard instance.state == .stopped else {
      throw AWSError(
        "IncorrectInstanceState", "The instance '\(instance.id)' is not in the 'stopped' state.")
    }
  }

  private static func flag(
    _ text: String, _ attribute: InstanceAttribute
  ) throws(AWSError) -> Bool {
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default:
      throw .invalidValue(text, for: attribute.rawValue, because: "Use 'true' or 'false'.")
    }
  }
}
