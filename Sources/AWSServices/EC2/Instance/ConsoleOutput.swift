import AWSModel
import DataPlane
import Documents
import Foundations
public import NetworkModel

enum GetConsoleOutput: Operation {
  static let description = OperationDescription(
    .ec2, "GetConsoleOutput", "Shows what an instance printed while it booted.")
  static let omittedFromDigest: String? = "it has to be asked for one instance"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let instance: Instance = try cloud.find(request.required("InstanceId"))
    if request.flag("Latest") == true {
      guard InstanceType.named(instance.instanceType)?.isNitro == true else {
        throw AWSError(
          "UnsupportedOperation",
          "This instance type does not support retrieving the latest console logs.",
          advice: "Leave --latest out, or take a type built on Nitro, such as t3.micro.")
      }
    }
    var answer: JSONObject = ["InstanceId": JSONValue(instance.id)]
    let console = ConsoleOutput(of: instance, in: cloud)
    answer["Timestamp"] = JSONValue(console?.postedAt ?? cloud.now)
    // As the CLI shows it: the wire has Base64.
    answer["Output"] = .string(console?.text ?? "")
    return answer
  }
}

/// What an instance's console has, from a boot's first line to its login prompt (INS-19).
private struct ConsoleOutput {
  let postedAt: Instant
  let text: String

  /// `nil` before the instance has booted.
  init?(of instance: Instance, in cloud: Cloud) {
    switch instance.state {
    case .pending: return nil
    case .running:
      guard let ready = cloud.network.sshReadyAt(instance), ready <= cloud.now else { return nil }
      postedAt = ready
    case .stopping, .stopped, .shuttingDown, .terminated: postedAt = instance.stateSince
    }
    let host =
      cloud.network.privateDNSName(of: instance)?.split(separator: ".").first.map(String.init)
      ?? "localhost"
    let boot = """
      [    0.000000] Linux version 6.1.134-150.224.amzn2023.x86_64
      [    0.000000] Command line: BOOT_IMAGE=(hd0,gpt1)/boot/vmlinuz console=tty0 \
      console=ttyS0,115200n8
      [    2.104210] systemd[1]: Hostname set to <\(host)>.
      [    7.340115] cloud-init[1530]: Cloud-init v. 22.2.2 running 'init'

      """
    let end = """
      -----BEGIN SSH HOST KEY FINGERPRINTS-----
      256 SHA256:\(Self.fingerprint(of: instance)) root@\(host) (ED25519)
      -----END SSH HOST KEY FINGERPRINTS-----
      Cloud-init v. 22.2.2 finished

      Amazon Linux 2023
      Kernel 6.1.134-150.224.amzn2023.x86_64 on an x86_64 (-)

      \(host) login: \n
      """
    text = boot + instance.userDataOutput + end
  }

  /// Always the same of an instance, and of no other.
  private static func fingerprint(of instance: Instance) -> String {
    let digest = MessageDigest.sha256(Array("\(instance.id) ssh_host_ed25519_key".utf8))
    return String(Base64.text(of: digest).prefix(43))
  }
}

extension Cloud {
  /// Keeps what an instance's user data printed, of which its console has the last 64 KiB.
  public mutating func recordUserDataOutput(_ text: String, of instance: ResourceID<Instance>) {
    network.instances.update(instance) {
      $0.userDataOutput = String(decoding: text.utf8.suffix(65_536), as: UTF8.self)
    }
  }
}
