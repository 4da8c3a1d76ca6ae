import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum SendSSHPublicKey: Operation {
  static let description = OperationDescription(
    .instanceConnect, "SendSSHPublicKey",
    "Puts a public key on an instance, where it is good for a minute.")

  /// How long the key is good (EIC-09).
  static let lifetime = 60_000

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let id = request["InstanceId"]?.string ?? ""
    guard let instance = cloud.network.instances[parsing: id] else {
      throw AWSError("EC2InstanceNotFoundException", "Instance \(id) was not found.")
    }
    guard instance.state == .running else {
      throw AWSError(
        "EC2InstanceStateInvalidException",
        "Instance \(id) is not in a running state (current state: \(instance.state.name)).")
    }
    if let zone = request["AvailabilityZone"]?.string, zone != instance.availabilityZone {
      throw AWSError(
        "EC2InstanceNotFoundException", "Instance \(id) was not found in zone \(zone).")
    }
    let text = request["SSHPublicKey"]?.string ?? ""
    let key: ImportedKey
    do {
      key = try ImportedKey(text)
    } catch {
      throw AWSError("InvalidArgsException", "Invalid SSH public key.", advice: error.advice)
    }
    let passing = Instance.PassingKey(
      user: request["InstanceOSUser"]?.string ?? "", publicKey: key.publicKey,
      until: cloud.now + lifetime)
    let now = cloud.now
    cloud.network.instances.update(instance.id) {
      $0.passingKeys.removeAll { $0.until <= now }
      $0.passingKeys.append(passing)
    }
    return ["RequestId": .string(cloud.newClientToken()), "Success": true]
  }
}
