/// A network as an architecture diagram: VPCs with their subnets and what is in them, gateways,
/// peering connections, routes, and the ways of packets through it.
///
/// Plain values; whoever knows a network fills them in.
public struct NetworkDrawing: Equatable, Sendable {
  public struct Machine: Equatable, Sendable {
    public var id: String
    public var name: String
    public var state: String
    public var privateAddress: String
    public var publicAddress: String?
    /// The names of its security groups.
    public var securityGroups: [String]

    public init(
      id: String, name: String, state: String, privateAddress: String, publicAddress: String? = nil,
      securityGroups: [String] = []
    ) {
      self.id = id
      self.name = name
      self.state = state
      self.privateAddress = privateAddress
      self.publicAddress = publicAddress
      self.securityGroups = securityGroups
    }
  }

  public struct Route: Equatable, Sendable {
    public var destination: String
    public var target: String
    public var isBlackhole: Bool

    public init(destination: String, target: String, isBlackhole: Bool = false) {
      self.destination = destination
      self.target = target
      self.isBlackhole = isBlackhole
    }
  }

  public struct RouteTable: Equatable, Sendable {
    public var name: String
    public var routes: [Route]

    public init(name: String, routes: [Route]) {
      self.name = name
      self.routes = routes
    }
  }

  public struct Subnet: Equatable, Sendable {
    public var id: String
    public var name: String
    public var cidr: String
    public var zone: String
    /// Whether its route table leads to an internet gateway.
    public var isPublic: Bool
    public var routeTable: RouteTable?
    public var machines: [Machine]
    /// What else is in it, a line each: `network ACL acl-…`, `NAT gateway nat-…`.
    public var others: [String]

    public init(
      id: String, name: String, cidr: String, zone: String, isPublic: Bool,
      routeTable: RouteTable? = nil, machines: [Machine] = [], others: [String] = []
    ) {
      self.id = id
      self.name = name
      self.cidr = cidr
      self.zone = zone
      self.isPublic = isPublic
      self.routeTable = routeTable
      self.machines = machines
      self.others = others
    }
  }

  public struct VPC: Equatable, Sendable {
    public var id: String
    public var name: String
    public var blocks: [String]
    /// The name or id of its internet gateway.
    public var internetGateway: String?
    /// What else belongs to it, a line each: `flow log … → log group`, `endpoint …`.
    public var others: [String]
    public var subnets: [Subnet]

    public init(
      id: String, name: String, blocks: [String], internetGateway: String? = nil,
      others: [String] = [], subnets: [Subnet] = []
    ) {
      self.id = id
      self.name = name
      self.blocks = blocks
      self.internetGateway = internetGateway
      self.others = others
      self.subnets = subnets
    }
  }

  public struct Peering: Equatable, Sendable {
    public var id: String
    public var name: String
    public var status: String
    /// Ids of the VPCs.
    public var requester: String
    public var accepter: String

    public init(id: String, name: String, status: String, requester: String, accepter: String) {
      self.id = id
      self.name = name
      self.status = status
      self.requester = requester
      self.accepter = accepter
    }
  }

  /// The way of packets: from a machine, over something, to a machine or into the internet.
  public struct Path: Equatable, Sendable {
    public enum Way: Equatable, Sendable {
      case withinVPC
      case internet
      /// By the peering connection's id.
      case peering(String)
    }

    /// Ids of machines; `nil` stands for the internet.
    public var from: String?
    public var to: String?
    public var way: Way
    public var isAnswered: Bool
    /// `Ping to 10.2.3.4: 5 sent, 5 received`.
    public var label: String

    public init(from: String?, to: String?, way: Way, isAnswered: Bool, label: String) {
      self.from = from
      self.to = to
      self.way = way
      self.isAnswered = isAnswered
      self.label = label
    }
  }

  /// What the drawing itself says beside names, in the reader's language; numbered gaps are filled.
  public struct Wording: Equatable, Sendable {
    public var publicSubnet = "public"
    public var privateSubnet = "private"
    public var publicAddress = "public %1"
    public var noSubnets = "no subnets"
    public var noSecurityGroup = "no security group"
    public var routeTable = "Route table %1"
    public var moreRoutes = "%1 routes more"
    public var peering = "Peering connection %1 (%2): %3 and %4"

    public init() {}
  }

  /// What the drawing shows, for those who cannot see it.
  public var title: String
  public var wording = Wording()
  public var region: String
  public var vpcs: [VPC]
  public var peerings: [Peering]
  public var paths: [Path]

  public init(
    title: String, region: String, vpcs: [VPC], peerings: [Peering] = [], paths: [Path] = []
  ) {
    self.title = title
    self.region = region
    self.vpcs = vpcs
    self.peerings = peerings
    self.paths = paths
  }

  var usesInternet: Bool {
    vpcs.contains { $0.internetGateway != nil } || paths.contains { $0.way == .internet }
  }

  var words: String {
    var sentences = ["Region \(region)."]
    for vpc in vpcs {
      var sentence = "VPC \(vpc.name) (\(vpc.id)), \(vpc.blocks.joined(separator: ", "))"
      if let gateway = vpc.internetGateway { sentence += ", internet gateway \(gateway)" }
      sentences.append(sentence + ".")
      sentences += vpc.others.map { $0 + "." }
      for subnet in vpc.subnets {
        sentences.append(
          "\(subnet.isPublic ? "Public" : "Private") subnet \(subnet.name), \(subnet.cidr), "
            + "\(subnet.zone), in \(vpc.name).")
        for machine in subnet.machines {
          sentences.append(
            "Instance \(machine.name) (\(machine.id)), \(machine.state), private address "
              + machine.privateAddress
              + (machine.publicAddress.map { ", public address \($0)" } ?? "")
              + (machine.securityGroups.isEmpty
                ? "" : ", security groups \(machine.securityGroups.joined(separator: ", "))") + ".")
        }
        if let table = subnet.routeTable {
          let routes = table.routes.map {
            "\($0.destination) to \($0.target)\($0.isBlackhole ? " (blackhole)" : "")"
          }
          sentences.append("Route table \(table.name): \(routes.joined(separator: ", ")).")
        }
        sentences += subnet.others.map { $0 + "." }
      }
    }
    for peering in peerings {
      let ends = [peering.requester, peering.accepter].map { id in
        vpcs.first { $0.id == id }?.name ?? id
      }
      sentences.append(
        "Peering connection \(peering.name), \(peering.status), between \(ends[0]) and \(ends[1]).")
    }
    sentences += paths.enumerated().map { "Path \($0 + 1): \($1.label)." }
    return sentences.joined(separator: " ")
  }
}
