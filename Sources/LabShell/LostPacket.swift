public import AWSModel
public import AWSServices
public import DataPlane
public import Documents
public import Foundations
public import NetworkModel

/// A packet of some tool that nobody answered, so that `why` can tell what became of it.
public struct LostPacket: Equatable, Sendable {
  /// Whom the packet was for.
  public enum Target: Equatable, Sendable {
    case address(IPAddress)
    /// By whatever public address it has, as Instance Connect looks for it.
    case instance(ResourceID<Instance>)
  }

  /// The program's name: `ping`, `nc`, `connect`.
  public var tool: String
  public var from: Endpoint
  public var to: Target
  public var traffic: Traffic
  /// When it was sent.
  public var at: Instant

  public init(tool: String, from: Endpoint, to: Target, _ traffic: Traffic, at: Instant) {
    self.tool = tool
    self.from = from
    self.to = to
    self.traffic = traffic
    self.at = at
  }
}

extension LostPacket {
  /// Whether somebody wanted to log in to an instance from outside, and not to try what gets through.
  public var isLogin: Bool {
    switch (tool, from) {
    case ("ssh", .interface): false
    case ("connect", _), ("ssh", _): true
    default: false
    }
  }

  /// A ping that nobody answered.
  public init(_ ping: LabEvent.Ping, in cloud: Cloud) {
    let interface = ping.from.flatMap { id in
      cloud.inEachRegion { cloud in
        cloud.network.instances[id].flatMap { cloud.network.primaryInterface(of: $0) }
      }
    }
    self.init(
      tool: "ping", from: interface.map { .interface($0.id) } ?? .learnersComputer,
      to: .address(ping.address), .icmp, at: ping.at)
  }
}

extension ShellContext {
  /// Takes down that nothing came back of what a program sent from here.
  mutating func recordLoss(
    by tool: String, from origin: Endpoint? = nil, to address: IPAddress, _ traffic: Traffic,
    at moment: Instant
  ) {
    events.append(
      .lost(
        LostPacket(
          tool: tool, from: origin ?? endpoint, to: .address(wireAddress(of: address)), traffic,
          at: moment)))
  }

  /// Takes down that EC2 Instance Connect did not get through.
  mutating func recordFailedConnection(by tool: String, to instance: Instance, at moment: Instant) {
    let origin = cloud.fabric.instanceConnectOrigin(of: instance)
    var target = LostPacket.Target.instance(instance.id)
    if case .interface = origin,
      let address = cloud.network.primaryInterface(of: instance)?.primaryAddress
    {
      target = .address(.version4(address))
    }
    events.append(
      .lost(
        LostPacket(
          tool: tool, from: origin, to: target, .tcp(port: 22), at: moment)))
  }
}

/// What happened in the lab, in the past tense, for the tutor and the write-up.
public enum LabEvent: Equatable, Sendable {
  /// An operation was called; `response` is `nil` when AWS answered with `error`.
  case called(Request, response: JSONObject?, error: AWSError?)
  case pinged(Ping)
  /// A shell was opened on an instance, or a command run there.
  case connected(ResourceID<Instance>)
  /// Another tool's packets were lost, or refused by whoever they reached.
  case lost(LostPacket)

  /// Whether it left something behind that `undo` takes back: an answer to a question does not.
  public var isChange: Bool {
    switch self {
    case .called(let request, _?, _):
      !["Describe", "Get", "List", "Filter", "StartQuery", "StopQuery", "Simulate"]
        .contains { request.operation.hasPrefix($0) }
    case .called(_, nil, _), .connected, .lost: false
    case .pinged: true
    }
  }

  public struct Ping: Equatable, Sendable {
    /// `nil` when it came from the learner's own computer.
    public var from: ResourceID<Instance>?
    /// The command as typed, and what its host resolved to.
    public var command: String
    public var address: IPAddress
    public var sent: Int
    public var received: Int
    /// Everything that it printed.
    public var transcript: String
    public var at: Instant

    public init(
      from: ResourceID<Instance>?, command: String, address: IPAddress, sent: Int, received: Int,
      transcript: String, at: Instant
    ) {
      self.from = from
      self.command = command
      self.address = address
      self.sent = sent
      self.received = received
      self.transcript = transcript
      self.at = at
    }
  }
}
