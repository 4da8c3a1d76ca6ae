import AWSCommandLine
import AWSModel
import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// Whose credentials a call of the AWS CLI carries, and whether it gets to AWS at all.
///
/// They are looked for as the CLI does: in the environment, then in the files of the learner's computer,
/// then, on an instance, in the metadata service, which hands out those of the profile's role (IAM-44).
struct AWSCredentials {
  /// `nil` for the learner's own.
  let accessKeyID: String?

  /// What `aws configure` shows of the learner's own; AWS's pages print it everywhere.
  private static let exampleKey = "AKIAIOSFODNN7EXAMPLE"

  init(in context: inout ShellContext) throws(CommandLineError) {
    let variables = context.shell.session.variables
    if let key = variables.exportedValue(of: "AWS_ACCESS_KEY_ID"), Self.isKey(key) {
      guard variables.exportedValue(of: "AWS_SECRET_ACCESS_KEY") != nil else {
        throw .general(
          "Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY",
          advice: "Export both, or unset AWS_ACCESS_KEY_ID to be yourself again.")
      }
      accessKeyID = key == Self.exampleKey ? nil : key
      return
    }
    guard let id = context.shell.host.instance else {
      accessKeyID = nil
      return
    }
    accessKeyID = try Self.key(ofInstance: id, in: &context)
  }

  /// Placeholders of tutorials (`your-key-id`) are none.
  private static func isKey(_ text: String) -> Bool {
    text.utf8.count == 20 && (text.hasPrefix("AKIA") || text.hasPrefix("ASIA"))
  }

  private static func key(
    ofInstance id: ResourceID<Instance>, in context: inout ShellContext
  ) throws(CommandLineError) -> String {
    let instance = context.cloud.network.instances[id]
    let advice: String
    if instance?.launchOptions.profile == nil {
      advice =
        "the instance has no instance profile, so no role; type exit and run aws on "
        + "your own computer."
    } else if instance?.metadataOptions.httpEndpoint != "enabled" {
      advice =
        "the instance's metadata service is switched off, so its role's credentials "
        + "cannot be had."
    } else if let key = context.cloud.makeInstanceCredentials(for: id) {
      return key
    } else {
      advice = "the instance's profile holds no role that trusts ec2.amazonaws.com."
    }
    throw CommandLineError(
      standardError: """

        aws: [ERROR]: An error occurred (NoCredentials): Unable to locate credentials. You can \
        configure credentials by running "aws login".
        vpclab: \(advice)

        """, exitCode: 253)
  }

  // MARK: Getting there

  private static let connectTimeout = 60_000
  private static let attempts = 3

  /// An instance's call goes through its network: to the service's endpoint, at port 443.
  static func reach(
    _ service: Service, from context: inout ShellContext
  ) throws(CommandLineError) {
    guard context.shell.host.instance != nil else { return }
    let name = service.rawValue
    let host =
      service == .iam
      ? "iam.amazonaws.com" : "\(name).\(context.cloud.homeRegion).amazonaws.com"
    let address: IPAddress
    do {
      address = try HostNames.resolve(host, in: &context)
    } catch {
      throw .general("Could not connect to the endpoint URL: \"https://\(host)/\"")
    }
    for _ in 0..<attempts {
      let start = context.cloud.now
      let attempt = context.cloud.connect(
        from: context.endpoint, to: context.wireAddress(of: address), port: 443,
        timeoutMilliseconds: connectTimeout)
      guard attempt.outcome != .connected else { return }
      context.recordLoss(by: "aws", to: address, .tcp(port: 443), at: start)
      guard !context.isStopped else { break }
    }
    throw .general(
      "Connect timeout on endpoint URL: \"https://\(host)/\"",
      advice: "The call is a connection to \(address), port 443: it needs a route to the internet, "
        + "or an endpoint for \(name) in the VPC. why tells where it ends.")
  }
}
