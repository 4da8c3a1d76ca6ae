import AWSCommandLine
import AWSModel
import AWSServices
import DataPlane
import Documents
import Foundations
import NetworkModel

/// The AWS CLI over the simulated account.
enum AWS: Program {
  static let names = ["aws"]
  static let synopsis = "aws SERVICE OPERATION [OPTIONS], such as aws ec2 describe-vpcs"
  static let summary = "call AWS; aws help lists what there is"
  static let example = "aws ec2 describe-vpcs --output table"

  /// What a call takes over the internet, with the CLI's own start.
  private static let millisecondsPerCall = 2_000

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    context.spend(milliseconds: millisecondsPerCall)
    let bytes = call.arguments.reduce(0) { $0 + $1.utf8.count }
    context.spend(steps: Cost.call + bytes / Cost.bytesOfRequestPerStep)
    guard !context.isStopped else { return 1 }
    do {
      let interface = commandLine(for: context.cloud.homeRegion)
      switch try interface.invocation(for: call.arguments, in: environment(of: context)) {
      case .text(let text):
        context.print(text)
        return 0
      case .call(let call):
        if let warning = call.warning { context.printError(warning) }
        let credentials = try AWSCredentials(in: &context)
        try AWSCredentials.reach(call.request.service, from: &context)
        let mostSteps = context.fuel.remaining * Cost.queryStepsPerStep
        var steps = mostSteps
        defer { context.spend(steps: (mostSteps - steps) / Cost.queryStepsPerStep) }
        let result = try call.perform(steps: &steps) { (request) throws(AWSError) in
          try context.send(request, with: credentials)
        }
        context.print(result.standardOutput)
        return 0
      case .wait(let waiter):
        try wait(waiter, in: &context)
        return 0
      case .connect(let connection): return try connect(connection, in: &context)
      case .configure(let name, let value):
        context.shell.awsConfiguration.set(name, to: value)
        return 0
      }
    } catch {
      // For a word that nobody knows, what was meant is looked for among a thousand others.
      context.spend(steps: Cost.refusedCall)
      context.printError(error.standardError)
      return Int(error.exitCode)
    }
  }

  private static let usual = AWSCommandLineInterface(
    operations: OperationRegistry.all.map { $0.description })

  /// The descriptions never change, so the interface is made once for all Regions.
  static func commandLine(for region: String) -> AWSCommandLineInterface { usual.calling(region) }

  private static func environment(of context: ShellContext) -> CommandEnvironment {
    let variables = context.shell.session.variables
    let home = context.shell.home
    let substituted = context.substitutedFiles
    let configuration = context.shell.awsConfiguration
    return CommandEnvironment(
      now: context.cloud.now.milliseconds,
      variable: { variables.exportedValue(of: $0) },
      configured: { configuration.value(of: $0) },
      file: { path in substituted[path] ?? (try? home.text(of: path)) })
  }

  /// Asks again and again, letting time pass in between, until the waiter is satisfied.
  private static func wait(
    _ waiter: WaiterRun, in context: inout ShellContext
  ) throws(CommandLineError) {
    var waiter = waiter
    let credentials = try AWSCredentials(in: &context)
    try AWSCredentials.reach(waiter.request.service, from: &context)
    var request = waiter.request
    request.accessKeyID = credentials.accessKeyID
    while true {
      let answer: Result<JSONObject, AWSError>
      do throws(AWSError) {
        answer = .success(try context.cloud.handle(request))
      } catch {
        answer = .failure(error)
      }
      switch waiter.step(after: answer) {
      case .succeeded: return
      case .again(let seconds): context.spend(milliseconds: seconds * 1_000)
      case .failed(let error): throw error
      }
    }
  }

  private static func connect(
    _ connection: InstanceConnection, in context: inout ShellContext
  ) throws(CommandLineError) -> Int {
    guard context.shell.host == .ownComputer else {
      throw .general(
        "ec2-instance-connect ssh is simulated on your own computer alone.",
        advice: "Type exit and connect from there, or use ssh from here.")
    }
    if let region = connection.region {
      // Nobody is connected to where no call gets to.
      do throws(AWSError) {
        _ = try context.cloud.handle(Request(.ec2, "DescribeInstances", region: region))
      } catch {
        throw CommandLineError(refusal: error, of: "DescribeInstances")
      }
      context.cloud.serve(region)
    }
    defer { context.serveHost() }
    guard let instance = context.cloud.network.instances[parsing: connection.instanceID] else {
      throw CommandLineError(
        standardError:
          "\naws: [ERROR]: An error occurred (InvalidInstanceID.NotFound) when calling the "
          + "DescribeInstances operation: The instance ID '\(connection.instanceID)' does not "
          + "exist\n",
        exitCode: 254)
    }
    let way = try way(to: instance, connection, in: context)
    // Without a file the CLI makes a key and sends it to the instance first.
    let keys =
      try connection.keyFile.map { (file) throws(CommandLineError) in
        guard let text = try? context.shell.currentHome.text(of: file) else {
          throw CommandLineError(
            standardError: "\naws: [ERROR]: [Errno 2] No such file or directory: '\(file)'\n",
            exitCode: 255)
        }
        return SSHClient.Keys.privateKeys([text])
      } ?? .accepted
    let client = SSHClient(
      user: connection.user, host: way.address.description, address: way.address,
      origin: way.origin, keys: keys, patienceMilliseconds: SSHClient.patience)
    return client.open(command: [], in: &context)
  }
}

extension AWS {
  /// From where and to which address the CLI runs `ssh` (EIC-10).
  private static func way(
    to instance: Instance, _ connection: InstanceConnection, in context: ShellContext
  ) throws(CommandLineError) -> (origin: Endpoint, address: IPAddress) {
    let network = context.cloud.network
    let named = connection.address.flatMap { IPv4Address(parsing: $0) }
    let publicAddress = network.publicAddress(of: instance)
    let privateAddress = network.primaryInterface(of: instance)?.primaryAddress
    let goesDirect =
      switch connection.connectionType {
      case "direct": true
      case "eice": false
      default: publicAddress != nil
      }
    if goesDirect {
      guard let address = named ?? publicAddress ?? privateAddress else {
        throw .parameter("Unable to find any IP address on the instance to connect to.")
      }
      return (.learnersComputer, .version4(address))
    }
    guard let endpoint = context.cloud.fabric.instanceConnectEndpoint(in: instance.vpc) else {
      throw .parameter("There are no available instance connect endpoints.")
    }
    guard let address = named ?? privateAddress else {
      throw .parameter("Unable to find any IP address on the instance to connect to.")
    }
    return (.interface(endpoint.networkInterface), .version4(address))
  }
}

extension ShellContext {
  /// Calls an operation and notes the event.
  mutating func send(
    _ request: Request, with credentials: AWSCredentials
  ) throws(AWSError) -> JSONObject {
    var request = request
    request.accessKeyID = credentials.accessKeyID
    do {
      let response = try cloud.handle(request)
      events.append(.called(request, response: response, error: nil))
      return response
    } catch {
      events.append(.called(request, response: nil, error: error))
      throw error
    }
  }
}

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

/// The default profile of `~/.aws/config`.
public struct AWSConfiguration: Equatable, Sendable {
  private var settings: [String: String] = [:]

  public var region: String? { value(of: "region") }

  func value(of name: String) -> String? { settings[name] }

  /// Any name will do, as for the real CLI, which asks for those that it knows.
  mutating func set(_ name: String, to value: String) { settings[name] = value }
}

extension Shell {
  /// The Region that `aws` calls from the learner's own computer where its line names none; `nil` where
  /// nobody has set one, so that it is the lab's own.
  public var regionOfOwnComputer: String? {
    ["AWS_REGION", "AWS_DEFAULT_REGION"].lazy
      .compactMap { ownSession.variables.exportedValue(of: $0) }.first { !$0.isEmpty }
      ?? awsConfiguration.region
  }
}
