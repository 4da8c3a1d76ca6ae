import AWSModel
import AWSServices
import Documents
import Foundations
public import NetworkModel

/// Fields that several forms of repair have.
extension FormField {
  /// One of one's own roles, by its name.
  static func role(
    in cloud: Cloud, help: String, missing: String, remedy: FormRemedy? = nil
  ) -> FormField {
    let roles = cloud.roles.filter { !$0.path.hasPrefix("/aws-service-role/") }
    return FormField(
      "role", "Role", kind: .choice(roles.map { .init($0.name) }),
      default: roles.first?.name ?? "", help: help, missing: missing, remedy: remedy)
  }

  /// A route that somebody made; the local ones can be neither changed nor removed.
  static func route(in cloud: Cloud, missing: String, remedy: FormRemedy? = nil) -> FormField {
    let routes = ChosenRoute.own(in: cloud)
    let choices = routes.map { route in
      let table = cloud.network.routeTables[parsing: route.table]?.title(in: cloud)
      let target = cloud.name(ofResource: route.target)
      return Choice(
        route.text, name: "\(table?.plainText ?? route.table): \(route.destination)",
        remark: target.map { "\($0), \(route.target)" } ?? route.target,
        title: table.map { Statement([.part($0), .text(": \(route.destination)")]) })
    }
    let wrong = ChosenRoute.routes(in: cloud) { $1.isAstray(in: $0, of: cloud.network) }.map(\.text)
    return FormField(
      "route", "Route", kind: .choice(choices),
      // Who changes a route has one in mind that does not do what it should.
      default: (routes.first { wrong.contains($0.text) } ?? routes.first)?.text ?? "",
      help: "Destination and target of each, by its table.", missing: missing, remedy: remedy)
  }

  /// One of some network ACLs, each with its VPC and the subnets that it stands before: few have a
  /// name.
  static func networkACL(
    among acls: [NetworkACL], in cloud: Cloud, help: String
  ) -> FormField {
    let choices = acls.map { acl in
      let subnets = acl.associations.map { association in
        cloud.network.subnets[association.subnet]?.name ?? association.subnet.rawValue
      }
      let id = acl.id.rawValue
      return Choice(
        id, name: acl.name ?? id,
        remark: ((acl.name == nil ? [] : [id]) + [cloud.title(of: acl.vpc)] + subnets)
          .joined(separator: ", "))
    }
    return FormField(
      "acl", "Network ACL", kind: .choice(choices), default: choices.first?.value ?? "",
      help: help, missing: "There is no network ACL in a VPC of your own yet.",
      remedy: .form("vpc"))
  }

  /// One of one's log groups.
  static func logGroup(
    in cloud: Cloud, label: String = "Log group", help: String, missing: String,
    remedy: FormRemedy? = nil
  ) -> FormField {
    FormField(
      "group", label, kind: .choice(cloud.logGroups.map { .init($0.name) }),
      default: cloud.logGroups.first?.name ?? "", help: help, missing: missing, remedy: remedy)
  }
}

/// What stays behind when something is deleted, and is named before it is.
extension FormPreview.Field {
  /// The addresses of network interfaces that go: they stay in the account, and cost money there.
  static func addressesLeft(
    by isGone: (NetworkInterface) -> Bool, in network: Network
  ) -> [FormPreview.Field] {
    var fields: [FormPreview.Field] = []
    for address in network.elasticIPAddresses {
      guard let association = address.association,
        let interface = network.networkInterfaces[association.networkInterface], isGone(interface)
      else { continue }
      let shown = [address.publicAddress.description, address.name].compactMap(\.self)
      fields.append(
        .init("Elastic IP address left, which costs money", shown.joined(separator: " ")))
    }
    return fields
  }

  /// The routes of all tables that stay, in whatever Region, which lead to something that goes.
  static func blackholes(
    of targets: Set<String>, in cloud: Cloud, where stays: (RouteTable) -> Bool = { _ in true }
  ) -> [FormPreview.Field] {
    var fields: [FormPreview.Field] = []
    for region in cloud.usedRegions {
      for table in cloud.serving(region).network.routeTables where stays(table) {
        for route in table.routes where targets.contains(route.target.identifier) {
          fields.append(
            .init(
              "Route left as a blackhole",
              "\(table.name ?? table.id.rawValue): \(route.destination)"))
        }
      }
    }
    return fields
  }
}

/// A route as a form's value: it has no id of its own.
struct ChosenRoute {
  var table: String
  var destination: String
  var target = ""

  var text: String { "\(table) \(destination)" }

  init(table: String, destination: String, target: String) {
    self.table = table
    self.destination = destination
    self.target = target
  }

  init(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    table = words.first ?? "none"
    destination = words.count > 1 ? words[1] : "none"
  }

  static func all(in cloud: Cloud, where fits: (Route) -> Bool) -> [ChosenRoute] {
    routes(in: cloud) { _, route in fits(route) }
  }

  static func routes(
    in cloud: Cloud, where fits: (RouteTable, Route) -> Bool
  ) -> [ChosenRoute] {
    cloud.network.routeTables.flatMap { table in
      table.routes.filter {
        $0.origin == .createRoute && $0.destination.block != nil && fits(table, $0)
      }
      .map { route in
        ChosenRoute(
          table: table.id.rawValue, destination: route.destination.description,
          target: route.target.identifier)
      }
    }
  }

  /// Those that the learner may have made: the default VPC's way out was there before.
  static func own(in cloud: Cloud) -> [ChosenRoute] {
    func isDefault(_ table: RouteTable) -> Bool {
      cloud.network.vpcs[table.vpc]?.isDefault == true
    }
    return routes(in: cloud) { table, _ in !isDefault(table) }
      + routes(in: cloud) { table, route in
        if case .internetGateway = route.target { false } else { isDefault(table) }
      }
  }

  /// The connection with the VPC that a route's packets are for; `nil` where they are for no VPC that
  /// the table's own is peered with.
  static func peering(
    for route: Route, of table: RouteTable, in network: Network
  ) -> VPCPeeringConnection? {
    guard let block = route.destination.block else { return nil }
    return network.peeringConnections.first { peering in
      guard peering.isOpen, peering.has(table.vpc) else { return false }
      let far = peering.requester.vpc == table.vpc ? peering.accepter : peering.requester
      return far.cidrs.contains { $0.contains(block) }
    }
  }

  /// The table, and what its route says, as the console's rows have it.
  func preview(in cloud: Cloud) -> FormPreview {
    let present = cloud.network.routeTables[parsing: table]
    let tableFields =
      present?.name == nil
      ? [
        FormPreview.Field(
          "Route table", told: present?.reference(in: cloud) ?? Statement(table))
      ] : []
    let shown = NamedResource(id: target, name: cloud.name(ofResource: target))
    return FormPreview(
      present?.name ?? "",
      tableFields + [
        .init("Destination", destination), .init("Target", told: Statement([.resource(shown)])),
      ])
  }
}

extension Route {
  /// Whether its packets are lost, or go elsewhere than to the VPC that they are for.
  func isAstray(in table: RouteTable, of network: Network) -> Bool {
    if network.state(of: self) == .blackhole { return true }
    guard let peering = ChosenRoute.peering(for: self, of: table, in: network) else { return false }
    return target != .peeringConnection(peering.id)
  }
}

extension RouteTable {
  /// As forms call it: by its name or, where it has none, by what it is.
  func title(in cloud: Cloud) -> Statement {
    if let name { return Statement(name) }
    return isMain
      ? "main table of \(cloud.title(of: vpc))" : "unnamed table of \(cloud.title(of: vpc))"
  }

  /// The same in a sentence, with the id that tells it from another.
  func reference(in cloud: Cloud) -> Statement {
    name == nil
      ? Statement([.part(title(in: cloud)), .text(" (\(id))")])
      : Statement([.resource(NamedResource(self))])
  }
}

extension Cloud {
  /// What a VPC is called beside what is in it.
  func title(of vpc: ResourceID<VPC>) -> String { network.vpcs[vpc]?.name ?? vpc.rawValue }
}

extension SecurityGroupRule {
  /// `icmp from 0.0.0.0/0`, `tcp 22 from 10.0.0.0/8`.
  var words: Statement {
    `protocol` == .all
      ? "all traffic from \(peerText)" : "\(protocolAndPorts) from \(peerText)"
  }

  /// `tcp 22`, as it is said in every language.
  public var protocolAndPorts: String {
    let ports =
      switch (fromPort, toPort) {
      case (let from?, let to?) where from == to && from >= 0: " \(from)"
      case (let from?, let to?) where from >= 0: " \(from)-\(to)"
      default: ""
      }
    return `protocol`.securityGroupName + ports
  }

  /// From where, or whereto.
  public var peerText: String {
    switch peer {
    case .ipv4(let block): block.description
    case .ipv6(let block): block.description
    case .prefixList(let id): id.rawValue
    case .securityGroup(let id): id.rawValue
    }
  }
}

extension FormField {
  /// A policy in the console's JSON editor, judged as IAM judges it before anything is made.
  ///
  /// The console's editor begins with a policy that IAM refuses, so this field begins empty. Who has
  /// no JSON at hand names the actions, or the service, and sees the document in the preview.
  static func policy(
    _ id: String, _ label: String, as purpose: PolicyDocument.Purpose, example: String,
    shorthand: String, help: String
  ) -> FormField {
    FormField(
      id, label, kind: .document, example: example, inLine: shorthand, help: help
    ) { text in
      guard !text.isEmpty else { return .failure(.empty) }
      // The command reads the file, and says what is wrong with it.
      guard !text.hasPrefix("file://") else { return .success(text) }
      let document = text.hasPrefix("{") ? text : PolicyShorthand.document(for: text, as: purpose)
      guard let document else {
        return .failure(.notADocument(help: help))
      }
      do throws(AWSError) {
        _ = try PolicyDocument(parsing: document, as: purpose)
        return .success(document)
      } catch {
        return .failure(.malformedDocument(error.message, advice: error.advice))
      }
    }
  }
}

/// A policy from the only words that differ between two simple ones.
enum PolicyShorthand {
  /// `logs:CreateLogStream, logs:PutLogEvents` as a policy, `ec2.amazonaws.com` as a trust policy;
  /// `nil` when the text is neither.
  static func document(for text: String, as purpose: PolicyDocument.Purpose) -> String? {
    let words = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    switch purpose {
    case .identity:
      guard !words.isEmpty, words.allSatisfy({ isWord($0) && $0.contains(":") }) else { return nil }
      return statement([
        ("Action", .array(words.map { .string($0) })), ("Resource", .string("*")),
      ])
    case .trust:
      guard words.count == 1, isWord(words[0]), words[0].contains(".") else { return nil }
      return statement([
        ("Principal", .object(["Service": .string(words[0])])),
        ("Action", .string("sts:AssumeRole")),
      ])
    }
  }

  private static func isWord(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ":.-*".contains($0)) }
  }

  private static func statement(_ members: [(String, JSONValue)]) -> String {
    let statement = JSONObject([("Effect", .string("Allow"))] + members)
    return JSONValue.object([
      "Version": .string("2012-10-17"), "Statement": .array([.object(statement)]),
    ]).json(.line)
  }
}
