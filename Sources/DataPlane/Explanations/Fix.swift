public import AWSModel
import Documents
public import Foundations
public import NetworkModel

/// What takes something out of a packet's way: changes that commands make, time that passes, or,
/// where no command can help, what to do instead.
public struct Fix: Equatable, Sendable {
  /// What comes about, in the order of the steps.
  public let changes: [Change]
  /// What to type; empty where no command can help.
  public let steps: [Step]
  /// What AWS answers to the last step, where it would refuse it.
  public let refusal: AWSError?

  public enum Step: Equatable, Sendable {
    case command(Command)
    case wait(Wait)

    public var line: String {
      switch self {
      case .command(let command): command.line
      case .wait(let wait): wait.line
      }
    }
  }

  /// A line to type, and the call that it makes.
  public struct Command: Equatable, Sendable {
    /// Members may be the name of an earlier command's variable: `$PCX`.
    public let request: Request
    public let stores: Variable?

    public var line: String { Self.line(of: request, stores: stores) }
  }

  /// A shell variable that keeps a part of a response.
  public struct Variable: Equatable, Sendable {
    public let name: String
    /// The members that lead to it, outermost first.
    public let path: [String]
  }

  public var commands: [Command] {
    steps.compactMap { if case .command(let command) = $0 { command } else { nil } }
  }

  /// Whether there is something to type or to wait for.
  public var isPossible: Bool { !steps.isEmpty }
}

extension Fix {
  /// What traffic a rule is to let pass.
  public struct Service: Equatable, Sendable {
    public let `protocol`: IPProtocol
    /// `nil` for protocols without ports.
    public let ports: ClosedRange<Int>?
  }

  public enum Change: Equatable, Sendable {
    case allowInSecurityGroup(
      ResourceID<SecurityGroup>, Service, isIngress: Bool, block: AddressBlock)
    case allowInNetworkACL(ResourceID<NetworkACL>, Service, isEgress: Bool, block: AddressBlock)
    case peer(ResourceID<VPC>, with: ResourceID<VPC>)
    case acceptPeering(with: ResourceID<VPC>)
    case routeToPeer(AddressBlock, of: ResourceID<VPC>, in: ResourceID<RouteTable>)
    case routeToInternet(in: ResourceID<RouteTable>)
    case attachInternetGateway(to: ResourceID<VPC>)
    case switchOffSourceDestinationCheck(of: ResourceID<NetworkInterface>)
    case assignPublicAddress(to: ResourceID<NetworkInterface>)
    case start(ResourceID<Instance>)
    case wait(Wait.Goal, State)

    // No command helps
    case launchAnother(insteadOf: ResourceID<Instance>?, State)
    case useCurrentAddress(insteadOf: IPAddress)
    case useAddressOfInstance(insteadOf: IPAddress)
    /// A private address that was asked for on the internet, and how whoever has it is reached from there.
    case sendFromInside(to: ResourceID<NetworkInterface>?, publicAddress: IPv4Address?)
    case sendFromPublicAddress
    case useOtherEnd(insteadOf: Component)
    case leaveHomeRouter
    case removeCircularRoute(to: Component)
    case useGatewayOfOwnVPC(of: IPAddress)
    case useOtherProtocol
    case usePublicNATGateway(insteadOf: ResourceID<NATGateway>)
    case beginFromInside
    case separateBlocks(ResourceID<VPC>, ResourceID<VPC>)

    /// The state that a resource is in now, by AWS's name.
    public typealias State = String

    /// Ids of the resources that it speaks of.
    var mentioned: [String] {
      switch self {
      case .allowInSecurityGroup(let id, _, _, _): [id.rawValue]
      case .allowInNetworkACL(let id, _, _, _): [id.rawValue]
      case .peer(let home, let peer), .separateBlocks(let home, let peer):
        [home.rawValue, peer.rawValue]
      case .acceptPeering(let vpc), .attachInternetGateway(let vpc): [vpc.rawValue]
      case .routeToPeer(_, let vpc, let table): [vpc.rawValue, table.rawValue]
      case .routeToInternet(let table): [table.rawValue]
      case .switchOffSourceDestinationCheck(let id), .assignPublicAddress(let id): [id.rawValue]
      case .start(let id): [id.rawValue]
      case .wait(let goal, _):
        switch goal {
        case .instance(let id, _), .ssh(let id): [id.rawValue]
        case .natGateway(let id): [id.rawValue]
        case .peering(let id): [id]
        }
      case .launchAnother(let id, _): id.map { [$0.rawValue] } ?? []
      case .useOtherEnd(let component), .removeCircularRoute(let component):
        [component.identifier]
      case .usePublicNATGateway(let id): [id.rawValue]
      case .useCurrentAddress, .useAddressOfInstance, .sendFromInside, .sendFromPublicAddress,
        .leaveHomeRouter, .useGatewayOfOwnVPC, .useOtherProtocol, .beginFromInside:
        []
      }
    }
  }
}

extension Fix.Command {
  /// `aws ec2 …` with the call's parameters as options, in their order.
  ///
  /// - Parameter region: `nil` where commands mean it without naming it.
  init(
    _ operation: String, _ parameters: JSONObject, in region: String? = nil,
    stores variable: Fix.Variable? = nil
  ) {
    request = Request(.ec2, operation, parameters, region: region)
    stores = variable
  }

  fileprivate static func line(of request: Request, stores variable: Fix.Variable?) -> String {
    var line = "aws ec2 " + OperationDescription.commandName(of: request.operation)
    for (name, value) in request.parameters {
      line += " " + option(name, value)
    }
    if let region = request.region { line += " --region \(region)" }
    guard let variable else { return line }
    return
      "\(variable.name)=$(\(line) --query \(variable.path.joined(separator: ".")) --output text)"
  }

  private static func option(_ name: String, _ value: JSONValue) -> String {
    switch (name, value) {
    case ("Egress", .boolean(let isEgress)): isEgress ? "--egress" : "--ingress"
    case ("IpPermissions", .array(let permissions))
    where permissions.allSatisfy { $0["IpRanges"] != nil }:
      permissions.map(ruleOptions).joined(separator: " ")
    case (_, .boolean(let flag)):
      (flag ? "--" : "--no-") + OperationDescription.commandName(of: name)
    case (_, .object(let members)) where members.names == ["Value"]:
      option(name, members["Value"] ?? .null)
    default: "--\(OperationDescription.commandName(of: name)) \(shorthand(value))"
    }
  }

  /// The CLI's own short options for a rule with one block.
  private static func ruleOptions(_ permission: JSONValue) -> String {
    let from = permission["FromPort"]?.integer ?? -1
    let to = permission["ToPort"]?.integer ?? -1
    let port = from == to ? String(from) : "\(from)-\(to)"
    return "--protocol \(permission["IpProtocol"]?.string ?? "-1") --port \(port) "
      + "--cidr \(permission["IpRanges"]?[0]?["CidrIp"]?.string ?? "")"
  }

  /// The CLI's shorthand syntax; lists of texts stand side by side.
  private static func shorthand(_ value: JSONValue) -> String {
    switch value {
    case .object(let members):
      members.map { "\($0.name)=\(nested($0.value))" }.joined(separator: ",")
    case .array(let elements): elements.map(shorthand).joined(separator: " ")
    case .string(let text): text
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .number: ""
    }
  }

  private static func nested(_ value: JSONValue) -> String {
    guard case .array(let elements) = value else { return shorthand(value) }
    let inner = elements.map { $0.members == nil ? shorthand($0) : "{\(shorthand($0))}" }
    return "[\(inner.joined(separator: ","))]"
  }
}

extension Fix {
  /// Time that must pass until a resource is in the state that the next step or the packet needs.
  public struct Wait: Equatable, Sendable {
    public enum Goal: Equatable, Sendable {
      case instance(ResourceID<Instance>, Instance.State)
      /// Until the instance's SSH server listens.
      case ssh(ResourceID<Instance>)
      case natGateway(ResourceID<NATGateway>)
      case peering(String)
    }

    public let goal: Goal
    /// How long it took on the copy of the cloud.
    public let milliseconds: Int
    /// Where the resource is, unless that is the usual Region.
    public let region: String?

    /// The CLI's waiter where it has one, else the lab's `wait`, generously rounded up.
    public var line: String {
      let option = region.map { " --region \($0)" } ?? ""
      return switch goal {
      case .instance(let id, .running):
        "aws ec2 wait instance-running --instance-ids \(id)" + option
      case .instance(let id, .stopped):
        "aws ec2 wait instance-stopped --instance-ids \(id)" + option
      case .instance(let id, .terminated):
        "aws ec2 wait instance-terminated --instance-ids \(id)" + option
      case .natGateway(let id):
        "aws ec2 wait nat-gateway-available --nat-gateway-ids \(id)" + option
      case .instance, .ssh, .peering: "wait \((milliseconds + 4_999) / 5_000 * 5 + 5)s"
      }
    }
  }
}
