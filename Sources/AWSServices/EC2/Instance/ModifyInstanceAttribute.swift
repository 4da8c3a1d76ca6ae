import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

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
