import Foundations

@testable import Pictures

/// Pictures of what nobody would draw by hand: few things and many, names short, long and wide.
struct RandomPictures {
  private var chance: RandomSource

  init(seed: UInt64) { chance = RandomSource(seed: seed, stream: "pictures") }

  private static let names = [
    "a", "web", "NextWork-1-vpc", "NextWork-1-subnet-public1-us-west-2a", "10.1.0.0/16",
    "arn:aws:iam::123456789012:role/NextWorkVPCFlowLogsRole", "i-0923abcdef0123456", "",
    "a name with quite a few words in it", "界界界界界界", "Größenwahn-Straße", "W",
    "pcx-0123456789abcdef0", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  ]

  private mutating func name() -> String { chance.element(of: Self.names) }

  private mutating func several(
    _ counts: ClosedRange<Int>, _ make: (inout RandomPictures, Int) -> String
  ) -> [String] {
    (0..<chance.integer(in: counts)).map { make(&self, $0) }
  }

  /// One of each kind.
  mutating func all() -> [(kind: String, picture: SVGPicture)] {
    [
      ("network", network().picture), ("console", console().picture),
      ("matrix", matrix().picture), ("path", path().picture), ("terminal", terminal().picture),
    ]
  }

  mutating func network() -> NetworkDrawing {
    let vpcs = (0..<chance.integer(in: 1...5)).map { vpc(number: $0) }
    let machines = vpcs.flatMap { vpc in
      vpc.subnets.flatMap { $0.machines.map { (id: $0.id, vpc: vpc.id) } }
    }
    var peerings: [NetworkDrawing.Peering] = []
    for number in 0..<chance.integer(in: 0...3) where vpcs.count > 1 {
      let ends = [chance.element(of: vpcs).id, chance.element(of: vpcs).id]
      guard ends[0] != ends[1] else { continue }
      peerings.append(
        .init(
          id: "pcx-\(number)", name: name(),
          status: chance.element(of: ["active", "pending-acceptance"]), requester: ends[0],
          accepter: ends[1]))
    }
    var paths: [NetworkDrawing.Path] = []
    for _ in 0..<chance.integer(in: 0...3) where !machines.isEmpty {
      let (from, to) = (chance.element(of: machines), chance.element(of: machines))
      guard from.id != to.id else { continue }
      let peering = peerings.first { Set([$0.requester, $0.accepter]) == Set([from.vpc, to.vpc]) }
      let way: NetworkDrawing.Path.Way =
        from.vpc == to.vpc ? .withinVPC : peering.map { .peering($0.id) } ?? .internet
      paths.append(
        .init(
          from: from.id, to: to.id, way: way, isAnswered: chance.integer(in: 0...1) == 0,
          label: name()))
    }
    return NetworkDrawing(
      title: name(), region: "us-west-2", vpcs: vpcs, peerings: peerings, paths: paths)
  }

  private mutating func vpc(number: Int) -> NetworkDrawing.VPC {
    let subnets = (0..<chance.integer(in: 0...4)).map { subnet(id: "\(number)-\($0)") }
    return NetworkDrawing.VPC(
      id: "vpc-\(number)", name: name(), blocks: several(1...4) { random, _ in random.name() },
      internetGateway: chance.integer(in: 0...1) == 0 ? name() : nil,
      others: several(0...3) { random, _ in random.name() }, subnets: subnets)
  }

  private mutating func subnet(id: String) -> NetworkDrawing.Subnet {
    let routes = (0..<chance.integer(in: 0...12)).map { _ in
      NetworkDrawing.Route(
        destination: name(), target: name(), isBlackhole: chance.integer(in: 0...3) == 0)
    }
    let machines = (0..<chance.integer(in: 0...3)).map { machine in
      NetworkDrawing.Machine(
        id: "i-\(id)-\(machine)", name: name(),
        state: chance.element(of: ["running", "stopped", "terminated", "pending", "-"]),
        privateAddress: "10.1.0.\(machine)",
        publicAddress: chance.integer(in: 0...1) == 0 ? "203.0.113.255" : nil,
        securityGroups: several(0...6) { random, _ in random.name() })
    }
    return NetworkDrawing.Subnet(
      id: id, name: name(), cidr: "10.1.0.0/20", zone: name(),
      isPublic: chance.integer(in: 0...1) == 0,
      routeTable: chance.integer(in: 0...2) == 0 ? nil : .init(name: name(), routes: routes),
      machines: machines, others: several(0...2) { random, _ in random.name() })
  }

  mutating func console() -> ConsolePicture {
    let columns = (0..<chance.integer(in: 1...9)).map { _ in
      ConsoleTable.Column(
        name(), isNumeric: chance.integer(in: 0...3) == 0, hasBars: chance.integer(in: 0...9) == 0)
    }
    let rows = (0..<chance.integer(in: 0...40)).map { _ in
      (0..<chance.integer(in: 0...10)).map { _ in cell() }
    }
    let code = several(0...70) { random, _ in
      String(repeating: " ", count: random.chance.element(of: [0, 0, 2, 8, 40, 300]))
        + random.name()
    }
    return ConsolePicture(
      title: name(),
      frame: ConsoleFrame(
        service: name(), region: name(), account: name(),
        breadcrumb: several(0...6) { random, _ in random.name() }),
      heading: name(), count: chance.integer(in: 0...1) == 0 ? 12 : nil,
      buttons: several(0...5) { random, _ in random.name() }.map {
        .init($0, isPrimary: $0.count % 2 == 0, hasMenu: $0.count % 3 == 0)
      },
      sections: [
        .tabs(several(0...9) { random, _ in random.name() }, selected: chance.integer(in: 0...3)),
        .notice(cell()),
        .query(
          ConsoleQuery(
            logGroups: several(0...4) { random, _ in random.name() }, timeRange: name(),
            text: code.prefix(3).joined(separator: "\n"), outcome: name())),
        .table(
          ConsoleTable(
            title: chance.integer(in: 0...1) == 0 ? name() : nil, columns: columns, rows: rows,
            searchHint: chance.integer(in: 0...1) == 0 ? name() : nil,
            selection: chance.integer(in: 0...1) == 0 ? [0, 2] : nil, note: name())),
        .details(
          ConsoleDetails(
            title: name(), (0..<chance.integer(in: 0...11)).map { _ in .init(name(), cell()) },
            columns: chance.integer(in: 1...5))),
        .code(ConsoleCode(title: name(), text: code.joined(separator: "\n"), language: .json)),
      ])
  }

  private mutating func cell() -> ConsoleCell {
    switch chance.integer(in: 0...4) {
    case 0: .state(chance.element(of: ["active", "failed", "pending", "unheard-of"]))
    case 1: .tags((0..<chance.integer(in: 0...5)).map { _ in (name(), name()) })
    case 2: ConsoleCell(String(chance.integer(in: 0...1_000_000_000)))
    case 3: ConsoleCell(name(), .code)
    default: ConsoleCell(name(), .link)
    }
  }

  mutating func matrix() -> ReachabilityMatrix {
    let senders = several(0...24) { random, _ in random.name() }
    let receivers = several(0...12) { random, _ in random.name() }
    return ReachabilityMatrix(
      title: name(), heading: name(), traffic: name(),
      senders: senders.map { .init($0, detail: $0) },
      receivers: receivers.map { .init($0, detail: $0) },
      cells: senders.map { sender in
        receivers.dropLast(chance.integer(in: 0...1)).map {
          sender == $0 ? .same : sender < $0 ? .reaches(sender) : .fails($0)
        }
      }, note: chance.integer(in: 0...1) == 0 ? name() : nil)
  }

  mutating func path() -> PacketPathPicture {
    let legs = (0..<chance.integer(in: 0...2)).map { _ in
      PacketPathPicture.Leg(
        title: name(),
        stops: (0..<chance.integer(in: 0...8)).map { _ in
          .init(
            name: name(), id: name(), sentence: name() + " " + name(),
            isPassed: chance.integer(in: 0...3) > 0,
            code: chance.integer(in: 0...3) == 0 ? name() : nil)
        }, ending: chance.integer(in: 0...1) == 0 ? name() : nil)
    }
    return PacketPathPicture(
      title: name(), heading: name(), legs: legs, isAnswered: chance.integer(in: 0...1) == 0,
      outcome: name())
  }

  mutating func terminal() -> TerminalWindow {
    TerminalWindow(
      title: name(), windowTitle: name(),
      lines: (0..<chance.integer(in: 0...50)).map { _ in
        .init(name() + "\t" + name() + name(), prompt: chance.integer(in: 0...2) == 0 ? name() : "")
      })
  }
}
